import { createIntl } from "react-intl";
import { expect, it } from "vitest";
import { toFailure } from "../graphql/failure.ts";
import type { Messages } from "../i18n/messages.ts";
import frame from "../i18n/messages/frame/zh-CN.json" with { type: "json" };
import { failureText } from "./failure-text.ts";

const intl = createIntl({ locale: "zh-CN", messages: frame as Messages });

const conflict = (code: string) =>
  toFailure({
    graphQLErrors: [
      {
        message: "",
        extensions: { code: "CONFLICT", fields: [{ path: "input.x", code, message: "" }] },
      },
    ],
  });

it("says that an earlier submission may count already, and not that somebody else was at work", () => {
  expect(failureText(intl, conflict("KEY_REUSED"))).toBe(frame["fault.KEY_REUSED"]);
  expect(failureText(intl, conflict("STALE_VERSION"))).toContain(
    frame["ui.failure.conflict.advice"],
  );
});
