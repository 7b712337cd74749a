import { Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";

@ObjectType({ description: "What somebody wrote back (短信回复)." })
export class Reply {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PersonRef, {
    nullable: true,
    description: "Whose number it is; null for a stranger's.",
  })
  person!: PersonRef | null;

  @Field(() => OfficeRef, { nullable: true, description: "Who answers for it (责任单位)." })
  office!: OfficeRef | null;

  @Field(() => ID, { nullable: true, description: "The message last sent there (对应短信)." })
  messageId!: string | null;

  @Field(() => String, { description: "The number, masked (号码)." })
  numberMask!: string;

  @Field(() => String, { description: "What it says (内容)." })
  text!: string;

  @Field(() => Boolean, { description: "Whether it refuses more (拒收)." })
  optsOut!: boolean;

  @Field(() => Instant, { description: "When it came (收到时间)." })
  receivedAt!: Date;

  @Field(() => Instant, {
    nullable: true,
    description: "When somebody looked after it, or wrote back (处理时间).",
  })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who did (处理人)." })
  settledBy!: string | null;

  @Field(() => Boolean, { description: "Whether it waits, and the viewer may look after it." })
  viewerCanSettle!: boolean;
}

export const ReplyConnection = connectionOf(Reply, "Reply");

@InputType({ description: "Which replies to list; every part narrows (回复筛选)." })
export class ReplyFilter {
  @Field(() => ID, { nullable: true, description: "Of this person." })
  personId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they refuse more." })
  optsOut?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they wait for somebody: neither a refusal nor looked after (待处理).",
  })
  waits?: boolean | null;
}
