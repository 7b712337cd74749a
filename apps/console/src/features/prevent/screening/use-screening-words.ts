import { needKindLabels } from "@wuzi/domain/care/need-kind";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  arrivalStateLabels,
  sightingSourceLabels,
  transportLabels,
} from "@wuzi/domain/prevent/arrival";
import { arrivalColumnLabels } from "@wuzi/domain/prevent/arrival-columns";
import { householdOutcomeLabels, memberOutcomeLabels } from "@wuzi/domain/prevent/visit-outcome";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  ArrivalColumn,
  ArrivalState,
  HouseholdOutcome,
  MemberOutcome,
  NeedKind,
  SightingSource,
  Transport,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for what screening speaks of, in the reader's language. */
export function useScreeningWords() {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(
    () => ({
      transport: (word: Transport) => labelOf(transportLabels, domainWord(word), language),
      state: (word: ArrivalState) => labelOf(arrivalStateLabels, domainWord(word), language),
      source: (word: SightingSource) => labelOf(sightingSourceLabels, domainWord(word), language),
      member: (word: MemberOutcome) => labelOf(memberOutcomeLabels, domainWord(word), language),
      need: (word: NeedKind) => labelOf(needKindLabels, domainWord(word), language),
      household: (word: HouseholdOutcome) =>
        labelOf(householdOutcomeLabels, domainWord(word), language),
      column: (word: ArrivalColumn) => labelOf(arrivalColumnLabels, domainWord(word), language),
    }),
    [language],
  );
}
