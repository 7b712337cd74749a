import { Field, Float, ObjectType } from "type-graphql";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { ChannelEnum, NotReachedEnum } from "../../../../platform/person/person-words.ts";
import { ControlOver } from "../case/control-over.types.ts";
import { FollowUp } from "./follow-up.types.ts";

@ObjectType({
  description: "Refused: this way does not reach the person (方式不适合). Nobody was absent.",
})
export class UnsuitableChannel {
  @Field(() => NotReachedEnum, { description: "Why." })
  reason!: string;

  @Field(() => [ChannelEnum], { description: "What does, the best first (适合方式)." })
  suitable!: string[];
}

@ObjectType({
  description: "Refused: nobody with a fever was seen well (体温异常，不能选“情况良好”).",
})
export class NotSeenWell {
  @Field(() => String, { description: "The field to put right: `input.outcome`." })
  field!: string;

  @Field(() => Float, { description: "From which °C on a reading is a fever (发热标准)." })
  threshold!: number;
}

export const RecordFollowUpResult = unionOf(
  "RecordFollowUpResult",
  "The follow-up, or why it cannot stand.",
  () => [FollowUp, UnsuitableChannel, NotSeenWell, ControlOver] as const,
);
