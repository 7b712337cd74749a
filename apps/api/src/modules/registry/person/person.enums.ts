import { sexLabels } from "@wuzi/domain/identity/sex";
import { certificateStateLabels } from "@wuzi/domain/registry/certificate-state";
import { channelLabels } from "@wuzi/domain/registry/channel";
import { categoryLabels } from "@wuzi/domain/registry/disability";
import { documentTypeLabels } from "@wuzi/domain/registry/document-type";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { relationLabels } from "@wuzi/domain/registry/relation";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { personStateLabels } from "./person-state.ts";

export const SexEnum = wordsEnum("Sex", "Sex as on the document (性别).", sexLabels);
export const PersonStateEnum = wordsEnum(
  "PersonState",
  "State of a record (状态).",
  personStateLabels,
);
export const DocumentTypeEnum = wordsEnum(
  "DocumentType",
  "Kinds of identity document (证件类型).",
  documentTypeLabels,
);
export const CertificateStateEnum = wordsEnum(
  "CertificateState",
  "How somebody stands to the disability certificate (残疾人证状态).",
  certificateStateLabels,
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
export const MessageClassEnum = wordsEnum(
  "MessageClass",
  "Classes of message that can be refused apart (消息类别).",
  messageClassLabels,
);
export const CarerRoleEnum = wordsEnum("CarerRole", "How a carer stands to a person (照护身份).", {
  guardian: { zh: "监护人", en: "Guardian by law" },
  carer: { zh: "照护人", en: "Carer" },
  backup_carer: { zh: "备用照护人", en: "Steps in when the carer cannot" },
});
export const PhoneHolderEnum = wordsEnum("PhoneHolder", "Whose phone it is (号码归属).", {
  self: { zh: "本人", en: "The person's own" },
  shared: { zh: "家庭共用", en: "Rings for a whole household" },
});
