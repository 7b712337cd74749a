import { careGapStateLabels } from "@wuzi/domain/care/care-gap";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { NeedKindEnum, RelationEnum } from "../../../platform/person/person-words.ts";
import { Resident } from "../../../platform/resident/resident.types.ts";

export const CareGapStateEnum = wordsEnum(
  "CareGapState",
  "How a care gap stands (监护缺位状态).",
  careGapStateLabels,
);

@ObjectType({ description: "Somebody whose carer is away (监护缺位)." })
export class CareGap {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PersonRef, { nullable: true, description: "The dependant (被照护人)." })
  person!: PersonRef | null;

  @Field(() => OfficeRef, { nullable: true, description: "The dependant's office (机构)." })
  office!: OfficeRef | null;

  @Field(() => String, { description: "Carer (照护人)." })
  carerName!: string;

  @Field(() => RelationEnum, { description: "What the carer is to the person (关系)." })
  relation!: string;

  @Field(() => CareGapStateEnum, { description: "How it stands (状态)." })
  state!: string;

  @Field(() => Instant, { description: "Since when (开始时间)." })
  openedAt!: Date;

  @Field(() => Instant, { description: "By when somebody has to be found (落实时限)." })
  dueAt!: Date;

  @Field(() => Boolean, { description: "Open past its deadline (超时)." })
  overdue!: boolean;

  @Field(() => String, { nullable: true, description: "Who takes over (接替照护人)." })
  arrangedWith!: string | null;

  @Field(() => String, { nullable: true, description: "What was arranged (妥善安排)." })
  arrangement!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was closed." })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who closed it." })
  closedBy!: string | null;

  @Field(() => Int, { description: "Version." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may close it." })
  viewerCanClose!: boolean;
}

export const CareGapConnection = connectionOf(CareGap, "CareGap");

@InputType({ description: "Which care gaps to list; every part narrows." })
export class CareGapFilter {
  @Field(() => CareGapStateEnum, { nullable: true, description: "Standing so; all unless told." })
  state?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this dependant." })
  personId?: string | null;
}

@ObjectType({ description: "Who would be without care (将无人照护的人)." })
export class CareGapPreview {
  @Field(() => ID, { nullable: true, description: "The dependant, in the viewer's scope." })
  personId!: string | null;

  @Field(() => String, { description: "Name; masked outside the viewer's scope (姓名)." })
  name!: string;

  @Field(() => RelationEnum, { description: "What the carer is to the person (关系)." })
  relation!: string;

  @Field(() => String, {
    description: "The dependant's office; outside the viewer's scope the town (机构).",
  })
  officeName!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Other carers whom they have; null outside the viewer's scope (其他照护人).",
  })
  otherCarers!: number | null;
}

@InputType({ description: "A confirmed arrangement closes a care gap (落实照护安排)." })
export class CloseCareGapInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "Who takes over, 1 to 60 characters." })
  arrangedWith!: string;

  @Field(() => String, { description: "What was arranged, 4 to 200 characters." })
  arrangement!: string;
}

@ObjectType({ description: "What a visit found somebody to need (发现的需求)." })
export class NotedNeed {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PersonRef, { nullable: true, description: "Whose, of a registered person." })
  person!: PersonRef | null;

  @Field(() => Resident, { nullable: true, description: "Whose, of somebody else." })
  resident!: Resident | null;

  @Field(() => OfficeRef, { nullable: true, description: "Responsible office." })
  office!: OfficeRef | null;

  @Field(() => NeedKindEnum, { description: "Kind (类别)." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "In words (说明)." })
  note!: string | null;

  @Field(() => String, { description: "Who noted it (登记人)." })
  notedBy!: string;

  @Field(() => Instant, { description: "When (登记时间)." })
  notedAt!: Date;
}

export const NotedNeedConnection = connectionOf(NotedNeed, "NotedNeed");
