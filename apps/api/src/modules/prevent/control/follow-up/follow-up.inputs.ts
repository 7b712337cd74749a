import { Field, Float, ID, InputType } from "type-graphql";
import { Instant, Uuid } from "../../../../platform/graphql/scalars.ts";
import { NotedNeedInput } from "../../../../platform/person/noted-need.inputs.ts";
import { ChannelEnum, SpokenToEnum } from "../../../../platform/person/person-words.ts";
import { FollowUpOutcomeEnum, SymptomEnum } from "../control.enums.ts";

@InputType({ description: "A follow-up as it was done (登记随访)." })
export class RecordFollowUpInput {
  @Field(() => ID, { description: "Of which case." })
  caseId!: string;

  @Field(() => FollowUpOutcomeEnum, {
    description:
      "What came of it. A fever entered as SEEN_WELL is refused; where it waited to be sent (`occurredAt` before `sentAt`) it is taken as SEEN_UNWELL, so that its alert opens.",
  })
  outcome!: string;

  @Field(() => ChannelEnum, {
    nullable: true,
    description: "By which channel; none where nothing was attempted.",
  })
  channel?: string | null;

  @Field(() => [SpokenToEnum], { description: "Who was spoken to." })
  through!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether what was written was in easy words.",
  })
  easyRead?: boolean | null;

  @Field(() => Float, { nullable: true, description: "Temperature, 34.0 to 43.0 °C, one decimal." })
  temperature?: number | null;

  @Field(() => [SymptomEnum], { description: "Symptoms." })
  symptoms!: string[];

  @Field(() => String, { nullable: true, description: "Why it was not attempted or refused." })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: "Note, up to 500 characters." })
  note?: string | null;

  @Field(() => [NotedNeedInput], { description: "What the person was found to need." })
  needs!: NotedNeedInput[];

  @Field(() => Instant, { description: "When it was done, by the device's clock." })
  occurredAt!: Date;

  @Field(() => Instant, { description: "When it is sent, by the device's clock." })
  sentAt!: Date;

  @Field(() => Uuid, {
    description: "Made once per follow-up: sending it again changes nothing twice.",
  })
  idempotencyKey!: string;
}
