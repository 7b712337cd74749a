import type { DeviceMoment } from "./field-moment.ts";
import type { FollowUpOutcome } from "./follow-up.ts";
import { isFever } from "./temperature.ts";

export interface FoundAtDoor {
  readonly outcome: FollowUpOutcome;
  readonly temperature: number | null;
  readonly symptoms: readonly string[];
}

/** Why nobody can be called well (为何不能选“情况良好”). */
export type NotWell = "FEVER" | "SYMPTOMS";

/**
 * Why somebody was not seen well, by their reading and symptoms; `undefined` where nothing speaks
 * against it.
 *
 * @param threshold °C from which on a reading is a fever; `null` where none is known
 */
export function notWell(
  { temperature, symptoms }: Omit<FoundAtDoor, "outcome">,
  threshold: number | null,
): NotWell | undefined {
  if (temperature !== null && threshold !== null && isFever(temperature, threshold)) return "FEVER";
  return symptoms.length > 0 ? "SYMPTOMS" : undefined;
}

export type OutcomeVerdict =
  | {
      readonly stands: true;
      readonly outcome: FollowUpOutcome;
      readonly enteredAs: "seen_well" | null;
    }
  | { readonly stands: false };

/**
 * Which outcome is kept of a follow-up. Somebody with a fever who is entered as seen well is refused
 * while whoever entered it is there to put it right. What was done before it is sent has waited, on a
 * phone without a network: the fever must not wait any longer, so it is taken as seen unwell, and what
 * was entered stays with it.
 */
export function keptOutcome(
  found: FoundAtDoor,
  threshold: number,
  { occurredAt, sentAt }: DeviceMoment,
): OutcomeVerdict {
  const { outcome } = found;
  const contradicts = outcome === "seen_well" && notWell(found, threshold) !== undefined;
  if (!contradicts) return { stands: true, outcome, enteredAs: null };
  if (occurredAt >= sentAt) return { stands: false };
  return { stands: true, outcome: "seen_unwell", enteredAs: outcome };
}
