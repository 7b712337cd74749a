import type { Role } from "@wuzi/domain/access/roles";
import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { DutyKindEnum } from "../duty.enums.ts";
import { RoleWordEnum } from "../role-word.ts";

@ObjectType({ description: "A window of a day, in which something is done once (时段)." })
export class DutyWindow {
  @Field(() => String, { description: "From, `HH:MM` in Asia/Shanghai." })
  start!: string;

  @Field(() => String, { description: "On time until." })
  due!: string;

  @Field(() => String, { description: "Missed after." })
  end!: string;
}

@ObjectType({
  description:
    "When something is due, for an office and all below it; the nearest office's rule wins (任务规则).",
})
export class DutyRule {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Whose rule (制定机构)." })
  office!: OfficeRef | null;

  @Field(() => DutyKindEnum, { description: "For what (任务类别)." })
  kind!: DutyKind;

  @Field(() => [DutyWindow], { description: "Windows of a day, one duty each (每日时段)." })
  windows!: DutyWindow[];

  @Field(() => Int, { description: "Every n-th day from the first (间隔天数)." })
  everyNDays!: number;

  @Field(() => [Int], { nullable: true, description: "ISO weekdays, 1 is Monday; null is any." })
  weekDays!: number[] | null;

  @Field(() => [Day], { nullable: true, description: "These days alone; null is any." })
  dayList!: string[] | null;

  @Field(() => Boolean, { description: "Not on weekends and holidays (仅工作日)." })
  workingDaysOnly!: boolean;

  @Field(() => [RoleWordEnum], {
    nullable: true,
    description: "For reports: posts with these roles alone; null is all that report.",
  })
  roles!: Role[] | null;

  @Field(() => Day, { description: "First day (生效日)." })
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: "Last day, inclusive (截止日)." })
  validTo!: string | null;

  @Field(() => Boolean, { description: "Whether it is in force today (生效中)." })
  current!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may end it." })
  viewerCanManage!: boolean;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;
}

@ObjectType({
  description:
    "Refused: the office has a rule for this kind on these days; end it first (规则重叠).",
})
export class DutyRuleOverlaps {
  @Field(() => DutyKindEnum, { description: "The kind." })
  kind: DutyKind;

  constructor(kind: DutyKind) {
    this.kind = kind;
  }
}

export const CreateDutyRuleResult = unionOf(
  "CreateDutyRuleResult",
  "The rule, or why it cannot stand.",
  () => [DutyRule, DutyRuleOverlaps] as const,
);
