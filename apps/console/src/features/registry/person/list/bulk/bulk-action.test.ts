import { safeParse } from "valibot";
import { expect, it } from "vitest";
import { bulkSchema, noBulk, type BulkValues } from "./bulk-action.ts";

const override = { kind: "CHANNEL_OVERRIDE", channel: "sms", value: "no" } as const;

it.each<[Partial<BulkValues>, string]>([
  [{}, "kind CHOOSE"],
  [{ kind: "MOVE" }, "officeId CHOOSE"],
  [{ ...override, channel: "", reason: "不识字" }, "channel CHOOSE"],
  [{ ...override, reason: "  " }, "reason REQUIRED"],
  [{ ...override, reason: "不" }, "reason TOO_SHORT"],
])("with %j says at the field: %s", (change, fault) => {
  const { issues = [] } = safeParse(bulkSchema, { ...noBulk, ...change });
  expect(issues.map(({ path, message }) => `${String(path?.[0]?.key)} ${message}`)).toEqual([
    fault,
  ]);
});
