import type { NeedKind } from "@wuzi/domain/care/need-kind";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Photo } from "../../../../platform/attachments/attachment.types.ts";
import { FieldMomentInput } from "../../../../platform/field/field-moment.inputs.ts";
import { MomentRefused } from "../../../../platform/field/field-moment.types.ts";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Instant, Uuid } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { NotedNeedInput } from "../../../../platform/person/noted-need.inputs.ts";
import { PersonRef } from "../../../../platform/person/person-ref.types.ts";
import { NeedKindEnum } from "../../../../platform/person/person-words.ts";
import { ResidentInput } from "../../../../platform/resident/resident.inputs.ts";
import { HouseholdOutcomeEnum, MemberOutcomeEnum } from "../screening.enums.ts";

@ObjectType({ description: "Somebody who lives behind a door (家庭成员)." })
export class HouseholdMember {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => PersonRef, {
    nullable: true,
    description: "The record, where the member is registered and in the viewer's scope.",
  })
  person!: PersonRef | null;

  @Field(() => Boolean, { description: "Whether they are in the registry (名册内)." })
  isRegistered!: boolean;
}

@ObjectType({ description: "What a visit found of one member (成员情况)." })
export class VisitedMember {
  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => MemberOutcomeEnum, { description: "What came of it (情况)." })
  outcome!: string;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;

  @Field(() => [NeedKindEnum], { description: "What they were found to need (需求)." })
  needs!: NeedKind[];
}

@ObjectType({ description: "One visit, for all who live behind a door (入户记录)." })
export class HouseholdVisit {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => HouseholdOutcomeEnum, { description: "What came of it (结果)." })
  outcome!: string;

  @Field(() => Instant, { description: "When (入户时间)." })
  occurredAt!: Date;

  @Field(() => Boolean, { description: "Whether it was entered more than a day later (补录)." })
  backfilled!: boolean;

  @Field(() => String, { description: "Everybody who stood at the door, by name (入户人员)." })
  workerNames!: string;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;

  @Field(() => [VisitedMember], { description: "What it found of each." })
  members!: VisitedMember[];

  @Field(() => [Photo], { description: "Photos (照片)." })
  photos!: Photo[];
}

@ObjectType({ description: "Those who live behind one door (住户)." })
export class Household {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "What finds the door within the grid (门牌)." })
  door!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The grid (网格)." })
  office!: OfficeRef | null;

  @Field(() => [HouseholdMember], { description: "Who lives there now." })
  members!: HouseholdMember[];

  @Field(() => HouseholdVisit, { nullable: true, description: "The latest visit (最近入户)." })
  lastVisit!: HouseholdVisit | null;

  @Field(() => [HouseholdVisit], { description: "All visits, the latest first." })
  visits!: HouseholdVisit[];

  @Field(() => Boolean, { description: "Whether the viewer may record a visit here." })
  viewerCanVisit!: boolean;
}

export const HouseholdConnection = connectionOf(Household, "Household");

@InputType({ description: "Which households to list (住户筛选); every part narrows." })
export class HouseholdFilter {
  @Field(() => ID, { nullable: true, description: "In this office or any below it." })
  officeId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of the grid of this round." })
  roundId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "With `roundId`: whether the door is still to be done (未完成).",
  })
  left?: boolean | null;

  @Field(() => String, { nullable: true, description: "A fragment of the door or of a name." })
  search?: string | null;
}

@InputType({ description: "One who lives there: a registered person, or somebody else." })
export class HouseholdMemberInput {
  @Field(() => ID, { nullable: true, description: "A registered person." })
  personId?: string | null;

  @Field(() => ResidentInput, { nullable: true, description: "Somebody else." })
  resident?: ResidentInput | null;
}

@InputType({ description: "A door and who lives behind it (登记住户)." })
export class RegisterHouseholdInput {
  @Field(() => ID, { description: "The grid, village or community." })
  officeId!: string;

  @Field(() => String, { description: "What finds the door within the grid: 3组12号." })
  door!: string;

  @Field(() => [HouseholdMemberInput], { description: "Who lives there; 1 to 20." })
  members!: HouseholdMemberInput[];

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "What a visit found of one member." })
export class VisitedMemberInput {
  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => MemberOutcomeEnum, { description: "What came of it." })
  outcome!: string;

  @Field(() => String, { nullable: true, description: "Note, at most 200 characters." })
  note?: string | null;

  @Field(() => [NotedNeedInput], {
    nullable: true,
    description: "What they were found to need, for care to take up (需求).",
  })
  needs?: NotedNeedInput[] | null;
}

@InputType({ description: "One visit, for everybody who lives behind the door (登记入户)." })
export class RecordHouseholdVisitInput {
  @Field(() => ID, { description: "The household." })
  householdId!: string;

  @Field(() => FieldMomentInput, { description: "When." })
  moment!: FieldMomentInput;

  @Field(() => [VisitedMemberInput], { description: "Every member, each with what came of it." })
  members!: VisitedMemberInput[];

  @Field(() => String, { nullable: true, description: "Note, at most 500 characters." })
  note?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Photos brought before, at most 9; a device may send them afterwards (照片).",
  })
  photoIds?: string[] | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

export const RecordHouseholdVisitResult = unionOf(
  "RecordHouseholdVisitResult",
  "The visit (with everybody who was there), or why it cannot stand.",
  () => [HouseholdVisit, MomentRefused] as const,
);
