import { sexLabels } from "@wuzi/domain/identity/sex";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { certificateStateLabels } from "@wuzi/domain/registry/certificate-state";
import { channelLabels } from "@wuzi/domain/registry/channel";
import { categoryLabels, gradeLabels, findGrade } from "@wuzi/domain/registry/disability";
import { documentTypeLabels } from "@wuzi/domain/registry/document-type";
import { relationLabels } from "@wuzi/domain/registry/relation";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  CertificateState,
  Channel,
  DisabilityCategory,
  DocumentType,
  Relation,
  Sex,
} from "../../gql/graphql.ts";
import { domainWord } from "./use-labels.ts";

/** The domain's words for what is known of a person, in the reader's language. */
export type PersonWords = {
  readonly sex: (sex: Sex) => string;
  readonly category: (category: DisabilityCategory) => string;
  readonly grade: (grade: number) => string;
  /** 肢体残疾二级; what of it is known. */
  readonly disability: (
    category: DisabilityCategory | null | undefined,
    grade: number | null | undefined,
  ) => string;
  readonly certificateState: (state: CertificateState) => string;
  readonly channel: (channel: Channel) => string;
  readonly documentType: (type: DocumentType) => string;
  readonly relation: (relation: Relation) => string;
};

export function usePersonWords(): PersonWords {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(() => wordsIn(language), [language]);
}

function wordsIn(language: Language): PersonWords {
  const category: PersonWords["category"] = (value) =>
    labelOf(categoryLabels, domainWord(value), language);
  const grade: PersonWords["grade"] = (value) => {
    const known = findGrade(value);
    return known === undefined ? String(value) : gradeLabels[known][language];
  };
  return {
    sex: (value) => labelOf(sexLabels, domainWord(value), language),
    category,
    grade,
    disability: (kind, degree) =>
      [kind && category(kind), degree != null && grade(degree)]
        .filter(Boolean)
        .join(language === "en" ? ", " : ""),
    certificateState: (value) => labelOf(certificateStateLabels, domainWord(value), language),
    channel: (value) => labelOf(channelLabels, domainWord(value), language),
    documentType: (value) => labelOf(documentTypeLabels, domainWord(value), language),
    relation: (value) => labelOf(relationLabels, domainWord(value), language),
  };
}
