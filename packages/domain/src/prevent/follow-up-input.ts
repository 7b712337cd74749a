import * as v from "valibot";
import { notedNeeds } from "../care/noted-need-input.ts";
import { issuePath } from "../registry/issue-path.ts";
import { optionalLine } from "../registry/person-contacts-input.ts";
import { line } from "../text/plain-text.ts";
import { followUpChannels } from "./follow-up-channel.ts";
import { followUpOutcomes, symptoms, wasSeen } from "./follow-up.ts";
import { temperatureFault } from "./temperature.ts";

const temperature = v.pipe(
  v.number("REQUIRED"),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const message = temperatureFault(dataset.value);
    if (message !== undefined) addIssue({ message: `TEMPERATURE_${message}` });
  }),
);

function noRepeats(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

const fields = v.object({
  outcome: v.picklist(followUpOutcomes, "NOT_A_CHOICE"),
  channel: v.nullish(v.picklist(followUpChannels, "NOT_A_CHOICE")),
  through: v.pipe(
    v.array(v.picklist(["self", "guardian", "carer"], "NOT_A_CHOICE")),
    v.check((list) => noRepeats(list), "TWICE"),
  ),
  easyRead: v.nullish(v.boolean()),
  temperature: v.nullish(temperature),
  symptoms: v.pipe(
    v.array(v.picklist(symptoms, "NOT_A_CHOICE")),
    v.check((list) => noRepeats(list), "TWICE"),
  ),
  reason: v.nullish(optionalLine(200)),
  note: v.nullish(optionalLine(500)),
  needs: notedNeeds,
});

type Fields = v.InferOutput<typeof fields>;

/**
 * What somebody records of a follow-up; the API and the console check the same. Who was seen has a
 * channel; who was not has no reading; what was not attempted or refused has a reason.
 */
export const followUpSchema = v.pipe(
  fields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { path, fault } of contradictions(dataset.value)) {
      addIssue({ message: fault, path: issuePath(dataset.value, [path]) });
    }
  }),
);

export type FollowUpInput = v.InferOutput<typeof followUpSchema>;

function contradictions(sent: Fields): { path: keyof Fields; fault: string }[] {
  const { outcome, channel, through, temperature: celsius, symptoms: found, reason } = sent;
  const seen = wasSeen(outcome);
  const spoken = seen || outcome === "refused";
  const attempted = outcome !== "not_attempted";
  const faults: [boolean, keyof Fields, string][] = [
    [attempted && channel == null, "channel", "REQUIRED"],
    [!attempted && channel != null, "channel", "NOTHING_ATTEMPTED"],
    [spoken && through.length === 0, "through", "REQUIRED"],
    [!spoken && through.length > 0, "through", "NOBODY_SEEN"],
    [!seen && celsius != null, "temperature", "NOBODY_SEEN"],
    [!seen && found.length > 0, "symptoms", "NOBODY_SEEN"],
    [outcome === "seen_well" && found.length > 0, "symptoms", "SEEN_WELL"],
    [!seen && outcome !== "missed" && !reason, "reason", "REQUIRED"],
  ];
  return faults.flatMap(([wrong, path, fault]) => (wrong ? [{ path, fault }] : []));
}

/** A stated action or arrangement: long enough to mean something. */
export const actionText = v.pipe(
  line(500),
  v.check((text) => Array.from(text).length >= 4, "TOO_SHORT"),
);
