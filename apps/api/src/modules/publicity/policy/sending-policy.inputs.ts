import { Field, InputType, Int } from "type-graphql";

@InputType({ description: "How the acting county sends from now on." })
export class SetSendingPolicyInput {
  @Field(() => String, { description: "【…】, at most 20 characters (签名)." })
  signature!: string;

  @Field(() => String, { description: "At most 20 characters (拒收提示)." })
  optOutText!: string;

  @Field(() => Int, { description: "1 to 50 (单号每日上限)." })
  dailyCap!: number;

  @Field(() => Int, { description: "In 厘, 0 to 10000 (每条单价)." })
  pricePerPart!: number;

  @Field(() => Int, { description: "People from which two approve (双人批准人数)." })
  approvalThreshold!: number;

  @Field(() => [String], { description: "At most 200 words of 20 characters (禁用词)." })
  forbiddenWords!: string[];

  @Field(() => Int, { description: "Hours, 0 to 720 (重复内容间隔)." })
  sameTextHours!: number;

  @Field(() => String, {
    nullable: true,
    description: "HH:MM; with `sendTo`, or the response's window holds (发送开始).",
  })
  sendFrom?: string | null;

  @Field(() => String, { nullable: true, description: "HH:MM, later than `sendFrom` (发送结束)." })
  sendTo?: string | null;

  @Field(() => String, { nullable: true, description: "At most 200 characters (备注)." })
  note?: string | null;

  @Field(() => Int, { description: "The version that was seen; 0 while nothing was set." })
  version!: number;
}
