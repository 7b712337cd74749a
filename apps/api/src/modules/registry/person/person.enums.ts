import { certificateStateLabels } from "@wuzi/domain/registry/certificate-state";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { wordsEnum } from "../../../platform/graphql/words.ts";
export {
  CategoryEnum,
  ChannelEnum,
  DocumentTypeEnum,
  RelationEnum,
  SexEnum,
} from "../../../platform/person/person-words.ts";
import { personStateLabels } from "./person-state.ts";

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
export const CarerRoleEnum = wordsEnum("CarerRole", "How a carer stands to a person (照护身份).", {
  guardian: { zh: "监护人", en: "Guardian by law" },
  carer: { zh: "照护人", en: "Carer" },
  backup_carer: { zh: "备用照护人", en: "Steps in when the carer cannot" },
});
export const PhoneHolderEnum = wordsEnum("PhoneHolder", "Whose phone it is (号码归属).", {
  self: { zh: "本人", en: "The person's own" },
  shared: { zh: "家庭共用", en: "Rings for a whole household" },
});
