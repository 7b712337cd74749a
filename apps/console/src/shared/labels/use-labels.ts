import { roles } from "@wuzi/domain/access/roles";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  associationKindLabels,
  findAssociationKind,
} from "@wuzi/domain/organisation/association-kind";
import {
  findInstitutionKind,
  institutionKindLabels,
} from "@wuzi/domain/organisation/institution-kind";
import { officeKindLabels } from "@wuzi/domain/organisation/office-kind";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { OfficeKind, Role } from "../../gql/graphql.ts";

/** The domain's words for the values of the API's enums, in the reader's language. */
export type LabelsOfValues = {
  /** 县残联, 网格 … */
  readonly officeKind: (kind: OfficeKind) => string;
  /** 县级管理员, 网格员 … */
  readonly role: (role: Role) => string;
  /** What an association or institution is for, by its stored word: 盲人协会, 康复机构 … */
  readonly topic: (topic: string) => string;
};

export function useLabels(): LabelsOfValues {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(
    () => ({
      officeKind: (kind) => labelOf(officeKindLabels, domainWord(kind), language),
      role: (role) => roles[domainWord(role)][language],
      topic: (topic) => topicLabel(topic, language),
    }),
    [language],
  );
}

/** The API writes values in capitals, the domain in small letters. */
export function domainWord<Word extends string>(word: Word): Lowercase<Word> {
  return word.toLowerCase() as Lowercase<Word>;
}

function topicLabel(topic: string, language: Language): string {
  const association = findAssociationKind(topic);
  if (association) return labelOf(associationKindLabels, association, language);
  const institution = findInstitutionKind(topic);
  return institution ? labelOf(institutionKindLabels, institution, language) : topic;
}
