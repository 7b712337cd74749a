import type { GraphQLResolveInfo } from "graphql";
import sql, { raw, type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { settleReply } from "./commands/settle-reply.ts";
import { reply, waits } from "./reply.read-model.ts";
import { Reply, ReplyConnection, ReplyFilter } from "./reply.types.ts";

const newest: SortKey[] = [
  { sql: "t0.received_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class ReplyResolver {
  @Requires("campaign:read")
  @Query(() => ReplyConnection, {
    complexity: pageCost,
    description: "What people have written back, the newest first (短信回复).",
  })
  async replies(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => ReplyFilter, { nullable: true }) filter?: ReplyFilter,
  ) {
    const where: Sql[] = [];
    if (filter?.personId != null) {
      where.push(sql`t0.person_id = ${parseUuid(filter.personId, "filter.personId")}::uuid`);
    }
    if (filter?.optsOut != null) where.push(sql`t0.opts_out = ${filter.optsOut}`);
    if (filter?.waits != null) where.push(sql`${raw(waits("t0"))} = ${filter.waits}`);
    return await ctx.page({ model: reply, request, where, order: newest, descending: true }, info);
  }
  @Requires("message:send")
  @Mutation(() => Reply, {
    description: "Notes that somebody has looked after a reply; done twice it is once (处理回复).",
  })
  async settleReply(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.write(async (tx) => {
      const settled = await settleReply(tx, id);
      return await readBack(tx, reply, sql`t0.id = ${settled}::uuid`, info);
    });
  }
}
