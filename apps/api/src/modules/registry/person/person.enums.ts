import { certificateStateLabels } from "@wuzi/domain/registry/certificate";
import { channelLabels } from "@wuzi/domain/registry/channels";
import { disabilityCategoryLabels } from "@wuzi/domain/registry/disability";
import { documentTypeLabels } from "@wuzi/domain/registry/document-type";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { relationLabels } from "@wuzi/domain/registry/relation";

import { wordsEnum } from "../../../platform/graphql/words.ts";
import { personStateLabels, sexLabels } from "./person-words.ts";

export const SexEnum = wordsEnum("Sex", "Sex as on the document (性别).", sexLabels);
export const PersonStateEnum = wordsEnum("PersonState", "State of a record (状态).", personStateLabels);
export const DocumentTypeEnum = wordsEnum(
  "DocumentType",
  "Kinds of identity document (证件类型).",
  documentTypeLabels,
);
export const CertificateStateEnum = wordsEnum(
  "CertificateState",
  "State of a disability certificate (残疾人证状态).",
  certificateStateLabels,
);
export const DisabilityCategoryEnum = wordsEnum(
  "DisabilityCategory",
  "Categories of GB/T 26341-2010 (残疾类别).",
  disabilityCategoryLabels,
);
export const ChannelEnum = wordsEnum("Channel", "Ways to reach a person (联系方式).", channelLabels);
export const RelationEnum = wordsEnum("Relation", "What a carer is to a person (关系).", relationLabels);
export const MessageClassEnum = wordsEnum(
  "MessageClass",
  "Classes of message that can be refused apart (消息类别).",
  messageClassLabels,
);
