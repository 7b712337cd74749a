import type { PlatformLevel } from "@wuzi/domain/publicity/deed-words";
import { Field, ID, InputType } from "type-graphql";
import { Uuid } from "../../../platform/graphql/scalars.ts";
import { PlatformLevelEnum } from "./deed.enums.ts";
import { SeenDeedInput } from "./deed.inputs.ts";

@InputType({ description: "Where a deed is sent." })
export class SubmitDeedInput extends SeenDeedInput {
  @Field(() => [PlatformLevelEnum], { description: "To each of these, once (报送平台)." })
  levels!: PlatformLevel[];

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "What a platform has answered, entered by hand." })
export class AnswerDeedInput {
  @Field(() => ID, { description: "The submission." })
  submissionId!: string;

  @Field(() => Boolean, { description: "Whether it was accepted (采用)." })
  accepted!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it was returned, 4 to 200 characters; required then (退回原因).",
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: "The platform's own number (平台编号)." })
  reference?: string | null;
}
