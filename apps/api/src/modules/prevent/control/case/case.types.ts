import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../../platform/person/person-ref.types.ts";
import { ChannelEnum } from "../../../../platform/person/person-words.ts";
import { Resident } from "../../../../platform/resident/resident.types.ts";
import {
  AnchorRuleEnum,
  ApproverEnum,
  ControlStateEnum,
  FollowUpOutcomeEnum,
  SymptomEnum,
} from "../control.enums.ts";
import { ControlAlert } from "../follow-up/alert.types.ts";
import { FollowUp } from "../follow-up/follow-up.types.ts";
import { Release } from "../release/release.types.ts";

@ObjectType({ description: "What the last follow-up found (最近一次随访)." })
export class ControlLatest {
  @Field(() => Instant, { nullable: true, description: "When; null before the first." })
  at!: Date | null;

  @Field(() => FollowUpOutcomeEnum, { nullable: true, description: "What came of it (结果)." })
  outcome!: string | null;

  @Field(() => ChannelEnum, { nullable: true, description: "By which channel (方式)." })
  channel!: string | null;

  @Field(() => Float, { nullable: true, description: "Temperature in °C (体温)." })
  temperature!: number | null;

  @Field(() => [SymptomEnum], { description: "Symptoms (症状)." })
  symptoms!: string[];

  @Field(() => Int, { description: "Follow-ups done today (今日已随访次数)." })
  checksToday!: number;

  @Field(() => Int, { description: "Alerts that stand open (未处置提醒)." })
  openAlerts!: number;
}

@ObjectType({ description: "A move of a case, as the case tells it (转移经过)." })
export class CaseMove {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Instant, { description: "When." })
  movedAt!: Date;

  @Field(() => String, { description: "From (移出机构)." })
  fromName!: string;

  @Field(() => String, { description: "To (移入机构)." })
  toName!: string;

  @Field(() => String, { description: "Why (原因)." })
  reason!: string;

  @Field(() => String, { description: "Who moved it (操作人)." })
  actorName!: string;
}

@ObjectType({ description: "Somebody under control in a response (管控对象)." })
export class ControlCase {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;

  @Field(() => PersonRef, {
    nullable: true,
    description: "The record, of a registered person in the viewer's scope.",
  })
  person!: PersonRef | null;

  @Field(() => Resident, { nullable: true, description: "Somebody who is not in the registry." })
  resident!: Resident | null;

  @Field(() => Boolean, { description: "Whether this is somebody's carer (照护人)." })
  isCarer!: boolean;

  @Field(() => OfficeRef, { nullable: true, description: "Responsible office (责任机构)." })
  office!: OfficeRef | null;

  @Field(() => String, { description: "Code of the group." })
  groupCode!: string;

  @Field(() => String, { description: "Group (管控组)." })
  groupLabel!: string;

  @Field(() => String, { description: "Code of the category." })
  categoryCode!: string;

  @Field(() => String, { description: "Category as it was when this was opened (管控类别)." })
  categoryLabel!: string;

  @Field(() => AnchorRuleEnum, { description: "From which day it counts (起算方式)." })
  anchorRule!: string;

  @Field(() => Day, { description: "Anchor day (起算日)." })
  anchorOn!: string;

  @Field(() => Day, { description: "First day under control here (纳入管控日)." })
  fromDay!: string;

  @Field(() => Int, { description: "Days (天数)." })
  days!: number;

  @Field(() => Int, { description: "Follow-ups a day (每日次数)." })
  checksPerDay!: number;

  @Field(() => ApproverEnum, { description: "Who approves the release (批准层级)." })
  approver!: string;

  @Field(() => Day, { description: "Last day as it follows from anchor and days (计算截止日)." })
  untilOn!: string;

  @Field(() => Day, {
    nullable: true,
    description: "Last day set by hand; goes before (手工截止日).",
  })
  manualUntilOn!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was set by hand (调整原因)." })
  manualReason!: string | null;

  @Field(() => String, { nullable: true, description: "Who set it (调整人)." })
  manualBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was set (调整时间)." })
  manualAt!: Date | null;

  @Field(() => Day, { description: "The last day that counts (截止日)." })
  effectiveUntil!: string;

  @Field(() => String, { nullable: true, description: "Where they stay, in words (居住地点)." })
  stay!: string | null;

  @Field(() => ControlStateEnum, { description: "How it stands (状态)." })
  state!: string;

  @Field(() => Day, { nullable: true, description: "When it ended (结束日期)." })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: "How it ended, in words (结束说明)." })
  endNote!: string | null;

  @Field(() => String, { description: "Who opened it (登记人)." })
  openedBy!: string;

  @Field(() => Instant, { description: "When it was opened (登记时间)." })
  createdAt!: Date;

  @Field(() => Int, { description: "Version." })
  version!: number;

  @Field(() => ControlLatest, { nullable: true, description: "What the last follow-up found." })
  latest!: ControlLatest | null;

  @Field(() => [ChannelEnum], {
    description: "Channels that reach this person, alone or with the guardian (适合方式).",
  })
  suitableChannels!: string[];

  @Field(() => Float, {
    nullable: true,
    description:
      "From which °C on a reading is a fever today; null where no response goes on (发热标准).",
  })
  feverThreshold!: number | null;

  @Field(() => [FollowUp], { description: "Follow-ups, the newest first (随访记录)." })
  followUps!: FollowUp[];

  @Field(() => [ControlAlert], { description: "Alerts, the newest first (提醒)." })
  alerts!: ControlAlert[];

  @Field(() => [Release], { description: "Releases that were proposed, the newest first (解除)." })
  releases!: Release[];

  @Field(() => [CaseMove], { description: "Where it came from, the newest first (转移经过)." })
  moves!: CaseMove[];

  @Field(() => Boolean, { description: "Whether the viewer may edit, end or move it." })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may record follow-ups." })
  viewerCanRecord!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer's post may approve the release." })
  viewerCanApprove!: boolean;
}

export const ControlCaseConnection = connectionOf(ControlCase, "ControlCase");

@ObjectType({ description: "A move as one of its two offices has it (转移记录)." })
export class ControlMove {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Instant, { description: "When." })
  movedAt!: Date;

  @Field(() => Boolean, { description: "Whether this side received." })
  received!: boolean;

  @Field(() => String, { description: "Name, masked (姓名，已脱敏)." })
  nameMask!: string;

  @Field(() => String, { description: "From (移出机构)." })
  fromName!: string;

  @Field(() => String, { description: "To (移入机构)." })
  toName!: string;

  @Field(() => String, { description: "Why (原因)." })
  reason!: string;

  @Field(() => String, { description: "Who moved it (操作人)." })
  actorName!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The office whose line this is." })
  office!: OfficeRef | null;

  @Field(() => ID, { description: "Which case; in the viewer's scope or not." })
  caseId!: string;
}

export const ControlMoveConnection = connectionOf(ControlMove, "ControlMove");
