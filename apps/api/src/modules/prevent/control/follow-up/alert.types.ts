import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Instant } from "../../../../platform/graphql/scalars.ts";
import { AlertEndEnum, AlertKindEnum, SymptomEnum } from "../control.enums.ts";

@ObjectType({ description: "A reading or a symptom that somebody has to act on (提醒)." })
export class ControlAlert {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => AlertKindEnum, { description: "Why (类别)." })
  kind!: string;

  @Field(() => Float, { nullable: true, description: "The last reading in °C (体温)." })
  temperature!: number | null;

  @Field(() => [SymptomEnum], { description: "The symptoms found last (症状)." })
  symptoms!: string[];

  @Field(() => Int, { description: "How often it was found again while open (重复次数)." })
  repeats!: number;

  @Field(() => Instant, { description: "When it was raised (提醒时间)." })
  raisedAt!: Date;

  @Field(() => Instant, { description: "By when somebody has to act (处置时限)." })
  dueAt!: Date;

  @Field(() => Boolean, { description: "Open past its deadline (超时未处置)." })
  overdue!: boolean;

  @Field(() => AlertEndEnum, {
    nullable: true,
    description: "How it ended; null while open (处置结果).",
  })
  ended!: string | null;

  @Field(() => String, { nullable: true, description: "What was done (处置情况)." })
  action!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was closed." })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who closed it (处置人)." })
  closedBy!: string | null;

  @Field(() => Int, { description: "Version." })
  version!: number;
}

@InputType({ description: "What was done about an alert (处置提醒)." })
export class CloseControlAlertInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => AlertEndEnum, { description: "How it ended." })
  ended!: string;

  @Field(() => String, { description: "What was done, 4 to 200 characters." })
  action!: string;
}
