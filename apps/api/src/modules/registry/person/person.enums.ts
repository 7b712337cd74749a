import { carerRoleLabels, phoneHolderLabels } from "@wuzi/domain/registry/record-words";
import { wordsEnum } from "../../../platform/graphql/words.ts";
export {
  CategoryEnum,
  CertificateStateEnum,
  ChannelEnum,
  DocumentTypeEnum,
  MessageClassEnum,
  PersonStateEnum,
  RelationEnum,
  SexEnum,
} from "../../../platform/person/person-words.ts";

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
