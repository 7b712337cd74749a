import type { MessageReason } from "@wuzi/domain/publicity/campaign-words";
import { Field, ObjectType } from "type-graphql";
import { unionOf } from "../../../platform/graphql/union.ts";
import { SameTextSent, WordsForbidden } from "../campaign/campaign.results.ts";
import { MessageReasonEnum } from "../publicity.enums.ts";
import { Message } from "./message.types.ts";

@ObjectType({ description: "Refused: this person is not written to (不能发送)." })
export class CannotReceive {
  @Field(() => MessageReasonEnum, { description: "Why (原因)." })
  reason!: MessageReason;

  constructor(reason?: MessageReason) {
    if (reason !== undefined) this.reason = reason;
  }
}

@ObjectType({
  description: "Refused: it is no time to send; an emergency goes with a reason (非发送时段).",
})
export class OutsideWindow {
  @Field(() => String, { description: "Start of the window, HH:MM." })
  sendFrom!: string;

  @Field(() => String, { description: "End of the window, HH:MM." })
  sendTo!: string;

  constructor(sendFrom?: string, sendTo?: string) {
    if (sendFrom !== undefined) this.sendFrom = sendFrom;
    if (sendTo !== undefined) this.sendTo = sendTo;
  }
}

export const SendMessageResult = unionOf(
  "SendMessageResult",
  "The message, or why it is not sent.",
  () => [Message, CannotReceive, OutsideWindow, SameTextSent, WordsForbidden] as const,
);
