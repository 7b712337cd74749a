import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import type { SlotState } from "@wuzi/domain/prevent/slot-state";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { DutyKindEnum, SlotStateEnum } from "../duty.enums.ts";

@ObjectType({ description: "One piece of work of one day (值班任务)." })
export class DutySlot {
  @Field(() => ID, { description: "Identifier; stays the same when the day is generated again." })
  id!: string;

  @Field(() => DutyKindEnum, { description: "What it is about (任务类别)." })
  kind!: DutyKind;

  @Field(() => ID, { description: "Id of what it is due for: a post, a place, a case." })
  targetId!: string;

  @Field(() => String, {
    description:
      "What it is due for (值班对象); somebody under control is masked without control:read.",
  })
  targetName!: string;

  @Field(() => Day, { description: "Day (日期)." })
  onDay!: string;

  @Field(() => Int, { description: "Number within the day (当日第几次)." })
  slotNo!: number;

  @Field(() => Instant, { description: "From when it may be done." })
  windowStart!: Date;

  @Field(() => Instant, { description: "Until when it is on time (应完成时间)." })
  dueAt!: Date;

  @Field(() => Instant, { description: "After this it is missed." })
  windowEnd!: Date;

  @Field(() => SlotStateEnum, { description: "How it stands now (状态)." })
  state!: SlotState;

  @Field(() => String, { nullable: true, description: "What came of it, a word of its kind." })
  outcome!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was done (完成时间)." })
  occurredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was let off (免做原因)." })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who does it (责任人); null for whoever is there, or for somebody from above.",
  })
  assigneeName!: string | null;

  @Field(() => Boolean, { description: "Whether the viewer does it." })
  mine!: boolean;

  @Field(() => Instant, { nullable: true, description: "When it was last urged (催办时间)." })
  urgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who urged it (催办人)." })
  urgedBy!: string | null;

  @Field(() => OfficeRef, { nullable: true, description: "Whose duty it is (责任机构)." })
  office!: OfficeRef | null;
}

export const DutySlotConnection = connectionOf(DutySlot, "DutySlot");

@ObjectType({ description: "What an urging has reached (催办结果)." })
export class DutiesUrged {
  @Field(() => Int, { description: "Offices that were urged now." })
  offices: number;

  @Field(() => Int, { description: "Duties of theirs that are due and not done." })
  duties: number;

  @Field(() => Int, { description: "Offices left alone, since they were urged shortly before." })
  quiet: number;

  constructor({ offices, duties, quiet }: { offices: number; duties: number; quiet: number }) {
    this.offices = offices;
    this.duties = duties;
    this.quiet = quiet;
  }
}

@ObjectType({ description: "Refused: the duty is done, or let off already (任务已完结)." })
export class DutyNotOpen {
  @Field(() => SlotStateEnum, { description: "How it stands." })
  state: SlotState;

  constructor(state: SlotState) {
    this.state = state;
  }
}

export const ExcuseDutyResult = unionOf(
  "ExcuseDutyResult",
  "The duty that was let off, or why it cannot be.",
  () => [DutySlot, DutyNotOpen] as const,
);
