import { createIntl } from "react-intl";
import { expect, it } from "vitest";
import type { Messages } from "../../../shared/i18n/messages.ts";
import messages from "../../../shared/i18n/messages/today/zh-CN.json" with { type: "json" };
import { importDutiesOf } from "./import-duties.ts";

const intl = createIntl({ locale: "zh-CN", messages: messages as Messages });
const quiet = {
  id: "b",
  fileName: "名册.xlsx",
  state: "DONE",
  viewerCanImport: true,
  counts: { openDoubts: 0, toCommit: 0 },
} as const;
const titles = (...given: Parameters<typeof importDutiesOf>[0]) =>
  importDutiesOf(given, intl).map(({ title, action }) => `${title} ${action.href}`);

it("asks for columns, for what is not written and for doubts, and only of who may", () => {
  expect(titles(quiet)).toEqual([]);
  expect(titles({ ...quiet, state: "MAPPING" })).toEqual([
    "确认“名册.xlsx”各列的含义 /people/import/b",
  ]);
  const open = { ...quiet, counts: { openDoubts: 3, toCommit: 1200 } };
  expect(titles(open)).toEqual([
    "提交“名册.xlsx”中的 1,200 行 /people/import/b",
    "处理“名册.xlsx”中的 3 个疑问 /people/import/b/doubts",
  ]);
  expect(titles({ ...open, viewerCanImport: false })).toEqual([]);
});
