import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  inspectionStateLabels,
  rectificationStateLabels,
  swapStateLabels,
} from "@wuzi/domain/prevent/inspection";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { InspectionState, RectificationState, SwapState } from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for how far inspections and rectifications are. */
export function useInspectionWords() {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(
    () => ({
      line: (word: InspectionState) => labelOf(inspectionStateLabels, domainWord(word), language),
      rectification: (word: RectificationState) =>
        labelOf(rectificationStateLabels, domainWord(word), language),
      swap: (word: SwapState) => labelOf(swapStateLabels, domainWord(word), language),
    }),
    [language],
  );
}
