import type { MessageReason } from "@wuzi/domain/publicity/campaign-words";
import { Field, Int, ObjectType } from "type-graphql";
import { MessageReasonEnum } from "../publicity.enums.ts";

@ObjectType({ description: "People of a campaign whom something kept from being told (未达原因)." })
export class ReasonCount {
  @Field(() => MessageReasonEnum, { description: "Why (原因)." })
  reason!: MessageReason;

  @Field(() => Int, { description: "People (人数)." })
  people!: number;
}

@ObjectType({
  description:
    "How a campaign stands: each person of its audience in the viewer's scope counts in exactly one of the states (发送进度).",
})
export class CampaignProgress {
  @Field(() => Int, { description: "All of them (对象人数)." })
  people!: number;

  @Field(() => Int, { description: "Waiting to leave (待发送)." })
  queued!: number;

  @Field(() => Int, { description: "Left, without an answer yet (已提交)." })
  submitted!: number;

  @Field(() => Int, { description: "Taken by the carrier, without a receipt yet (运营商已接收)." })
  accepted!: number;

  @Field(() => Int, { description: "Delivered (已送达)." })
  delivered!: number;

  @Field(() => Int, { description: "Delivered in part (部分送达)." })
  partlyDelivered!: number;

  @Field(() => Int, { description: "Failed, with a reason (发送失败)." })
  failed!: number;

  @Field(() => Int, { description: "Without a receipt for 48 hours (超时无回执)." })
  expired!: number;

  @Field(() => Int, { description: "Left and never answered: only a receipt can tell (结果不明)." })
  unknown!: number;

  @Field(() => Int, { description: "Not sent, with a reason (未发送)." })
  excluded!: number;

  @Field(() => Int, { description: "Parts of what is sent or waits (短信条数)." })
  segments!: number;

  @Field(() => [ReasonCount], { description: "Why some were not told, most frequent first." })
  reasons!: ReasonCount[];
}
