import { certificateStateLabels } from "@wuzi/domain/registry/certificate-state";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import {
  carerRoleLabels,
  personStateLabels,
  phoneHolderLabels,
} from "@wuzi/domain/registry/record-words";
import { wordsEnum } from "../../../platform/graphql/words.ts";
export {
  CategoryEnum,
  ChannelEnum,
  DocumentTypeEnum,
  RelationEnum,
  SexEnum,
} from "../../../platform/person/person-words.ts";

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
export const CarerRoleEnum = wordsEnum(
  "CarerRole",
  "How a carer stands to a person (照护身份).",
  carerRoleLabels,
);
export const PhoneHolderEnum = wordsEnum(
  "PhoneHolder",
  "Whose phone it is (号码归属).",
  phoneHolderLabels,
);
