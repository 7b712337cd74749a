import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  consentGiverLabels,
  consentMeansLabels,
  deedDeliveryLabels,
  deedStateLabels,
  deliveryEventLabels,
  deliveryFaultLabels,
  packageStateLabels,
  platformLevelLabels,
  redactionFaultLabels,
  submissionBarLabels,
  submissionStateLabels,
  type RedactionFault,
} from "@wuzi/domain/publicity/deed-words";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  ConsentGiver,
  ConsentMeans,
  DeedDeliveryState,
  DeedState,
  DeliveryEvent,
  DeliveryFault,
  PackageState,
  PlatformLevel,
  SubmissionBar,
  SubmissionState,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for model deeds, in the reader's language. */
export function useDeedWords() {
  const intl = useIntl();
  return useMemo(() => {
    const language: Language = intl.locale === "en-US" ? "en" : "zh";
    return {
      state: (value: DeedState) => labelOf(deedStateLabels, domainWord(value), language),
      level: (value: PlatformLevel) => labelOf(platformLevelLabels, domainWord(value), language),
      submission: (value: SubmissionState) =>
        labelOf(submissionStateLabels, domainWord(value), language),
      bar: (value: SubmissionBar) => labelOf(submissionBarLabels, domainWord(value), language),
      packed: (value: PackageState) => labelOf(packageStateLabels, domainWord(value), language),
      event: (value: DeliveryEvent) => labelOf(deliveryEventLabels, domainWord(value), language),
      delivery: (value: DeedDeliveryState) =>
        labelOf(deedDeliveryLabels, domainWord(value), language),
      fault: (value: DeliveryFault) => labelOf(deliveryFaultLabels, domainWord(value), language),
      giver: (value: ConsentGiver) => labelOf(consentGiverLabels, domainWord(value), language),
      means: (value: ConsentMeans) => labelOf(consentMeansLabels, domainWord(value), language),
      personal: (value: RedactionFault) => labelOf(redactionFaultLabels, value, language),
    };
  }, [intl]);
}
