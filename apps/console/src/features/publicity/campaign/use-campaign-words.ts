import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  campaignStateLabels,
  exclusionLabels,
  messageReasonLabels,
} from "@wuzi/domain/publicity/campaign-words";
import { coverageLabels } from "@wuzi/domain/publicity/coverage-words";
import { yuanOf } from "@wuzi/domain/publicity/message-cost";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  CampaignState,
  Coverage,
  Exclusion,
  MessageClass,
  MessageReason,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for campaigns, in the reader's language. */
export function useCampaignWords() {
  const intl = useIntl();
  return useMemo(() => {
    const language: Language = intl.locale === "en-US" ? "en" : "zh";
    return {
      state: (value: CampaignState) => labelOf(campaignStateLabels, domainWord(value), language),
      messageClass: (value: MessageClass) =>
        labelOf(messageClassLabels, domainWord(value), language),
      reason: (value: MessageReason) => labelOf(messageReasonLabels, domainWord(value), language),
      exclusion: (value: Exclusion) => labelOf(exclusionLabels, domainWord(value), language),
      standing: (value: Coverage) => labelOf(coverageLabels, domainWord(value), language),
      /** 1,232.63 元, of whole 厘. */
      yuan: (li: number) =>
        intl.formatMessage(
          { id: "campaigns.yuan" },
          { amount: intl.formatNumber(Number(yuanOf(li)), { minimumFractionDigits: 2 }) },
        ),
    };
  }, [intl]);
}
