import type { Labels } from "../labels/label.ts";

/** What came of a follow-up (随访结果). */
export const followUpOutcomes = [
  "seen_well",
  "seen_unwell",
  "missed",
  "not_attempted",
  "refused",
] as const;

export type FollowUpOutcome = (typeof followUpOutcomes)[number];

export const followUpOutcomeLabels: Labels<FollowUpOutcome> = {
  seen_well: { zh: "见到，情况良好", en: "Seen, well" },
  seen_unwell: { zh: "见到，身体不适", en: "Seen, unwell" },
  missed: { zh: "未见到本人", en: "Absent" },
  not_attempted: { zh: "未开展", en: "Not attempted" },
  refused: { zh: "拒绝配合", en: "Refused" },
};

/** Whose failure a day without a reading is: theirs, who were absent or refused, or ours. */
export function whoseFailure(outcome: FollowUpOutcome): "none" | "theirs" | "ours" {
  if (wasSeen(outcome)) return "none";
  return outcome === "not_attempted" ? "ours" : "theirs";
}

export function wasSeen(outcome: FollowUpOutcome): boolean {
  return outcome === "seen_well" || outcome === "seen_unwell";
}

/** Symptoms that are asked about (症状); a fever is a reading. */
export const symptoms = [
  "cough",
  "fatigue",
  "short_breath",
  "sore_throat",
  "diarrhoea",
  "other",
] as const;

export type Symptom = (typeof symptoms)[number];

export const symptomLabels: Labels<Symptom> = {
  cough: { zh: "咳嗽", en: "Cough" },
  fatigue: { zh: "乏力", en: "Fatigue" },
  short_breath: { zh: "气促", en: "Short of breath" },
  sore_throat: { zh: "咽痛", en: "Sore throat" },
  diarrhoea: { zh: "腹泻", en: "Diarrhoea" },
  other: { zh: "其他不适", en: "Other" },
};
