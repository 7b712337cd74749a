import {
  campaignStateLabels,
  exclusionLabels,
  laneLabels,
  messageReasonLabels,
  optOutSourceLabels,
  sentStateLabels,
} from "@wuzi/domain/publicity/campaign-words";
import {
  optOutClasses,
  messageClassLabels,
  type OptOutClass,
} from "@wuzi/domain/registry/message-class";
import { wordsEnum } from "../../platform/graphql/words.ts";

export const CampaignStateEnum = wordsEnum(
  "CampaignState",
  "How far a campaign has come (短信群发状态).",
  campaignStateLabels,
);
export const ExclusionEnum = wordsEnum(
  "Exclusion",
  "Why somebody of an audience is not written to (未发送原因).",
  exclusionLabels,
);
export const MessageReasonEnum = wordsEnum(
  "MessageReason",
  "Why a message was not sent or has not arrived (原因).",
  messageReasonLabels,
);
export const SentStateEnum = wordsEnum(
  "SentState",
  "What became of a message (短信状态).",
  sentStateLabels,
);
export const LaneEnum = wordsEnum("Lane", "Ways through the queue (发送通道).", laneLabels);
export const OptOutSourceEnum = wordsEnum(
  "OptOutSource",
  "How a refusal came to be known (拒收来源).",
  optOutSourceLabels,
);
export const OptOutClassEnum = wordsEnum<OptOutClass>(
  "OptOutClass",
  "Classes of message that can be refused (可拒收类别).",
  Object.fromEntries(optOutClasses.map((each) => [each, messageClassLabels[each]])) as Record<
    OptOutClass,
    { zh: string; en: string }
  >,
);
