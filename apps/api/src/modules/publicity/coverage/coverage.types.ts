import {
  coverageLabels,
  restOfCoverage,
  type Coverage,
} from "@wuzi/domain/publicity/coverage-words";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { CategoryEnum, MessageClassEnum } from "../../../platform/person/person-words.ts";
import { MessageReasonEnum } from "../publicity.enums.ts";

export const CoverageEnum = wordsEnum(
  "Coverage",
  "Where a person of an audience stands (告知情况).",
  coverageLabels,
);

export const restWords: readonly Coverage[] = restOfCoverage;

@ObjectType({
  description:
    "A campaign's people by where they stand; each counts once, so that the books balance.",
})
export class CoverageCount {
  @Field(() => Int, { description: "All of them (应告知)." })
  target!: number;

  @Field(() => Int, { description: "By message, through a channel that suits (短信已送达)." })
  reached!: number;

  @Field(() => Int, { description: "By visit, call or otherwise since (其他方式已告知)." })
  otherwise!: number;

  @Field(() => Int, { description: "Waiting for the carrier or its receipt (发送中)." })
  underWay!: number;

  @Field(() => Int, {
    description: "Delivered to somebody whom messages do not suit (方式不适合).",
  })
  unsuitable!: number;

  @Field(() => Int, { description: "Without a mobile number (无手机号码)." })
  noNumber!: number;

  @Field(() => Int, { description: "Refusing this class (已拒收)." })
  optedOut!: number;

  @Field(() => Int, { description: "Not sent for another reason (未发送)." })
  notSent!: number;

  @Field(() => Int, { description: "Failed, expired or unknown (未送达)." })
  failed!: number;

  @Field(() => Int, {
    description:
      "Still to be told, door to door: what neither reached nor is under way (待上门告知).",
  })
  rest!: number;
}

@ObjectType({ description: "Of a unit with everything below it (单位告知情况)." })
export class OfficeCoverage extends CoverageCount {
  @Field(() => OfficeRef, { description: "The unit (单位)." })
  office!: OfficeRef;

  @Field(() => Boolean, {
    description: "Whether it is the office itself without what is below (本级).",
  })
  own!: boolean;
}

@ObjectType({ description: "Of people of one category of disability (分类告知情况)." })
export class CategoryCoverage extends CoverageCount {
  @Field(() => CategoryEnum, {
    nullable: true,
    description: "Null for people without one (残疾类别).",
  })
  category!: string | null;
}

@ObjectType({
  description: "Whom a campaign has told, and whom not, in the viewer's scope (告知覆盖).",
})
export class CampaignCoverage {
  @Field(() => CoverageCount, { description: "All in sight (合计)." })
  total!: CoverageCount;

  @Field(() => [OfficeCoverage], { description: "By the units below the office (按单位)." })
  offices!: OfficeCoverage[];

  @Field(() => [CategoryCoverage], { description: "By category of disability (按残疾类别)." })
  categories!: CategoryCoverage[];
}

@ObjectType({
  description: "A campaign that people of the viewer's scope belong to (涉及本单位的群发).",
})
export class CampaignHere {
  @Field(() => ID, { description: "The campaign." })
  id!: string;

  @Field(() => String, { description: "Title (标题)." })
  title!: string;

  @Field(() => MessageClassEnum, { description: "Class of message (消息类别)." })
  messageClass!: string;

  @Field(() => Int, { description: "People of the viewer's scope (本单位人数)." })
  people!: number;
}

@ObjectType({
  description: "Somebody still to be told, for the list from door to door (待上门告知).",
})
export class RestPerson {
  @Field(() => ID, { description: "The message's identifier." })
  id!: string;

  @Field(() => PersonRef, { nullable: true, description: "Who (姓名)." })
  person!: PersonRef | null;

  @Field(() => OfficeRef, { nullable: true, description: "Grid or village (网格或村社区)." })
  office!: OfficeRef | null;

  @Field(() => CoverageEnum, { description: "Why still (情况)." })
  standing!: Coverage;

  @Field(() => MessageReasonEnum, { nullable: true, description: "What kept the message (原因)." })
  reason!: string | null;

  @Field(() => CategoryEnum, { nullable: true, description: "Category of disability (残疾类别)." })
  category!: string | null;

  @Field(() => Int, { nullable: true, description: "Grade, 1 to 4 (等级)." })
  grade!: number | null;

  @Field(() => String, { nullable: true, description: "Phone, masked (电话)." })
  phoneMask!: string | null;

  @Field(() => String, { nullable: true, description: "Address, masked (住址)." })
  addressMask!: string | null;
}

export const RestPersonConnection = connectionOf(RestPerson, "RestPerson");

@InputType({ description: "Whom of the rest to list; every part narrows." })
export class RestFilter {
  @Field(() => ID, { nullable: true, description: "Under this office or any below it." })
  officeId?: string | null;

  @Field(() => [CoverageEnum], { nullable: true, description: "Standing so." })
  standings?: Coverage[] | null;

  @Field(() => [CategoryEnum], { nullable: true, description: "Of these categories." })
  categories?: string[] | null;
}
