import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import type { SlotState } from "@wuzi/domain/prevent/slot-state";
import { Field, ID, InputType } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { DutyKindEnum, SlotStateEnum } from "../duty.enums.ts";

@InputType({ description: "Which duties to list; every part narrows." })
export class DutySlotFilter {
  @Field(() => ID, { nullable: true, description: "Of this office." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: and of all below it." })
  includeBelow?: boolean | null;

  @Field(() => DutyKindEnum, { nullable: true, description: "Of this kind." })
  kind?: DutyKind | null;

  @Field(() => Day, { nullable: true, description: "Of this day; of today unless told." })
  onDay?: string | null;

  @Field(() => [SlotStateEnum], { nullable: true, description: "In one of these states." })
  states?: SlotState[] | null;

  @Field(() => ID, { nullable: true, description: "For this post, place or case." })
  targetId?: string | null;
}

@InputType({ description: "Letting a duty off (免做)." })
export class ExcuseDutyInput {
  @Field(() => ID, { description: "The duty." })
  id!: string;

  @Field(() => String, { description: "Why; it stays with the duty." })
  reason!: string;
}

@InputType({ description: "Urging whoever has not done what was due (催办)." })
export class UrgeDutiesInput {
  @Field(() => ID, { description: "The office; those below it are urged as well." })
  officeId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "This office alone, not those below it.",
  })
  alone?: boolean | null;

  @Field(() => DutyKindEnum, { description: "Of this kind." })
  kind!: DutyKind;

  @Field(() => Day, { description: "Of this day: today, or one of the week before." })
  onDay!: string;

  @Field(() => String, { nullable: true, description: "A word with it." })
  note?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
