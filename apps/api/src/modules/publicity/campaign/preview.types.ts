import type { Exclusion } from "@wuzi/domain/publicity/campaign-words";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { ExclusionEnum } from "../publicity.enums.ts";

@ObjectType({ description: "People who would not be written to, for one reason." })
export class ExclusionCount {
  @Field(() => ExclusionEnum, { description: "Why (原因)." })
  reason!: Exclusion;

  @Field(() => Int, { description: "People (人数)." })
  people!: number;
}

@ObjectType({ description: "People whose text takes so many parts." })
export class LengthCount {
  @Field(() => Int, { description: "Parts a person (条数)." })
  segments!: number;

  @Field(() => Int, { description: "People (人数)." })
  people!: number;
}

@ObjectType({ description: "What a campaign would come to now (群发预览)." })
export class CampaignPreview {
  @Field(() => Int, { description: "People of the audience (对象人数)." })
  people!: number;

  @Field(() => Int, { description: "Of them who would be written to (可发送人数)." })
  reachable!: number;

  @Field(() => Int, { description: "Parts in all (短信条数)." })
  segments!: number;

  @Field(() => Float, { description: "What they cost, in 厘 (预计费用)." })
  costLi!: number;

  @Field(() => [ExclusionCount], { description: "Who would not, most frequent first (未发送)." })
  excluded!: ExclusionCount[];

  @Field(() => [LengthCount], { description: "By the parts that a text takes (按条数)." })
  lengths!: LengthCount[];

  @Field(() => Boolean, { description: "Whether two would have to approve (需双人批准)." })
  secondNeeded!: boolean;

  @Field(() => [String], { description: "Forbidden words in the text (禁用词)." })
  forbiddenWords!: string[];

  @Field(() => String, {
    description: "The whole text, signature and all, with its variables as they are (全文).",
  })
  wholeText!: string;

  @Field(() => Boolean, { description: "Whether it is a time to send now (当前可发送)." })
  inWindow!: boolean;
}
