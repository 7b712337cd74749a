import { Field, ObjectType } from "type-graphql";
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

export const RecordFollowUpResult = unionOf(
  "RecordFollowUpResult",
  "The follow-up, or why it cannot stand.",
  () => [FollowUp, UnsuitableChannel, ControlOver] as const,
);
