import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { ChannelEnum, SpokenToEnum } from "../../../../platform/person/person-words.ts";
import { FollowUpOutcomeEnum, SymptomEnum } from "../control.enums.ts";

@ObjectType({ description: "A follow-up of a controlled person (随访)." })
export class FollowUp {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => FollowUpOutcomeEnum, { description: "What came of it (结果)." })
  outcome!: string;

  @Field(() => FollowUpOutcomeEnum, {
    nullable: true,
    description:
      "What was entered, where a fever made something else of it while it waited (录入时的结果).",
  })
  enteredAs!: string | null;

  @Field(() => ChannelEnum, { nullable: true, description: "By which channel (方式)." })
  channel!: string | null;

  @Field(() => [SpokenToEnum], { description: "Who was spoken to (对象)." })
  through!: string[];

  @Field(() => Boolean, { description: "Whether it counts as having reached the person (联系到)." })
  reached!: boolean;

  @Field(() => Float, { nullable: true, description: "Temperature in °C (体温)." })
  temperature!: number | null;

  @Field(() => Boolean, {
    description: "Whether the reading raised or repeated an alert (体温超标).",
  })
  isFever!: boolean;

  @Field(() => [SymptomEnum], { description: "Symptoms (症状)." })
  symptoms!: string[];

  @Field(() => String, { nullable: true, description: "Why it was not done or refused (原因)." })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "Note (备注)." })
  note!: string | null;

  @Field(() => Instant, { description: "When it was done, by our clock (随访时间)." })
  occurredAt!: Date;

  @Field(() => Day, { description: "On which day." })
  onDay!: string;

  @Field(() => Int, { description: "How far the device's clock ran ahead, in seconds (时钟偏差)." })
  clockSkewSeconds!: number;

  @Field(() => Boolean, { description: "Entered more than a day later (补录)." })
  backfilled!: boolean;

  @Field(() => Instant, { description: "When it was entered (录入时间)." })
  recordedAt!: Date;

  @Field(() => String, { description: "Who did it (随访人)." })
  recordedBy!: string;
}
