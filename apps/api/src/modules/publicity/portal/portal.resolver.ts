import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { bringReceipts } from "./commands/bring-receipts.ts";
import { portalBatch } from "./portal.read-model.ts";
import { BringReceiptsInput, PortalBatch, PortalBatchConnection } from "./portal.types.ts";

const newest: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class PortalResolver {
  @Requires("campaign:read")
  @Query(() => PortalBatchConnection, {
    complexity: pageCost,
    description: "Files for the carrier's web portal, the newest first (运营商批次).",
  })
  async portalBatches(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    return await ctx.page(
      { model: portalBatch, request, where: [], order: newest, descending: true },
      info,
    );
  }

  @Requires("campaign:read")
  @Query(() => PortalBatch, {
    description: "One file for the portal, live (运营商批次). NOT_FOUND outside the scope.",
  })
  async portalBatch(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(portalBatch, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("carrierBatch:handle")
  @Mutation(() => PortalBatch, {
    description: "Has receipts read that the portal gave for a batch (上传回执文件).",
  })
  async bringReceipts(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => BringReceiptsInput) input: BringReceiptsInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "bringReceipts", input, () =>
        bringReceipts(tx, input),
      );
      return await readBack(tx, portalBatch, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
