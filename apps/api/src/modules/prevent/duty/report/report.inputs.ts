import { Field, ID, InputType, Int } from "type-graphql";
import { FieldMomentInput } from "../../../../platform/field/field-moment.inputs.ts";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";

@InputType({ description: "Which reports to list; every part narrows." })
export class DailyReportFilter {
  @Field(() => ID, { nullable: true, description: "Of this office." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: and of all below it." })
  includeBelow?: boolean | null;

  @Field(() => Day, { nullable: true, description: "Of this day." })
  onDay?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this post." })
  postId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With news, or zero reports." })
  withNews?: boolean | null;
}

@InputType({ description: "A daily report (报送日报告)." })
export class SubmitReportInput {
  @Field(() => ID, {
    nullable: true,
    description: "Whose: the acting post unless told; for another's post say why.",
  })
  postId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "News, up to 500 characters; none is a zero report.",
  })
  news?: string | null;

  @Field(() => String, { nullable: true, description: "Why it is made for another." })
  behalfReason?: string | null;

  @Field(() => FieldMomentInput, { description: "When it was made." })
  moment!: FieldMomentInput;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A correction (更正日报告)." })
export class CorrectReportInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => String, { nullable: true, description: "News; null makes it a zero report." })
  news?: string | null;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
