import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "How a county sends messages (短信发送规则). The usual values await the carrier's word.",
})
export class SendingPolicy {
  @Field(() => ID, { description: "The county whose rules they are." })
  id!: string;

  @Field(() => String, { description: "Signature in front of each text, 【…】 (签名)." })
  signature!: string;

  @Field(() => String, {
    description: "How to refuse, at the end of what can be refused (拒收提示).",
  })
  optOutText!: string;

  @Field(() => Int, { description: "Messages that one number gets a day at most (单号每日上限)." })
  dailyCap!: number;

  @Field(() => Int, { description: "Price of one part in 厘, a thousandth of a yuan (每条单价)." })
  pricePerPart!: number;

  @Field(() => Int, { description: "From so many people on two have to approve (双人批准人数)." })
  approvalThreshold!: number;

  @Field(() => [String], { description: "Words that no text may hold (禁用词)." })
  forbiddenWords!: string[];

  @Field(() => Int, { description: "Hours before the same text may be sent again (重复内容间隔)." })
  sameTextHours!: number;

  @Field(() => String, { description: "Start of the window, HH:MM in China (发送开始)." })
  sendFrom!: string;

  @Field(() => String, { description: "End of the window, HH:MM in China (发送结束)." })
  sendTo!: string;

  @Field(() => Boolean, {
    description: "Whether the window is the county's own, and not the response's (单独设定).",
  })
  ownWindow!: boolean;

  @Field(() => Boolean, { description: "Whether it is a time to send now (当前可发送)." })
  inWindow!: boolean;

  @Field(() => String, { nullable: true, description: "Note, at most 200 characters (备注)." })
  note!: string | null;

  @Field(() => Int, { description: "Grows with every change; 0 while nothing was set (版本号)." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may set them." })
  viewerCanSet!: boolean;
}
