import type { Sex } from "@wuzi/domain/identity/sex";
import { singleCategories, type SingleCategory } from "@wuzi/domain/registry/disability";
import type { DocumentType } from "@wuzi/domain/registry/document-type";
import { contradictions } from "@wuzi/domain/registry/person-contradictions";

/** What identifies somebody and says what the disability is, as a form holds it: all texts. */
export type IdentityValues = {
  name: string;
  documentType: string;
  documentNumber: string;
  sex: string;
  birthDay: string;
  /** `certified`, `suspected` or `none`. */
  standing: string;
  certificateNumber: string;
  issuedOn: string;
  validUntil: string;
  category: string;
  grade: string;
} & PartValues;

/** The grade of each part of a multiple disability; blank for what is not a part. */
export type PartValues = Record<`part_${SingleCategory}`, string>;

export const partNames = singleCategories.map((category) => `part_${category}` as const);

export const noParts = Object.fromEntries(partNames.map((name) => [name, ""])) as PartValues;

export const noIdentity: IdentityValues = {
  name: "",
  documentType: "id_card",
  documentNumber: "",
  sex: "",
  birthDay: "",
  standing: "certified",
  certificateNumber: "",
  issuedOn: "",
  validUntil: "",
  category: "",
  grade: "",
  ...noParts,
};

/** What the rules are asked about; words of the domain, unchecked. */
export function identityOf(values: IdentityValues) {
  const isCertified = values.standing === "certified";
  return {
    name: values.name,
    sex: values.sex,
    birthDay: values.birthDay,
    document: {
      type: values.documentType,
      number: values.documentType === "none" ? "" : values.documentNumber,
    },
    certificate: isCertified
      ? {
          number: values.certificateNumber,
          issuedOn: values.issuedOn || null,
          validUntil: values.validUntil || null,
        }
      : null,
    suspected: values.standing === "suspected",
    disability: disabilityOf(values),
  };
}

/** Where birth day and sex, as far as they are given, do not agree with the ID number. */
export function idContradictions(
  { document, sex, birthDay }: ReturnType<typeof identityOf>,
  today: string,
) {
  const type = document.type as DocumentType;
  const claims = { document: { ...document, type }, sex: sex as Sex, birthDay, suspected: false };
  return contradictions(claims, { today, allowSynthetic: true }).flatMap(
    ({ path: [place], fault }) => {
      const field = place === "sex" ? ("sex" as const) : ("birthDay" as const);
      return (field === "sex" ? sex : birthDay) === "" ? [] : [{ field, fault }];
    },
  );
}

function disabilityOf(values: IdentityValues) {
  if (values.category === "" && values.grade === "") return null;
  const parts = singleCategories.flatMap((category) => {
    const grade = values[`part_${category}`];
    return grade === "" ? [] : [{ category, grade: Number(grade) }];
  });
  return {
    category: values.category,
    grade: Number(values.grade),
    parts: values.category === "multiple" ? parts : [],
  };
}

/** The field that a place in the rules' record stands in. */
export const identityPlaces: readonly (readonly [path: string, field: keyof IdentityValues])[] = [
  ["name", "name"],
  ["sex", "sex"],
  ["birthDay", "birthDay"],
  ["document.number", "documentNumber"],
  ["document", "documentType"],
  ["certificate.issuedOn", "issuedOn"],
  ["certificate.validUntil", "validUntil"],
  ["certificate", "certificateNumber"],
  ["suspected", "standing"],
  ["disability.grade", "grade"],
  ["disability", "category"],
];
