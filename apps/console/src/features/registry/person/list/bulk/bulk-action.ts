import { issuePath } from "@wuzi/domain/registry/issue-path";
import { overrideReason } from "@wuzi/domain/registry/person-contacts-input";
import { custom, pipe, rawTransform, safeParse } from "valibot";
import type { BulkActionInput, BulkActionKind, Channel } from "../../../../../gql/graphql.ts";
import type { Places } from "../../particulars/places.ts";

/** What can be done with many at once, in the order it is offered. */
export const bulkKinds = [
  "MOVE",
  "LIVES_ALONE",
  "NEEDS_CARE",
  "OPT_OUT",
  "CHANNEL_OVERRIDE",
] as const satisfies readonly BulkActionKind[];

export type BulkValues = {
  kind: BulkActionKind | "";
  officeId: string;
  /** `yes` or `no`, for what is set or cleared. */
  value: string;
  messageClass: string;
  channel: string;
  reason: string;
  /** Everybody whom the filters show, not those who are ticked alone. */
  isEverybody: boolean;
};

export const noBulk: BulkValues = {
  kind: "",
  officeId: "",
  value: "",
  messageClass: "PUBLICITY",
  channel: "",
  reason: "",
  isEverybody: false,
};

export type BulkOutput = { action: BulkActionInput; isEverybody: boolean };

/** The field that a place in what is sent stands in. */
export const bulkPlaces: Places<keyof BulkValues> = [
  ["officeId", "officeId"],
  ["value", "value"],
  ["messageClass", "messageClass"],
  ["override.reason", "reason"],
  ["override", "channel"],
];

/** A whole action, or what is missing of it. */
export const bulkSchema = pipe(
  custom<BulkValues>(() => true),
  rawTransform<BulkValues, BulkOutput>(({ dataset, addIssue, NEVER }) => {
    const values = dataset.value;
    const missing = missingOf(values);
    for (const [field, fault] of missing) {
      addIssue({ message: fault, path: issuePath(values, [field]) });
    }
    if (missing.length > 0 || values.kind === "") return NEVER;
    return { action: actionOf(values, values.kind), isEverybody: values.isEverybody };
  }),
);

function missingOf(values: BulkValues): (readonly [keyof BulkValues, string])[] {
  const { kind, officeId, value, channel, reason } = values;
  if (kind === "") return [["kind", "CHOOSE"]];
  if (kind === "MOVE") return officeId === "" ? [["officeId", "CHOOSE"]] : [];
  const missing: (readonly [keyof BulkValues, string])[] = [];
  if (kind === "CHANNEL_OVERRIDE" && channel === "") missing.push(["channel", "CHOOSE"]);
  if (value === "") missing.push(["value", "CHOOSE"]);
  if (kind === "CHANNEL_OVERRIDE") {
    const [issue] = safeParse(overrideReason, reason).issues ?? [];
    if (issue) missing.push(["reason", issue.message]);
  }
  return missing;
}

function actionOf(values: BulkValues, kind: BulkActionKind): BulkActionInput {
  const value = values.value === "yes";
  switch (kind) {
    case "MOVE":
      return { kind, officeId: values.officeId };
    case "OPT_OUT":
      return {
        kind,
        value,
        messageClass: values.messageClass === "PUBLICITY" ? "PUBLICITY" : "CARE_FOLLOW_UP",
      };
    case "CHANNEL_OVERRIDE":
      return {
        kind,
        override: {
          channel: values.channel.toUpperCase() as Channel,
          suitable: value,
          reason: values.reason,
        },
      };
    case "LIVES_ALONE":
    case "NEEDS_CARE":
      return { kind, value };
  }
}
