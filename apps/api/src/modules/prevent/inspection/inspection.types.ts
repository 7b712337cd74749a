import { Field, ID, Int, ObjectType } from "type-graphql";
import { Photo } from "../../../platform/attachments/attachment.types.ts";
import { MomentRefused } from "../../../platform/field/field-moment.types.ts";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { InspectionStateEnum, RectificationStateEnum, SwapStateEnum } from "./inspection.enums.ts";

@ObjectType({ description: "What is looked at in an inspection (巡查模板)." })
export class InspectionTemplate {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => [String], { description: "What is looked at, in order (检查项目)." })
  items!: string[];

  @Field(() => OfficeRef, { nullable: true, description: "Whose it is (机构)." })
  office!: OfficeRef | null;
}

export const InspectionTemplateConnection = connectionOf(InspectionTemplate, "InspectionTemplate");

@ObjectType({ description: "A swap that was asked for (调班申请)." })
export class RosterSwap {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => SwapStateEnum, { description: "What has become of it." })
  state!: string;

  @Field(() => RosterLine, {
    nullable: true,
    description: "The line that was whose who asks (申请人的班次); null out of reach.",
  })
  line!: RosterLine | null;

  @Field(() => RosterLine, {
    nullable: true,
    description: "The line that was whose who is asked (对方班次); null out of reach.",
  })
  otherLine!: RosterLine | null;

  @Field(() => String, { nullable: true, description: "Who asks (申请人)." })
  askedByName!: string | null;

  @Field(() => String, { nullable: true, description: "Who is asked (被申请人)." })
  askedOfName!: string | null;

  @Field(() => String, { nullable: true, description: "Why (调班原因)." })
  reason!: string | null;

  @Field(() => Boolean, { description: "Whether the viewer asks." })
  viewerAsks!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer is asked." })
  viewerIsAsked!: boolean;

  @Field(() => Instant, { description: "When it was asked (申请时间)." })
  askedAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it was answered (答复时间)." })
  answeredAt!: Date | null;
}

@ObjectType({ description: "Whoever was responsible on a day (当日责任人)." })
export class ResponsibleThen {
  @Field(() => String, { nullable: true, description: "Name; null where nobody was." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Title (职务)." })
  title!: string | null;

  @Field(() => String, {
    description:
      "On what it rests: `contract_lead`, `contract_deputy`, `group_head`, `group_deputy_head`, `nobody`, `not_open`.",
  })
  basis!: string;
}

@ObjectType({ description: "What an inspection found (问题)." })
export class Finding {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Item of the template (检查项目)." })
  item!: string;

  @Field(() => String, { description: "Where in the unit; empty for the whole (位置)." })
  place!: string;

  @Field(() => String, { description: "What was found (问题描述)." })
  text!: string;

  @Field(() => String, { description: "By whom (发现人)." })
  foundBy!: string;

  @Field(() => Instant, { description: "When (发现时间)." })
  foundAt!: Date;

  @Field(() => ID, { description: "The rectification that mends it (整改)." })
  rectificationId!: string;

  @Field(() => String, { description: "Template of the inspection (巡查模板)." })
  templateName!: string;

  @Field(() => String, { description: "Who inspected (巡查领导)." })
  leaderName!: string;

  @Field(() => Instant, { nullable: true, description: "When they checked in (签到时间)." })
  checkedInAt!: Date | null;

  @Field(() => ResponsibleThen, {
    nullable: true,
    description: "Who was responsible for the unit on that day (当日责任人).",
  })
  responsible!: ResponsibleThen | null;

  @Field(() => [Photo], { description: "Evidence (照片)." })
  photos!: Photo[];
}

@ObjectType({ description: "A line of the roster: one inspection of one unit (巡查班次)." })
export class RosterLine {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The inspected unit (被巡查单位)." })
  office!: OfficeRef | null;

  @Field(() => Day, { description: "On which day (日期)." })
  onDay!: string;

  @Field(() => String, { description: "Who inspects (巡查领导)." })
  leaderName!: string;

  @Field(() => Boolean, { description: "Whether that is the viewer." })
  isMine!: boolean;

  @Field(() => String, { description: "Template (巡查模板)." })
  templateName!: string;

  @Field(() => [String], { description: "What is looked at (检查项目)." })
  items!: string[];

  @Field(() => InspectionStateEnum, { description: "How far it is (状态)." })
  state!: string;

  @Field(() => Boolean, { description: "Whether its day has passed undone (未按期)." })
  isMissed!: boolean;

  @Field(() => Instant, { nullable: true, description: "When the leader was there (签到时间)." })
  checkedInAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: "When it was finished (完成时间)." })
  finishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;

  @Field(() => [Finding], { description: "What it found (问题)." })
  findings!: Finding[];

  @Field(() => RosterSwap, {
    nullable: true,
    description: "A swap that waits, whether this line or the other's is to be given (调班).",
  })
  swap!: RosterSwap | null;

  @Field(() => Int, { description: "Version." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may inspect it now." })
  viewerCanInspect!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may ask somebody to swap it: their own, planned, today or later.",
  })
  viewerCanSwap!: boolean;
}

export const RosterLineConnection = connectionOf(RosterLine, "RosterLine");

@ObjectType({
  description:
    "The mending of one fault at one place, with the whole chain of responsibility (整改、责任链).",
})
export class Rectification {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The unit (单位)." })
  office!: OfficeRef | null;

  @Field(() => String, { description: "Item (检查项目)." })
  item!: string;

  @Field(() => String, { description: "Where in the unit; empty for the whole (位置)." })
  place!: string;

  @Field(() => Day, { description: "Until when (整改期限)." })
  dueOn!: string;

  @Field(() => Boolean, { description: "Whether that has passed and it is not mended (超期)." })
  isOverdue!: boolean;

  @Field(() => RectificationStateEnum, { description: "How far it is (状态)." })
  state!: string;

  @Field(() => [Finding], { description: "Each time it was found, the first first (问题)." })
  findings!: Finding[];

  @Field(() => String, { nullable: true, description: "How it was mended (整改情况)." })
  fixNote!: string | null;

  @Field(() => String, { nullable: true, description: "By whom (整改人)." })
  fixedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (整改时间)." })
  fixedAt!: Date | null;

  @Field(() => [Photo], { description: "Evidence that it is mended (整改照片)." })
  fixPhotos!: Photo[];

  @Field(() => String, { nullable: true, description: "What the re-check says (复查意见)." })
  recheckNote!: string | null;

  @Field(() => String, { nullable: true, description: "By whom (复查人)." })
  recheckedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (复查时间)." })
  recheckedAt!: Date | null;

  @Field(() => Int, { description: "Version." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may report it mended." })
  viewerCanFix!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may check it again." })
  viewerCanRecheck!: boolean;
}

export const RectificationConnection = connectionOf(Rectification, "Rectification");

export const CheckInResult = unionOf(
  "CheckInResult",
  "The line, checked in, or why that moment cannot stand.",
  () => [RosterLine, MomentRefused] as const,
);
export const RecordFindingResult = unionOf(
  "RecordFindingResult",
  "The finding, with the rectification it opened or found open, or why it cannot stand.",
  () => [Finding, MomentRefused] as const,
);
