import type { MessageReason, SentState, Lane } from "@wuzi/domain/publicity/campaign-words";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import { Field, ID, InputType } from "type-graphql";
import { Uuid } from "../../../platform/graphql/scalars.ts";
import { MessageClassEnum } from "../../../platform/person/person-words.ts";
import { LaneEnum, MessageReasonEnum, SentStateEnum } from "../publicity.enums.ts";

@InputType({ description: "Which messages to list; every part narrows (短信筛选)." })
export class MessageFilter {
  @Field(() => ID, { nullable: true, description: "Of this campaign." })
  campaignId?: string | null;

  @Field(() => ID, { nullable: true, description: "To this person." })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: "To people of this office or any below it." })
  officeId?: string | null;

  @Field(() => [SentStateEnum], { nullable: true, description: "Standing so." })
  states?: SentState[] | null;

  @Field(() => [MessageReasonEnum], { nullable: true, description: "For one of these reasons." })
  reasons?: MessageReason[] | null;

  @Field(() => LaneEnum, { nullable: true, description: "By this way through the queue." })
  lane?: Lane | null;
}

@InputType({ description: "A message to one person, before everything that waits in bulk." })
export class SendMessageInput {
  @Field(() => ID, { description: "To whom." })
  personId!: string;

  @Field(() => MessageClassEnum, { description: "Class of message (消息类别)." })
  messageClass!: MessageClass;

  @Field(() => String, { description: "At most 500 characters, signature and all (内容)." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Why an emergency leaves outside the window, at least 4 characters; kept on record (非发送时段理由).",
  })
  overrideReason?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
