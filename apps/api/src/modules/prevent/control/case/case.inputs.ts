import { controlStateLabels, type ControlEnd } from "@wuzi/domain/prevent/control-state";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../../platform/graphql/words.ts";
import { ResidentInput } from "../../../../platform/resident/resident.inputs.ts";
import { ControlStateEnum } from "../control.enums.ts";

export type ControlOrder = "until" | "opened" | "name";
export const ControlOrderEnum = wordsEnum<ControlOrder>(
  "ControlOrder",
  "Orders of controlled persons.",
  {
    until: { zh: "按截止日", en: "By the last day" },
    opened: { zh: "按登记时间", en: "By when they were opened" },
    name: { zh: "按姓名", en: "By name" },
  },
);

const { handed_over, left, lost } = controlStateLabels;
export const ControlEndEnum = wordsEnum<ControlEnd>(
  "ControlEnd",
  "How a control ends without a release (结束方式).",
  {
    handed_over,
    left,
    lost,
  },
);

@InputType({ description: "Which controlled persons to list (管控对象筛选); every part narrows." })
export class ControlFilter {
  @Field(() => ID, { nullable: true, description: "Under this office or any below it." })
  officeId?: string | null;

  @Field(() => ControlStateEnum, { nullable: true, description: "Standing so; all unless told." })
  state?: string | null;

  @Field(() => String, { nullable: true, description: "Code of a group." })
  groupCode?: string | null;

  @Field(() => String, { nullable: true, description: "Code of a category." })
  categoryCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a follow-up is still owed today." })
  dueToday?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether an alert stands open." })
  hasAlert?: boolean | null;

  @Field(() => Day, { nullable: true, description: "Whose last day is this or earlier." })
  untilBy?: string | null;

  @Field(() => ID, { nullable: true, description: "About this person." })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: "A fragment of the name." })
  search?: string | null;
}

@InputType({
  description:
    "Somebody comes under control (纳入管控). Exactly one of person, carer, arrival and resident.",
})
export class OpenControlInput {
  @Field(() => ID, { description: "Responsible office." })
  officeId!: string;

  @Field(() => ID, { nullable: true, description: "A registered person." })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: "A carer of somebody, not registered." })
  carerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Somebody on an undecided line of the ledger of arrivals, which it decides.",
  })
  arrivalId?: string | null;

  @Field(() => ResidentInput, { nullable: true, description: "Somebody else." })
  resident?: ResidentInput | null;

  @Field(() => String, { description: "Code of the category." })
  categoryCode!: string;

  @Field(() => Day, { description: "Anchor day; today or earlier." })
  anchorOn!: string;

  @Field(() => Day, {
    nullable: true,
    description: "First day under control here; today unless told.",
  })
  fromDay?: string | null;

  @Field(() => String, { nullable: true, description: "Where they stay, in words." })
  stay?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A last day set by hand." })
export class ManualUntilInput {
  @Field(() => Day, { description: "Last day." })
  on!: string;

  @Field(() => String, { description: "Why, 4 to 200 characters." })
  reason!: string;
}

@InputType({ description: "An edit of a control (修改管控). What is left out stays." })
export class UpdateControlInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => Day, { nullable: true, description: "Anchor day; the last day follows from it." })
  anchorOn?: string;

  @Field(() => ManualUntilInput, {
    nullable: true,
    description: "A last day by hand; null takes it away.",
  })
  manualUntil?: ManualUntilInput | null;

  @Field(() => String, { nullable: true, description: "Where they stay; null takes it away." })
  stay?: string | null;
}

@InputType({ description: "The end of a control without a release (结束管控)." })
export class EndControlInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => ControlEndEnum, { description: "How." })
  end!: ControlEnd;

  @Field(() => Day, { description: "On which day; today or earlier." })
  endedOn!: string;

  @Field(() => String, { description: "To whom, where to, what was done; 4 to 200 characters." })
  note!: string;
}

@InputType({ description: "A move to another office of the county (转移管控对象)." })
export class MoveControlInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => ID, { description: "Office that takes over." })
  officeId!: string;

  @Field(() => String, { description: "Why, 4 to 200 characters." })
  reason!: string;
}
