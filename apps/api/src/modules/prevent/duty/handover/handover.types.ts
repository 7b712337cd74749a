import type { HandoverState } from "@wuzi/domain/prevent/handover-state";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Instant, Uuid } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { HandoverStateEnum } from "../duty.enums.ts";
import { DutySlot } from "../slot/slot.types.ts";

@ObjectType({
  description: "What passes from one to another at the end of a shift, once both agree (交接班).",
})
export class DutyHandover {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Who gives (交班人)." })
  fromName!: string;

  @Field(() => String, { description: "Who receives (接班人)." })
  toName!: string;

  @Field(() => Boolean, { description: "Whether the viewer is asked to receive it." })
  toMe!: boolean;

  @Field(() => [DutySlot], { description: "The duties in it, as they stand now." })
  slots!: DutySlot[];

  @Field(() => String, {
    nullable: true,
    description: "Whom to watch, what else to know (交接事项).",
  })
  note!: string | null;

  @Field(() => HandoverStateEnum, { description: "How it stands." })
  state!: HandoverState;

  @Field(() => Instant, { description: "When it was offered." })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;
}

@ObjectType({ description: "A colleague at the acting office (同岗人员)." })
export class DutyColleague {
  @Field(() => ID, { description: "Identifier of the member of staff." })
  id!: string;

  @Field(() => String, { description: "Name (姓名)." })
  name!: string;
}

@ObjectType({ description: "Refused: there is nothing open to hand over (无可交接任务)." })
export class NothingToHandOver {
  @Field(() => String, { description: "What it means." })
  message = "Nothing of yours is open today.";
}

export const OfferHandoverResult = unionOf(
  "OfferDutyHandoverResult",
  "The offer, or why there is none.",
  () => [DutyHandover, NothingToHandOver] as const,
);

@InputType({ description: "An offer at the end of a shift (交班)." })
export class OfferHandoverInput {
  @Field(() => ID, { description: "To whom: a colleague at the acting office." })
  toStaffId!: string;

  @Field(() => String, { nullable: true, description: "Whom to watch, what else to know." })
  note?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The answer to an offer (接班)." })
export class AnswerHandoverInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Boolean, { description: "Whether it is received." })
  accept!: boolean;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
