import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { bulkAction } from "./bulk.read-model.ts";
import {
  ApplyBulkActionInput,
  ApplyBulkActionResult,
  BulkActionConnection,
  BulkPreview,
  BulkUndone,
  PreviewBulkActionInput,
} from "./bulk.types.ts";
import { applyBulkAction, CountDiffers } from "./commands/apply-bulk-action.ts";
import { undoBulkAction } from "./commands/undo-bulk-action.ts";
import { previewBulkAction } from "./preview-bulk-action.ts";

@Resolver()
export class BulkResolver {
  @Requires("person:read")
  @Query(() => BulkPreview, {
    description: "What an action on many people would do; nothing is done (批量操作预览).",
  })
  async previewBulkAction(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => PreviewBulkActionInput) input: PreviewBulkActionInput,
  ): Promise<BulkPreview> {
    return await previewBulkAction(ctx.rows.bind(ctx), input, ringOf(ctx.door.masterKey));
  }

  @Requires("person:write")
  @Mutation(() => ApplyBulkActionResult, {
    description: "Does what was previewed, to everybody or to nobody (执行批量操作).",
  })
  async applyBulkAction(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ApplyBulkActionInput) input: ApplyBulkActionInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "applyBulkAction", input, () =>
          applyBulkAction(tx, input, keys),
        );
        return await readBack(tx, bulkAction, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (error instanceof CountDiffers) return error.refusal;
      throw error;
    }
  }

  @Requires("person:write")
  @Mutation(() => BulkUndone, {
    description:
      "Undoes an action within 24 hours, for everybody whom nobody has changed since (撤销批量操作).",
  })
  async undoBulkAction(
    @Ctx() ctx: FieldContext,
    @Arg("id", () => ID, { description: "Which action." }) id: string,
  ): Promise<BulkUndone> {
    return await ctx.write((tx) => undoBulkAction(tx, id));
  }

  @Requires("person:read")
  @Query(() => BulkActionConnection, {
    complexity: pageCost,
    description:
      "Actions on many people by posts of the viewer's scope, newest first (批量操作记录).",
  })
  async bulkActions(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    const order = [{ sql: "t0.id", type: "uuid" }];
    return await ctx.page({ model: bulkAction, request, where: [], order, descending: true }, info);
  }
}
