import { bulkKindLabels } from "@wuzi/domain/registry/bulk-kind";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant, Uuid } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { MessageClassEnum } from "../person/person.enums.ts";
import { ChannelOverrideInput } from "../person/person.inputs.ts";
import { bulkSkipLabels } from "./bulk-rules.ts";

export const BulkKindEnum = wordsEnum(
  "BulkActionKind",
  "What can be done with many people at once (批量操作).",
  bulkKindLabels,
);
export const BulkSkipEnum = wordsEnum(
  "BulkSkipReason",
  "Why an action leaves somebody as they are (跳过原因).",
  bulkSkipLabels,
);

@InputType({ description: "One action, with what its kind needs." })
export class BulkActionInput {
  @Field(() => BulkKindEnum, { description: "What is done." })
  kind!: string;

  @Field(() => ID, { nullable: true, description: "For MOVE: to which office of one's scope." })
  officeId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "For LIVES_ALONE, NEEDS_CARE and OPT_OUT: true sets, false clears.",
  })
  value?: boolean | null;

  @Field(() => MessageClassEnum, { nullable: true, description: "For OPT_OUT: which class." })
  messageClass?: string | null;

  @Field(() => ChannelOverrideInput, {
    nullable: true,
    description: "For CHANNEL_OVERRIDE: the decision.",
  })
  override?: ChannelOverrideInput | null;
}

@InputType({ description: "Whom and what to look at before it is done (批量操作预览)." })
export class PreviewBulkActionInput {
  @Field(() => [ID], { nullable: true, description: "Exactly these people; or a filter." })
  ids?: string[] | null;

  @Field(() => PersonFilter, {
    nullable: true,
    description: "Everybody whom the list shows; or ids.",
  })
  filter?: PersonFilter | null;

  @Field(() => BulkActionInput, { description: "What is done." })
  action!: BulkActionInput;
}

@InputType({ description: "An action as it was previewed (执行批量操作)." })
export class ApplyBulkActionInput extends PreviewBulkActionInput {
  @Field(() => Int, { description: "How many would change, as the preview said." })
  expectedCount!: number;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@ObjectType({ description: "Whom an action leaves as they are, for one reason." })
export class BulkSkipped {
  @Field(() => BulkSkipEnum, { description: "Why." })
  reason!: string;

  @Field(() => Int, { description: "How many." })
  count!: number;

  @Field(() => [PersonRef], { description: "The first ten." })
  people!: PersonRef[];
}

@ObjectType({ description: "What an action would do; nothing is done (预览)." })
export class BulkPreview {
  @Field(() => Int, { description: "How many people it is asked for (选中人数)." })
  selected!: number;

  @Field(() => Int, { description: "How many would change (将变更人数)." })
  changes!: number;

  @Field(() => [BulkSkipped], { description: "Who would stay as they are, and why (跳过)." })
  skipped!: BulkSkipped[];
}

@ObjectType({ description: "One action that was done on many people (批量操作)." })
export class BulkAction {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => BulkKindEnum, { description: "What was done." })
  kind!: string;

  @Field(() => Int, { description: "How many people it changed (变更人数)." })
  changed!: number;

  @Field(() => Instant, { description: "When (操作时间)." })
  actedAt!: Date;

  @Field(() => String, { description: "Who (操作人)." })
  actorName!: string;

  @Field(() => Instant, { description: "Until when it can be undone (可撤销至)." })
  undoableUntil!: Date;

  @Field(() => Instant, { nullable: true, description: "When it was undone (撤销时间)." })
  undoneAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "How many were put back (已恢复人数)." })
  restored!: number | null;

  @Field(() => Boolean, { description: "Whether the viewer may undo it now (可撤销)." })
  viewerCanUndo!: boolean;
}

export const BulkActionConnection = connectionOf(BulkAction, "BulkAction");

@ObjectType({ description: "Refused: by now it would change another number of people." })
export class BulkCountDiffers {
  @Field(() => Int, { description: "How many the preview said." })
  expected!: number;

  @Field(() => Int, { description: "How many it would be now." })
  actual!: number;
}

@ObjectType({ description: "What undoing did (撤销结果)." })
export class BulkUndone {
  @Field(() => Int, { description: "How many are again what they were." })
  restored!: number;

  @Field(() => Int, { description: "How many were changed by somebody since, and stay." })
  kept!: number;

  @Field(() => [PersonRef], { description: "The first hundred of those who stay." })
  keptPeople!: PersonRef[];
}

export const ApplyBulkActionResult = unionOf(
  "ApplyBulkActionResult",
  "The action, or that it is no longer what was previewed.",
  () => [BulkAction, BulkCountDiffers] as const,
);
