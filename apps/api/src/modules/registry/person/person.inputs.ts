import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import {
  CarerRoleEnum,
  CategoryEnum,
  ChannelEnum,
  DocumentTypeEnum,
  MessageClassEnum,
  PersonStateEnum,
  PhoneHolderEnum,
  RelationEnum,
  SexEnum,
} from "./person.enums.ts";

@InputType({ description: "An identity document (证件)." })
export class DocumentInput {
  @Field(() => DocumentTypeEnum, { description: "Kind." })
  type!: string;

  @Field(() => String, { description: "Number; empty for NONE." })
  number!: string;
}

@InputType({ description: "A disability certificate (残疾人证)." })
export class CertificateInput {
  @Field(() => String, { description: "20 characters, or more after a re-issue." })
  number!: string;

  @Field(() => Day, { nullable: true, description: "Issued on." })
  issuedOn?: string | null;

  @Field(() => Day, { nullable: true, description: "Valid until; ten years unless told." })
  validUntil?: string | null;
}

@InputType({ description: "One part of a multiple disability." })
export class DisabilityPartInput {
  @Field(() => CategoryEnum, { description: "Category, not MULTIPLE." })
  category!: string;

  @Field(() => Int, { description: "Grade 1 to 4." })
  grade!: number;
}

@InputType({ description: "Category and grade, with the parts of a multiple disability." })
export class DisabilityInput {
  @Field(() => CategoryEnum, { description: "Category." })
  category!: string;

  @Field(() => Int, { description: "Grade 1 (most severe) to 4." })
  grade!: number;

  @Field(() => [DisabilityPartInput], { description: "Only for MULTIPLE." })
  parts!: DisabilityPartInput[];
}

@InputType({ description: "A place: division and address." })
export class PlaceInput {
  @Field(() => String, { nullable: true, description: "Division code of 6, 9 or 12 digits." })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: "Address, at most 120 characters." })
  address?: string | null;
}

@InputType({ description: "A phone (电话)." })
export class PhoneInput {
  @Field(() => String, { description: "Number." })
  number!: string;

  @Field(() => PhoneHolderEnum, { description: "Whose." })
  holder!: string;

  @Field(() => String, { nullable: true, description: "Note." })
  note?: string | null;
}

@InputType({ description: "Who cares for the person (照护人)." })
export class CarerInput {
  @Field(() => CarerRoleEnum, { description: "Guardian, carer or backup." })
  role!: string;

  @Field(() => String, { description: "Name." })
  name!: string;

  @Field(() => RelationEnum, { description: "What the carer is to the person." })
  relation!: string;

  @Field(() => String, { nullable: true, description: "Phone." })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: "The carer's own record, when registered." })
  personId?: string | null;
}

@InputType({ description: "A decision about a channel that goes before what the disability says." })
export class ChannelOverrideInput {
  @Field(() => ChannelEnum, { description: "Channel." })
  channel!: string;

  @Field(() => Boolean, { description: "Whether it suits the person." })
  suitable!: boolean;

  @Field(() => String, { description: "Why." })
  reason!: string;
}

@InputType({ description: "When and how somebody likes to be spoken to." })
export class ContactPreferencesInput {
  @Field(() => ChannelEnum, { nullable: true, description: "Preferred channel." })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "Earliest time, HH:MM." })
  callFrom?: string | null;

  @Field(() => String, { nullable: true, description: "Latest time, HH:MM." })
  callUntil?: string | null;

  @Field(() => String, { nullable: true, description: "Note." })
  note?: string | null;
}

@InputType({ description: "What is known of a person (人员信息)." })
export class PersonParticularsInput {
  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => SexEnum, { description: "Sex (性别)." })
  sex!: string;

  @Field(() => Day, { description: "Birth day (出生日期)." })
  birthDay!: string;

  @Field(() => DocumentInput, { description: "Identity document (证件)." })
  document!: DocumentInput;

  @Field(() => CertificateInput, {
    nullable: true,
    description: "Certificate, where there is one.",
  })
  certificate?: CertificateInput | null;

  @Field(() => Boolean, {
    description: "Without a certificate: whether a disability is suspected.",
  })
  suspected!: boolean;

  @Field(() => DisabilityInput, { nullable: true, description: "Category and grade." })
  disability?: DisabilityInput | null;

  @Field(() => PlaceInput, { description: "Household registration (户籍地)." })
  registered!: PlaceInput;

  @Field(() => PlaceInput, { description: "Residence (居住地)." })
  residence!: PlaceInput;

  @Field(() => [PhoneInput], { description: "Phones, the best first." })
  phones!: PhoneInput[];

  @Field(() => [CarerInput], { description: "Carers." })
  carers!: CarerInput[];

  @Field(() => Boolean, { description: "Lives alone (独居)." })
  livesAlone!: boolean;

  @Field(() => Boolean, { description: "Depends on care (需要照护)." })
  dependent!: boolean;

  @Field(() => ContactPreferencesInput, { nullable: true, description: "Preferences." })
  preferences?: ContactPreferencesInput | null;

  @Field(() => [ChannelOverrideInput], { description: "Channels decided by hand." })
  channelOverrides!: ChannelOverrideInput[];

  @Field(() => [MessageClassEnum], { description: "Classes of message refused." })
  optOuts!: string[];
}

@InputType({ description: "A new record." })
export class RegisterPersonInput {
  @Field(() => ID, { description: "The office that will answer for the person." })
  officeId!: string;

  @Field(() => PersonParticularsInput, { description: "What is known." })
  person!: PersonParticularsInput;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The end of a record; nothing is deleted." })
export class ClosePersonInput {
  @Field(() => ID, { description: "Whose." })
  id!: string;

  @Field(() => PersonStateEnum, { description: "DECEASED or MOVED_AWAY." })
  state!: string;

  @Field(() => Day, { description: "Since when; today or earlier." })
  closedOn!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}

@InputType({ description: "A closed record that is opened again (恢复)." })
export class ReopenPersonInput {
  @Field(() => ID, { description: "Whose." })
  id!: string;

  @Field(() => String, { description: "Why, 4 to 200 characters." })
  reason!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}

@InputType({ description: "A hand-over to another office of the county." })
export class TransferPersonInput {
  @Field(() => ID, { description: "Whom." })
  id!: string;

  @Field(() => ID, { description: "To which office." })
  officeId!: string;

  @Field(() => String, { description: "Why, 4 to 200 characters." })
  reason!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "Exactly one: a number, or a full name with the birth day." })
export class FindPersonInput {
  @Field(() => String, { nullable: true, description: "ID or certificate number." })
  number?: string | null;

  @Field(() => String, { nullable: true, description: "Full name." })
  name?: string | null;

  @Field(() => Day, { nullable: true, description: "Birth day." })
  birthDay?: string | null;
}
