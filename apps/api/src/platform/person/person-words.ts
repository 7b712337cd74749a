import { needKindLabels } from "@wuzi/domain/care/need-kind";
import { sexLabels } from "@wuzi/domain/identity/sex";
import { certificateStateLabels } from "@wuzi/domain/registry/certificate-state";
import { channelLabels } from "@wuzi/domain/registry/channel";
import { categoryLabels } from "@wuzi/domain/registry/disability";
import { documentTypeLabels } from "@wuzi/domain/registry/document-type";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { notReachedLabels, spokenToLabels } from "@wuzi/domain/registry/reach-words";
import { personStateLabels } from "@wuzi/domain/registry/record-words";
import { relationLabels } from "@wuzi/domain/registry/relation";
import { wordsEnum } from "../graphql/words.ts";

/** Words about people that every wing's records speak of. */
export const SexEnum = wordsEnum("Sex", "Sex as on the document (性别).", sexLabels);
export const DocumentTypeEnum = wordsEnum(
  "DocumentType",
  "Kinds of identity document (证件类型).",
  documentTypeLabels,
);
export const CategoryEnum = wordsEnum(
  "DisabilityCategory",
  "Categories of GB/T 26341-2010 (残疾类别).",
  categoryLabels,
);
export const ChannelEnum = wordsEnum(
  "Channel",
  "Ways to reach a person (联系方式).",
  channelLabels,
);
export const RelationEnum = wordsEnum(
  "Relation",
  "What a carer is to a person (关系).",
  relationLabels,
);
export const NeedKindEnum = wordsEnum(
  "NeedKind",
  "What somebody needs (需求类别).",
  needKindLabels,
);
export const PersonStateEnum = wordsEnum(
  "PersonState",
  "State of a record (状态).",
  personStateLabels,
);
export const CertificateStateEnum = wordsEnum(
  "CertificateState",
  "How somebody stands to the disability certificate (残疾人证状态).",
  certificateStateLabels,
);
export const MessageClassEnum = wordsEnum(
  "MessageClass",
  "Classes of message that can be refused apart (消息类别).",
  messageClassLabels,
);
export const SpokenToEnum = wordsEnum("SpokenTo", "Who was spoken to (通话对象).", spokenToLabels);
export const NotReachedEnum = wordsEnum(
  "NotReached",
  "Why a contact does not reach somebody (未联系到的原因).",
  notReachedLabels,
);
