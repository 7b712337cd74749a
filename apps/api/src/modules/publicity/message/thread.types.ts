import type { MessageReason, SentState } from "@wuzi/domain/publicity/campaign-words";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import { Field, ID, ObjectType } from "type-graphql";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { MessageClassEnum } from "../../../platform/person/person-words.ts";
import { MessageReasonEnum, SentStateEnum } from "../publicity.enums.ts";

@ObjectType({ description: "One line of what went to and fro with a person (短信往来)." })
export class ThreadEntry {
  @Field(() => ID, { description: "The message's or the reply's identifier." })
  id!: string;

  @Field(() => Instant, { description: "When it was queued, or came (时间)." })
  at!: Date;

  @Field(() => Boolean, { description: "Whether the person wrote it (来信)." })
  fromPerson!: boolean;

  @Field(() => String, { description: "What it says (内容)." })
  text!: string;

  @Field(() => SentStateEnum, { nullable: true, description: "What became of a message (状态)." })
  state!: SentState | null;

  @Field(() => MessageReasonEnum, { nullable: true, description: "Why not (原因)." })
  reason!: MessageReason | null;

  @Field(() => MessageClassEnum, { nullable: true, description: "Class of a message." })
  messageClass!: MessageClass | null;

  @Field(() => String, { nullable: true, description: "The campaign's title (标题)." })
  campaignTitle!: string | null;

  @Field(() => Boolean, { description: "Whether a reply refuses more (拒收)." })
  optsOut!: boolean;

  @Field(() => Boolean, { description: "Whether a reply waits for somebody (待处理)." })
  waits!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Who sent a message, or looked after a reply (经办人).",
  })
  by!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why an emergency left outside the window (非发送时段理由).",
  })
  overrideReason!: string | null;
}
