import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Instant, Uuid } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { mergeFieldLabels } from "./merge-field.ts";

export const MergeFieldEnum = wordsEnum(
  "MergeField",
  "What can be taken from the record that is dropped (合并时取用的字段).",
  mergeFieldLabels,
);

@ObjectType({ description: "Two records that became one (合并); it can be taken back." })
export class PersonMerge {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Instant, { description: "When (合并时间)." })
  mergedAt!: Date;

  @Field(() => String, { description: "Who (操作人)." })
  actorName!: string;

  @Field(() => PersonRef, { nullable: true, description: "The record that was kept (保留)." })
  kept!: PersonRef | null;

  @Field(() => PersonRef, { nullable: true, description: "The record that was dropped (并入)." })
  dropped!: PersonRef | null;

  @Field(() => Instant, { nullable: true, description: "When it was taken back (撤销时间)." })
  undoneAt!: Date | null;

  @Field(() => Boolean, { description: "Whether the viewer may take it back (可撤销)." })
  viewerCanUndo!: boolean;
}

@InputType({ description: "Two records of one person (合并)." })
export class MergePeopleInput {
  @Field(() => ID, { description: "Which record stays." })
  keepId!: string;

  @Field(() => Int, { description: "Its version that was seen." })
  keepVersion!: number;

  @Field(() => ID, { description: "Which record is dropped." })
  dropId!: string;

  @Field(() => Int, { description: "Its version that was seen." })
  dropVersion!: number;

  @Field(() => [MergeFieldEnum], {
    description:
      "What is taken from the dropped record; phones, carers and old certificates come along anyway.",
  })
  take!: string[];

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@ObjectType({
  description:
    "Refused: what the merge touched has changed since, so that it cannot be taken back.",
})
export class MergeMoved {
  @Field(() => [String], { description: "Which fields have moved (已变动的字段)." })
  fields!: string[];
}

export const UnmergePeopleResult = unionOf(
  "UnmergePeopleResult",
  "The merge that was taken back, or why it cannot be.",
  () => [PersonMerge, MergeMoved] as const,
);
