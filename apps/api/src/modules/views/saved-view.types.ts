import { listLabels, type ListKey } from "@wuzi/domain/lists/list-key";
import { mostViews } from "@wuzi/domain/lists/saved-view";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Instant, JsonObject } from "../../platform/graphql/scalars.ts";
import { unionOf } from "../../platform/graphql/union.ts";
import { wordsEnum } from "../../platform/graphql/words.ts";

export const ListKeyEnum = wordsEnum<ListKey>(
  "ListKey",
  "Lists whose views can be kept (列表).",
  listLabels,
);

@ObjectType({ description: "A list's filters, order and columns under a name (视图)." })
export class SavedView {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ListKeyEnum, { description: "Of which list (所属列表)." })
  list!: ListKey;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => JsonObject, {
    description: "Parameters of the page's address: words, numbers, switches, lists (筛选条件).",
  })
  parameters!: object;

  @Field(() => Boolean, { description: "Offered to everybody at its office or below (共享)." })
  shared!: boolean;

  @Field(() => Boolean, { description: "What the viewer's list opens with (默认视图)." })
  isDefault!: boolean;

  @Field(() => Boolean, { description: "Whether it is the viewer's own (本人的)." })
  own!: boolean;

  @Field(() => String, { description: "Short name of the office it was saved at (来源机构)." })
  officeName!: string;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Instant, { description: "When it last changed." })
  updatedAt!: Date;
}

@ObjectType({ description: "Refused: the viewer has a view of this name already (视图重名)." })
export class ViewNameTaken {
  @Field(() => String, { description: "The name that was asked for." })
  name!: string;

  constructor(name?: string) {
    if (name !== undefined) this.name = name;
  }
}

@ObjectType({ description: "Refused: the viewer keeps as many views as there may be (视图已满)." })
export class TooManyViews {
  @Field(() => Int, { description: "Most views of one list." })
  most: number = mostViews;
}

export const SaveViewResult = unionOf(
  "SaveViewResult",
  "The view, or why not.",
  () => [SavedView, ViewNameTaken, TooManyViews] as const,
);

export const UpdateViewResult = unionOf(
  "UpdateViewResult",
  "The view, or why not.",
  () => [SavedView, ViewNameTaken] as const,
);
