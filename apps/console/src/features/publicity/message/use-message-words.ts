import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  messageReasonLabels,
  optOutSourceLabels,
  sentStateLabels,
} from "@wuzi/domain/publicity/campaign-words";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  MessageClass,
  MessageReason,
  OptOutClass,
  OptOutSource,
  SentState,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for messages and refusals, in the reader's language. */
export function useMessageWords() {
  const { locale } = useIntl();
  return useMemo(() => {
    const language: Language = locale === "en-US" ? "en" : "zh";
    return {
      state: (value: SentState) => labelOf(sentStateLabels, domainWord(value), language),
      reason: (value: MessageReason) => labelOf(messageReasonLabels, domainWord(value), language),
      messageClass: (value: MessageClass | OptOutClass) =>
        labelOf(messageClassLabels, domainWord(value), language),
      source: (value: OptOutSource) => labelOf(optOutSourceLabels, domainWord(value), language),
    };
  }, [locale]);
}
