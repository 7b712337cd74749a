import type { Labels } from "../labels/label.ts";

/** What somebody needs (需求类别). */
export const needKinds = [
  "food",
  "medicine",
  "care",
  "device",
  "psychological",
  "income",
  "transport",
  "other",
] as const;

export type NeedKind = (typeof needKinds)[number];

export const needKindLabels: Labels<NeedKind> = {
  food: { zh: "米面油等生活物资", en: "Food and daily goods" },
  medicine: { zh: "药品", en: "Medicine" },
  care: { zh: "照护", en: "Care" },
  device: { zh: "辅助器具", en: "Assistive device" },
  psychological: { zh: "心理疏导", en: "Psychological help" },
  income: { zh: "生活困难", en: "Income" },
  transport: { zh: "就医出行", en: "Transport to treatment" },
  other: { zh: "其他", en: "Other" },
};
