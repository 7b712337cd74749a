import type { Labels } from "../labels/label.ts";

/** The two values an ID card knows. */
export const sexes = ["male", "female"] as const;

export type Sex = (typeof sexes)[number];

export const sexLabels: Labels<Sex> = {
  male: { zh: "男", en: "Male" },
  female: { zh: "女", en: "Female" },
};

/** Narrows a word to a sex, in Chinese or English, with or without 性; `undefined` for others. */
export function findSex(word: string): Sex | undefined {
  const plain = word.trim().toLowerCase().replace(/性$/, "");
  return sexes.find((sex) => sex === plain || sexLabels[sex].zh === plain);
}
