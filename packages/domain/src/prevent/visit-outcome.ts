import type { Labels } from "../labels/label.ts";

/** What came of a visit for one who lives behind the door (成员情况). */
export const memberOutcomes = [
  "seen_well",
  "seen_unwell",
  "missed",
  "not_attempted",
  "refused",
] as const;

export type MemberOutcome = (typeof memberOutcomes)[number];

export const memberOutcomeLabels: Labels<MemberOutcome> = {
  seen_well: { zh: "见到，情况良好", en: "Seen, well" },
  seen_unwell: { zh: "见到，身体不适", en: "Seen, unwell" },
  missed: { zh: "不在家", en: "Absent" },
  not_attempted: { zh: "未问到", en: "Not attempted" },
  refused: { zh: "拒绝配合", en: "Refused" },
};

/** What came of it for the household (入户结果). */
export const householdOutcomes = ["seen", "absent", "refused"] as const;

export type HouseholdOutcome = (typeof householdOutcomes)[number];

export const householdOutcomeLabels: Labels<HouseholdOutcome> = {
  seen: { zh: "已入户", en: "Seen" },
  absent: { zh: "无人在家", en: "Nobody at home" },
  refused: { zh: "拒绝配合", en: "Refused" },
};

export function wasSeen(outcome: MemberOutcome): boolean {
  return outcome === "seen_well" || outcome === "seen_unwell";
}

/**
 * One visit covers the household: it was seen when anybody was, refused when somebody refused, and
 * else found empty. `undefined` where nothing was attempted: that is no visit.
 */
export function householdOutcome(members: readonly MemberOutcome[]): HouseholdOutcome | undefined {
  if (members.every((outcome) => outcome === "not_attempted")) return undefined;
  if (members.some(wasSeen)) return "seen";
  return members.includes("refused") ? "refused" : "absent";
}

/** Of little to of much worth knowing. */
const weight: Record<MemberOutcome, number> = {
  not_attempted: 0,
  missed: 1,
  refused: 2,
  seen_well: 3,
  seen_unwell: 4,
};

/** What stands when two workers at one door report of the same member: whoever learnt more. */
export function knownBetter(first: MemberOutcome, second: MemberOutcome): MemberOutcome {
  return weight[second] > weight[first] ? second : first;
}

/** Minutes within which two workers at one door are at one visit. */
export const sameVisitMinutes = 30;

/** Whether a door is done with in a round; an empty house is called at again. */
export function isDone(outcome: HouseholdOutcome): boolean {
  return outcome !== "absent";
}
