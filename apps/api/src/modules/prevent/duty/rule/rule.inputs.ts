import type { Role } from "@wuzi/domain/access/roles";
import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { DutyKindEnum } from "../duty.enums.ts";
import { RoleWordEnum } from "../role-word.ts";

@InputType({ description: "A window of a day (时段)." })
export class DutyWindowInput {
  @Field(() => String, { description: "From, `HH:MM` in Asia/Shanghai." })
  start!: string;

  @Field(() => String, { description: "On time until." })
  due!: string;

  @Field(() => String, { description: "Missed after." })
  end!: string;
}

@InputType({ description: "A new rule (新增任务规则)." })
export class CreateDutyRuleInput {
  @Field(() => ID, { description: "For this office and all below it." })
  officeId!: string;

  @Field(() => DutyKindEnum, { description: "For what." })
  kind!: DutyKind;

  @Field(() => [DutyWindowInput], { description: "Windows of a day, in order; 1 to 6." })
  windows!: DutyWindowInput[];

  @Field(() => Int, { description: "Every n-th day from the first; 1 is daily." })
  everyNDays!: number;

  @Field(() => [Int], { nullable: true, description: "ISO weekdays; any unless told." })
  weekDays?: number[] | null;

  @Field(() => [Day], { nullable: true, description: "These days alone." })
  dayList?: string[] | null;

  @Field(() => Boolean, { description: "Not on weekends and holidays." })
  workingDaysOnly!: boolean;

  @Field(() => [RoleWordEnum], {
    nullable: true,
    description: "For reports: posts with these roles alone.",
  })
  roles?: Role[] | null;

  @Field(() => Day, {
    description:
      "First day: today or later, or looking back to the first day of the open response.",
  })
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: "Last day, inclusive." })
  validTo?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "What a rule says from a day on (修改任务规则)." })
export class ChangeDutyRuleInput {
  @Field(() => ID, { description: "The rule." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => Day, {
    description:
      "From this day: today or later, not before the rule's first day nor after its last.",
  })
  fromDay!: string;

  @Field(() => [DutyWindowInput], { description: "Windows of a day, in order; 1 to 6." })
  windows!: DutyWindowInput[];

  @Field(() => Int, { description: "Every n-th day from that day; 1 is daily." })
  everyNDays!: number;

  @Field(() => Boolean, { description: "Not on weekends and holidays." })
  workingDaysOnly!: boolean;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The end of a rule (终止任务规则)." })
export class EndDutyRuleInput {
  @Field(() => ID, { description: "The rule." })
  id!: string;

  @Field(() => Day, { description: "Last day: yesterday or later." })
  toDay!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
