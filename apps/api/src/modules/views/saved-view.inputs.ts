import type { ListKey } from "@wuzi/domain/lists/list-key";
import type { ViewParameters } from "@wuzi/domain/lists/saved-view";
import { Field, ID, InputType, Int } from "type-graphql";
import { JsonObject, Uuid } from "../../platform/graphql/scalars.ts";
import { ListKeyEnum } from "./saved-view.types.ts";

@InputType({ description: "A new view of a list." })
export class SaveViewInput {
  @Field(() => ListKeyEnum, { description: "Of which list." })
  list!: ListKey;

  @Field(() => String, { description: "Name, at most 30 characters, each once a list." })
  name!: string;

  @Field(() => JsonObject, {
    description:
      "Parameters of the page's address: words, numbers, switches, or lists of them. No phone, document or certificate number.",
  })
  parameters!: ViewParameters;

  @Field(() => Boolean, { description: "Offered to everybody at the acting office or below." })
  shared!: boolean;

  @Field(() => Boolean, { description: "What the list opens with, instead of any before." })
  isDefault!: boolean;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A view as it should be: renamed, with other filters, shared or not." })
export class UpdateViewInput {
  @Field(() => ID, { description: "Which; one's own." })
  id!: string;

  @Field(() => String, { description: "Name, at most 30 characters, each once a list." })
  name!: string;

  @Field(() => JsonObject, { description: "Parameters of the page's address." })
  parameters!: ViewParameters;

  @Field(() => Boolean, { description: "Offered to everybody at its office or below." })
  shared!: boolean;

  @Field(() => Boolean, { description: "What the list opens with, instead of any before." })
  isDefault!: boolean;

  @Field(() => Int, { description: "The version that was edited." })
  version!: number;
}
