import type { Labels } from "../labels/label.ts";

/** The five special associations that a county federation has, in their customary order. */
export const associationKinds = ["blind", "deaf", "physical", "intellectual", "mental"] as const;

export type AssociationKind = (typeof associationKinds)[number];

/** Full names: the last two are associations of the disabled people and their relatives. */
export const associationKindLabels: Labels<AssociationKind> = {
  blind: { zh: "盲人协会", en: "Association of the Blind" },
  deaf: { zh: "聋人协会", en: "Association of the Deaf" },
  physical: { zh: "肢残人协会", en: "Association of Persons with Physical Disability" },
  intellectual: {
    zh: "智力残疾人及亲友协会",
    en: "Association of Persons with Intellectual Disability and their Relatives",
  },
  mental: {
    zh: "精神残疾人及亲友协会",
    en: "Association of Persons with Mental Disability and their Relatives",
  },
};

/** Short names as the county writes them. */
export const associationShortLabels: Labels<AssociationKind> = {
  blind: { zh: "盲协", en: "Blind" },
  deaf: { zh: "聋协", en: "Deaf" },
  physical: { zh: "肢协", en: "Physical" },
  intellectual: { zh: "智协", en: "Intellectual" },
  mental: { zh: "精协", en: "Mental" },
};

/** Narrows a stored word to a kind of association; `undefined` for any other word. */
export function findAssociationKind(word: string): AssociationKind | undefined {
  return associationKinds.find((kind) => kind === word);
}
