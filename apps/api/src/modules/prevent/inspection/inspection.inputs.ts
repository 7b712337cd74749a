import { Field, ID, InputType, Int } from "type-graphql";
import { FieldMomentInput } from "../../../platform/field/field-moment.inputs.ts";
import { Day, Uuid } from "../../../platform/graphql/scalars.ts";
import { RectificationStateEnum } from "./inspection.enums.ts";

const once = "Made once per form: sending it again changes nothing twice.";

@InputType({ description: "What is looked at in an inspection (新建巡查模板)." })
export class SaveInspectionTemplateInput {
  @Field(() => String, { description: "Name, at most 60 characters." })
  name!: string;

  @Field(() => [String], { description: "What is looked at, in order; 1 to 40." })
  items!: string[];

  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "A staggered roster from a template (生成巡查表)." })
export class GenerateRosterInput {
  @Field(() => ID, { description: "The template." })
  templateId!: string;

  @Field(() => [ID], { description: "Units to be inspected, in their order; 1 to 100." })
  unitIds!: string[];

  @Field(() => [ID], { description: "Who inspects, in their order; 2 to 50." })
  leaderIds!: string[];

  @Field(() => Day, { description: "First day; today or later." })
  fromDay!: string;

  @Field(() => Day, { description: "Last day; at most 62 days later." })
  toDay!: string;

  @Field(() => Int, { description: "Days from one inspection of a unit to the next; 1 to 31." })
  everyDays!: number;

  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "Which lines to list (班次筛选); every part narrows." })
export class RosterFilter {
  @Field(() => ID, { nullable: true, description: "In this office or any below it." })
  officeId?: string | null;

  @Field(() => Day, { nullable: true, description: "On this day or later." })
  fromDay?: string | null;

  @Field(() => Day, { nullable: true, description: "On this day or earlier." })
  toDay?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the viewer inspects." })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is still to be done." })
  open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it may still be swapped: planned, today or later (可调班).",
  })
  swappable?: boolean | null;
}

@InputType({ description: "Asks another leader to swap two planned lines (申请调班)." })
export class AskRosterSwapInput {
  @Field(() => ID, { description: "The viewer's own line." })
  lineId!: string;

  @Field(() => ID, { description: "The other's line." })
  otherLineId!: string;

  @Field(() => String, { description: "Why; both sides read it. 4 to 200 characters." })
  reason!: string;
}

@InputType({ description: "The answer to a swap (答复调班)." })
export class AnswerRosterSwapInput {
  @Field(() => ID, { description: "The swap." })
  id!: string;

  @Field(() => Boolean, { description: "Whether the two lines change hands." })
  accept!: boolean;
}

@InputType({ description: "The leader is there (巡查签到)." })
export class CheckInInput {
  @Field(() => ID, { description: "The line." })
  lineId!: string;

  @Field(() => FieldMomentInput, { description: "When." })
  moment!: FieldMomentInput;

  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "A fault that was found (登记问题)." })
export class RecordFindingInput {
  @Field(() => ID, { description: "The line, checked in." })
  lineId!: string;

  @Field(() => String, { description: "Item of the line's template." })
  item!: string;

  @Field(() => String, { nullable: true, description: "Where in the unit, at most 60." })
  place?: string | null;

  @Field(() => String, { description: "What was found, at most 500 characters." })
  text!: string;

  @Field(() => Day, {
    description: "Until when it is to be mended; one that is open keeps its own.",
  })
  dueOn!: string;

  @Field(() => [ID], { description: "Photos, sent under `finding_photo`; at most 9." })
  photoIds!: string[];

  @Field(() => FieldMomentInput, { description: "When." })
  moment!: FieldMomentInput;

  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "The inspection is over (完成巡查)." })
export class FinishInspectionInput {
  @Field(() => ID, { description: "The line, checked in." })
  lineId!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { nullable: true, description: "Note, at most 500 characters." })
  note?: string | null;
}

@InputType({ description: "Which rectifications to list (整改筛选); every part narrows." })
export class RectificationFilter {
  @Field(() => ID, { nullable: true, description: "In this office or any below it." })
  officeId?: string | null;

  @Field(() => RectificationStateEnum, { nullable: true, description: "Standing so." })
  state?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is overdue." })
  overdue?: boolean | null;
}

@InputType({ description: "A fault is mended (整改完成)." })
export class FixRectificationInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => String, { description: "How, at most 500 characters." })
  note!: string;

  @Field(() => [ID], { description: "Photos, sent under `fix_photo`; at most 9." })
  photoIds!: string[];
}

@InputType({ description: "Somebody looked again (复查)." })
export class RecheckRectificationInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => Boolean, { description: "Whether it is mended; otherwise it is open again." })
  passed!: boolean;

  @Field(() => Day, { nullable: true, description: "Where it is not: the new deadline." })
  dueOn?: string | null;

  @Field(() => String, { description: "What was seen, at most 500 characters." })
  note!: string;
}
