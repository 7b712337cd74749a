import type { Category } from "@wuzi/domain/registry/disability";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { PersonMerge } from "../merge/merge.types.ts";
import {
  CarerRoleEnum,
  CategoryEnum,
  CertificateStateEnum,
  ChannelEnum,
  DocumentTypeEnum,
  MessageClassEnum,
  PersonStateEnum,
  PhoneHolderEnum,
  RelationEnum,
  SexEnum,
} from "./person.enums.ts";
import { SuitableContact } from "./suitable-contact.ts";

@ObjectType({
  description: "One part of a multiple disability, with its own grade (多重残疾的组成).",
})
export class DisabilityPart {
  @Field(() => CategoryEnum, { description: "Category (类别)." })
  category!: Category;

  @Field(() => Int, { description: "Grade 1 (most severe) to 4 (等级)." })
  grade!: number;
}

@ObjectType({ description: "Who cares for a person (照护人)." })
export class Carer {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => RelationEnum, { description: "What the carer is to the person (关系)." })
  relation!: string;

  @Field(() => CarerRoleEnum, { description: "Guardian, carer or backup (照护身份)." })
  role!: string;

  @Field(() => String, { nullable: true, description: "Phone, masked (电话，已脱敏)." })
  phoneMask!: string | null;

  @Field(() => Day, { description: "Since (起)." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day; null while it goes on (止)." })
  toDay!: string | null;

  @Field(() => PersonRef, {
    nullable: true,
    description: "The carer's own record, where the carer is registered and in the viewer's scope.",
  })
  person!: PersonRef | null;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;
}

@ObjectType({ description: "A certificate number that was replaced (原残疾人证号)." })
export class FormerCertificate {
  @Field(() => String, { description: "The number, masked." })
  mask!: string;

  @Field(() => Instant, { description: "When it was replaced." })
  supersededAt!: Date;
}

@ObjectType({ description: "A phone of a person, masked (电话，已脱敏)." })
export class PersonPhone {
  @Field(() => ID, { description: "Send it back with an edit to keep the number." })
  id!: string;

  @Field(() => String, { description: "Number, masked." })
  mask!: string;

  @Field(() => PhoneHolderEnum, { description: "Whose phone it is (号码归属)." })
  holder!: string;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;
}

@ObjectType({ description: "When and how somebody likes to be spoken to (联系偏好)." })
export class ContactPreferences {
  @Field(() => ChannelEnum, { nullable: true, description: "Preferred channel (首选方式)." })
  channel!: string | null;

  @Field(() => String, { nullable: true, description: "Earliest time, HH:MM (起)." })
  callFrom!: string | null;

  @Field(() => String, { nullable: true, description: "Latest time, HH:MM (止)." })
  callUntil!: string | null;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;
}

@ObjectType({ description: "A channel decided by hand (人工设定的联系方式)." })
export class ChannelOverride {
  @Field(() => ChannelEnum, { description: "Channel (方式)." })
  channel!: string;

  @Field(() => Boolean, { description: "Whether it suits the person (是否适用)." })
  suitable!: boolean;

  @Field(() => String, { description: "Why (原因)." })
  reason!: string;
}

@ObjectType({ description: "A disabled person in the registry (残疾人)." })
export class Person extends PersonRef {
  @Field(() => String, { description: "Name in pinyin, by which lists are ordered (拼音)." })
  pinyin!: string;

  @Field(() => SexEnum, { description: "Sex (性别)." })
  sex!: string;

  @Field(() => Day, { description: "Birth day (出生日期)." })
  bornOn!: string;

  @Field(() => Int, { description: "Whole years today (年龄)." })
  age!: number;

  @Field(() => DocumentTypeEnum, { description: "Kind of identity document (证件类型)." })
  documentType!: string;

  @Field(() => String, {
    nullable: true,
    description: "Document number, masked (证件号码，已脱敏).",
  })
  documentMask!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Certificate number, masked (残疾人证号，已脱敏).",
  })
  certificateMask!: string | null;

  @Field(() => CertificateStateEnum, {
    description: "How the person stands to the certificate (残疾人证状态).",
  })
  certificateState!: string;

  @Field(() => Day, { nullable: true, description: "Certificate issued on (发证日期)." })
  certificateIssuedOn!: string | null;

  @Field(() => Day, { nullable: true, description: "Certificate valid until (有效期至)." })
  certificateValidUntil!: string | null;

  @Field(() => [FormerCertificate], { description: "Numbers replaced, newest first (历次证号)." })
  formerCertificates!: FormerCertificate[];

  @Field(() => CategoryEnum, { nullable: true, description: "Category (残疾类别)." })
  category!: Category | null;

  @Field(() => Int, { nullable: true, description: "Grade 1 (most severe) to 4 (残疾等级)." })
  grade!: number | null;

  @Field(() => [DisabilityPart], { description: "Parts of a multiple disability (多重残疾组成)." })
  parts!: DisabilityPart[];

  @Field(() => String, { nullable: true, description: "Phone, masked (电话，已脱敏)." })
  phoneMask!: string | null;

  @Field(() => [PersonPhone], { description: "Phones, the one to call first comes first (电话)." })
  phones!: PersonPhone[];

  @Field(() => String, { nullable: true, description: "Address to the village (住址，到村)." })
  addressMask!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Address of registration to the village, where one is known (户籍地址，到村).",
  })
  registeredAddressMask!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Division of household registration (户籍地区划代码).",
  })
  registeredCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Division of household registration as it is called, down to the village (户籍地名称).",
  })
  registeredPlace!: string | null;

  @Field(() => String, { nullable: true, description: "Division of residence (居住地区划代码)." })
  residenceCode!: string | null;

  @Field(() => Boolean, { description: "Lives alone (独居)." })
  livesAlone!: boolean;

  @Field(() => Boolean, { description: "Depends on care (需要照护)." })
  needsCare!: boolean;

  @Field(() => [ChannelEnum], {
    description: "Channels by which this person can be reached suitably (适用联系方式).",
  })
  channels!: string[];

  @Field(() => SuitableContact, {
    nullable: true,
    description:
      "The last contact that counts, as far as the viewer reaches: by a way that suits (最近一次有效联系).",
  })
  lastSuitableContact!: SuitableContact | null;

  @Field(() => [ChannelOverride], { description: "Channels decided by hand (人工设定)." })
  channelOverrides!: ChannelOverride[];

  @Field(() => ContactPreferences, { nullable: true, description: "Preferences (联系偏好)." })
  preferences!: ContactPreferences | null;

  @Field(() => Boolean, { description: "Whether the channels were set by hand (人工设定)." })
  channelsOverridden!: boolean;

  @Field(() => [MessageClassEnum], {
    description: "Kinds of message the person refused (拒收类别).",
  })
  optOuts!: string[];

  @Field(() => PersonStateEnum, { description: "State of the record (状态)." })
  state!: string;

  @Field(() => Day, { nullable: true, description: "When the record was closed (注销日期)." })
  closedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a closed record was opened again (恢复原因).",
  })
  stateReason!: string | null;

  @Field(() => PersonRef, { nullable: true, description: "The record this one was merged into." })
  mergedInto!: PersonRef | null;

  @Field(() => [PersonMerge], {
    description: "Records that were merged into this one, the last first (合并记录).",
  })
  merges!: PersonMerge[];

  @Field(() => OfficeRef, {
    nullable: true,
    description: "The office that answers for the person (责任机构).",
  })
  office!: OfficeRef | null;

  @Field(() => OfficeRef, { nullable: true, description: "Village or community (村、社区)." })
  village!: OfficeRef | null;

  @Field(() => [Carer], { description: "Current carers, the first before the backup (照护人)." })
  carers!: Carer[];

  @Field(() => [Carer], { description: "Carers of former times, the last first (曾任照护人)." })
  formerCarers!: Carer[];

  @Field(() => [PersonRef], { description: "Registered people this person cares for (照护对象)." })
  dependants!: PersonRef[];

  @Field(() => Boolean, { description: "Whether this is synthetic demo data (演示数据)." })
  synthetic!: boolean;

  @Field(() => Int, { description: "Grows with every change; send it back with an edit (版本号)." })
  version!: number;

  @Field(() => Instant, { description: "When the record last changed." })
  updatedAt!: Date;

  @Field(() => Boolean, { description: "Whether the viewer may edit (可编辑)." })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may close the record (可注销)." })
  viewerCanClose!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may open it again (可恢复)." })
  viewerCanReopen!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may ask for full values (可查看完整信息).",
  })
  viewerCanReveal!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may hand the person over (可移交)." })
  viewerCanTransfer!: boolean;
}

export const PersonConnection = connectionOf(Person, "Person");
