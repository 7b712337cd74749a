import { Field, InputType } from "type-graphql";
import { NeedKindEnum } from "./person-words.ts";

@InputType({ description: "What somebody was found to need (发现的需求)." })
export class NotedNeedInput {
  @Field(() => NeedKindEnum, { description: "Kind." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "In words." })
  note?: string | null;
}
