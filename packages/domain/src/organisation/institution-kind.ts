import type { Labels } from "../labels/label.ts";

/** Kinds of disability service institution. */
export const institutionKinds = [
  "residential_care",
  "day_care",
  "rehabilitation",
  "child_rehabilitation",
  "sheltered_work",
  "blind_massage",
] as const;

export type InstitutionKind = (typeof institutionKinds)[number];

export const institutionKindLabels: Labels<InstitutionKind> = {
  residential_care: { zh: "寄宿制托养机构", en: "Residential care" },
  day_care: { zh: "日间照料机构", en: "Day care" },
  rehabilitation: { zh: "康复机构", en: "Rehabilitation" },
  child_rehabilitation: { zh: "儿童康复机构", en: "Child rehabilitation" },
  sheltered_work: { zh: "辅助性就业机构", en: "Sheltered work" },
  blind_massage: { zh: "盲人按摩机构", en: "Blind massage" },
};

/** Narrows a stored word to a kind of institution; `undefined` for any other word. */
export function findInstitutionKind(word: string): InstitutionKind | undefined {
  return institutionKinds.find((kind) => kind === word);
}
