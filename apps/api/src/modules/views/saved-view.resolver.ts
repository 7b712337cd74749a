import type { ListKey } from "@wuzi/domain/lists/list-key";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../platform/access/context.ts";
import { Requires } from "../../platform/access/requires.ts";
import { once } from "../../platform/database/once.ts";
import { violates } from "../../platform/errors/database-error.ts";
import { orRefusal } from "../../platform/graphql/refusal.ts";
import { selectionOf } from "../../platform/graphql/selection.ts";
import { deleteView } from "./commands/delete-view.ts";
import { saveView } from "./commands/save-view.ts";
import { updateView } from "./commands/update-view.ts";
import { SaveViewInput, UpdateViewInput } from "./saved-view.inputs.ts";
import { viewsOf } from "./saved-view.queries.ts";
import { savedView } from "./saved-view.read-model.ts";
import {
  ListKeyEnum,
  SavedView,
  SaveViewResult,
  UpdateViewResult,
  ViewNameTaken,
} from "./saved-view.types.ts";

@Resolver()
export class SavedViewResolver {
  @Requires("self:read")
  @Query(() => [SavedView], {
    description: "The viewer's views of a list, then those that offices above share (视图).",
  })
  async savedViews(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("list", () => ListKeyEnum) list: ListKey,
  ) {
    const rows = await ctx.rows<{ node: object }>(viewsOf(list, selectionOf(info)));
    return rows.map(({ node }) => node);
  }

  @Requires("self:write")
  @Mutation(() => SaveViewResult, { description: "Keeps a view of a list (保存视图)." })
  async saveView(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SaveViewInput) input: SaveViewInput,
  ) {
    try {
      return await orRefusal(() =>
        ctx.write(async (tx) => {
          const id = await once(tx, input.idempotencyKey, "saveView", input, () =>
            saveView(tx, input),
          );
          return await readBack(tx, savedView, sql`t0.id = ${id}::uuid`, info);
        }),
      );
    } catch (error) {
      if (violates(error, "saved_view_name_key")) return new ViewNameTaken(input.name);
      throw error;
    }
  }

  @Requires("self:write")
  @Mutation(() => UpdateViewResult, { description: "Changes a view of one's own (修改视图)." })
  async updateView(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdateViewInput) input: UpdateViewInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await updateView(tx, input);
        return await readBack(tx, savedView, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "saved_view_name_key")) return new ViewNameTaken(input.name);
      throw error;
    }
  }

  @Requires("self:write")
  @Mutation(() => Boolean, { description: "Takes a view of one's own away (删除视图)." })
  async deleteView(@Ctx() ctx: FieldContext, @Arg("id", () => ID) id: string): Promise<boolean> {
    await ctx.write((tx) => deleteView(tx, id));
    return true;
  }
}
