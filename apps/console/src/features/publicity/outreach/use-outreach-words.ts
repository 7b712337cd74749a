import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { materialFormLabels, materialLanguageLabels } from "@wuzi/domain/publicity/material-form";
import { outreachChannelLabels } from "@wuzi/domain/publicity/outreach-channel";
import { taskStateLabels } from "@wuzi/domain/publicity/task-state";
import { notReachedLabels, spokenToLabels } from "@wuzi/domain/registry/reach-words";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  MaterialForm,
  MaterialLanguage,
  NotReached,
  OutreachChannel,
  SpokenTo,
  TaskState,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for outreach, in the reader's language. */
export function useOutreachWords() {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(
    () => ({
      form: (word: MaterialForm) => labelOf(materialFormLabels, domainWord(word), language),
      language: (word: MaterialLanguage) =>
        labelOf(materialLanguageLabels, domainWord(word), language),
      channel: (word: OutreachChannel) =>
        labelOf(outreachChannelLabels, domainWord(word), language),
      task: (word: TaskState) => labelOf(taskStateLabels, domainWord(word), language),
      spokenTo: (word: SpokenTo) => labelOf(spokenToLabels, domainWord(word), language),
      notReached: (word: NotReached) => labelOf(notReachedLabels, domainWord(word), language),
    }),
    [language],
  );
}
