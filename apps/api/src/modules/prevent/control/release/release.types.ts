import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Day, Instant, Uuid } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { wordsEnum } from "../../../../platform/graphql/words.ts";
import { ControlOver } from "../case/control-over.types.ts";
import { ReleaseFaultEnum, ReleaseStateEnum, ReleaseVerdictEnum } from "../control.enums.ts";

@ObjectType({ description: "A release on its way or done (解除管控)." })
export class Release {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ReleaseStateEnum, { description: "How far it has come (进度)." })
  state!: string;

  @Field(() => Int, { description: "Readings that were missing when it was proposed (缺测次数)." })
  missing!: number;

  @Field(() => String, { nullable: true, description: "Why they are missing (缺测原因)." })
  missingReason!: string | null;

  @Field(() => String, { description: "Who proposed it (提请人)." })
  proposedBy!: string;

  @Field(() => Instant, { description: "When it was proposed (提请时间)." })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: "Health centre (卫生院)." })
  centre!: string | null;

  @Field(() => String, { nullable: true, description: "Doctor who confirmed (确认医生)." })
  doctor!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "On which day the health centre confirmed (确认日期).",
  })
  confirmedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Who approved it (批准人)." })
  approvedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was approved (批准时间)." })
  approvedAt!: Date | null;

  @Field(() => Day, { nullable: true, description: "The day the approval counts from (批准日期)." })
  approvedOn!: string | null;

  @Field(() => Boolean, { description: "Whether it was entered after that day (补录)." })
  backfilled!: boolean;

  @Field(() => Int, { nullable: true, description: "Year of the notice's number." })
  noticeYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Number of the notice: by county and year, without gaps (文号).",
  })
  noticeNo!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The number as the notice shows it (解除通知书文号).",
  })
  noticeNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was returned (退回原因)." })
  returnedReason!: string | null;

  @Field(() => String, { nullable: true, description: "Who returned it (退回人)." })
  returnedBy!: string | null;

  @Field(() => Int, { description: "Version." })
  version!: number;
}

@ObjectType({ description: "One thing that stands in the way of a release (解除条件)." })
export class ReleaseFinding {
  @Field(() => ReleaseFaultEnum, { description: "What." })
  fault!: string;

  @Field(() => [Day], { description: "The days it is about (涉及日期)." })
  days!: readonly string[];

  @Field(() => Int, { description: "How many readings or alerts; 0 where nothing is counted." })
  count!: number;
}

@ObjectType({
  description: "Whether a release may be proposed, and what is missing (解除条件核对).",
})
export class ReleaseCheck {
  @Field(() => ReleaseVerdictEnum, { description: "Whether it may be proposed." })
  verdict!: string;

  @Field(() => [ReleaseFinding], { description: "What stands in the way." })
  findings!: readonly ReleaseFinding[];
}

@ObjectType({ description: "Refused: the conditions are not met (条件不具备)." })
export class ReleaseBlocked extends ReleaseCheck {}

@InputType({ description: "A release is proposed (提请解除)." })
export class ProposeReleaseInput {
  @Field(() => ID, { description: "Of which case." })
  caseId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why readings are missing; asked only then.",
  })
  missingReason?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "What the health centre confirmed (卫生院确认)." })
export class ConfirmReleaseInput {
  @Field(() => ID, { description: "Which release." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "Health centre." })
  centre!: string;

  @Field(() => String, { description: "Doctor." })
  doctor!: string;

  @Field(() => Day, { description: "On which day; today or earlier." })
  confirmedOn!: string;
}

@InputType({ description: "A release is returned (退回解除)." })
export class ReturnReleaseInput {
  @Field(() => ID, { description: "Which release." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "Why, 4 to 200 characters." })
  reason!: string;
}

@InputType({ description: "Releases are approved together (批准解除)." })
export class ApproveReleasesInput {
  @Field(() => [ID], { description: "Which releases, at most 100." })
  ids!: string[];

  @Field(() => Day, {
    nullable: true,
    description:
      "The day it was approved on paper, as far back as the protocol lets one enter; today unless told (批准日期).",
  })
  approvedOn?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

export type ApprovalRefusal =
  | "not_confirmed"
  | "own_proposal"
  | "county_approves"
  | "confirmed_later"
  | "number_order"
  | "blocked"
  | "over";

export const ApprovalRefusalEnum = wordsEnum<ApprovalRefusal>(
  "ApprovalRefusal",
  "Why a release was not approved (未批准原因).",
  {
    not_confirmed: { zh: "卫生院尚未确认", en: "The health centre has not confirmed" },
    own_proposal: { zh: "提请人不能批准自己提请的解除", en: "Whoever proposed cannot approve" },
    county_approves: { zh: "须由县级批准", en: "The county approves this category" },
    confirmed_later: { zh: "卫生院在此日之后才确认", en: "The health centre confirmed later" },
    number_order: { zh: "已有更晚日期的文号", en: "A number with a later day has been given" },
    blocked: { zh: "条件不再具备", en: "The conditions are no longer met" },
    over: { zh: "管控已结束", en: "The control is over" },
  },
);

@ObjectType({ description: "What became of one release of a batch (批准结果)." })
export class ReleaseApproval {
  @Field(() => ID, { description: "Which release." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Number of its notice, where it was approved (文号).",
  })
  noticeNumber!: string | null;

  @Field(() => ApprovalRefusalEnum, { nullable: true, description: "Why it was not." })
  refusal!: string | null;
}

export const ProposeReleaseResult = unionOf(
  "ProposeReleaseResult",
  "The release, or what stands in its way.",
  () => [Release, ReleaseBlocked, ControlOver] as const,
);
