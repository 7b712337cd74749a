import type { MessageReason, SentState, Lane } from "@wuzi/domain/publicity/campaign-words";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { MessageClassEnum } from "../../../platform/person/person-words.ts";
import { LaneEnum, MessageReasonEnum, SentStateEnum } from "../publicity.enums.ts";

@ObjectType({ description: "One short message of those that a text goes as (短信条)." })
export class MessagePart {
  @Field(() => Int, { description: "From 1." })
  sequence!: number;

  @Field(() => SentStateEnum, { description: "What became of it (状态)." })
  state!: SentState;

  @Field(() => MessageReasonEnum, { nullable: true, description: "Why it failed (原因)." })
  reason!: MessageReason | null;

  @Field(() => String, { nullable: true, description: "The carrier's own code (运营商代码)." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The carrier's id (运营商编号)." })
  carrierId!: string | null;

  @Field(() => Instant, { description: "When it last left (提交时间)." })
  submittedAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When the carrier took it (接收时间)." })
  acceptedAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: "When that was known (回执时间)." })
  endedAt!: Date | null;
}

@ObjectType({ description: "A message to one person, of a campaign or by itself (短信)." })
export class Message {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PersonRef, { nullable: true, description: "To whom (收信人)." })
  person!: PersonRef | null;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "Who answers for this person (责任单位).",
  })
  office!: OfficeRef | null;

  @Field(() => ID, { nullable: true, description: "Of which campaign (群发)." })
  campaignId!: string | null;

  @Field(() => String, { nullable: true, description: "The campaign's title (标题)." })
  campaignTitle!: string | null;

  @Field(() => MessageClassEnum, { description: "Class of message (消息类别)." })
  messageClass!: MessageClass;

  @Field(() => LaneEnum, { description: "Way through the queue (通道)." })
  lane!: Lane;

  @Field(() => SentStateEnum, { description: "What became of it (状态)." })
  state!: SentState;

  @Field(() => MessageReasonEnum, { nullable: true, description: "Why not (原因)." })
  reason!: MessageReason | null;

  @Field(() => String, { nullable: true, description: "The number, masked (号码)." })
  phoneMask!: string | null;

  @Field(() => Boolean, { description: "Whether it is the carer's number (照护人号码)." })
  toCarer!: boolean;

  @Field(() => Int, { description: "Parts (条数)." })
  segments!: number;

  @Field(() => String, { description: "What it says, without the signature (内容)." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Who sent it, of one by itself (发送人)." })
  sentBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why an emergency left outside the window, of one by itself (非发送时段理由).",
  })
  overrideReason!: string | null;

  @Field(() => Instant, { description: "When it was queued (生成时间)." })
  createdAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it first left (提交时间)." })
  submittedAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: "When its end was known (结束时间)." })
  endedAt!: Date | null;

  @Field(() => [MessagePart], { description: "Its parts (各条状态)." })
  parts!: MessagePart[];
}

export const MessageConnection = connectionOf(Message, "Message");
