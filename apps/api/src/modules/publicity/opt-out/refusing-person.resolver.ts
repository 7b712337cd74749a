import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { refusingPerson } from "./refusing-person.read-model.ts";
import { RefusingFilter, RefusingPersonConnection } from "./refusing-person.types.ts";

const byName: SortKey[] = [
  { sql: "t0.pinyin", type: "text" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class RefusingPersonResolver {
  @Requires("campaign:read")
  @Query(() => RefusingPersonConnection, {
    complexity: pageCost,
    description: "People who refuse a class, whatever their number (本人拒收).",
  })
  async refusingPeople(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => RefusingFilter, { nullable: true }) filter?: RefusingFilter,
  ) {
    const where = [sql`t0.opt_outs <> '{}'`, sql`t0.state = 'active'`];
    if (filter?.messageClass != null) where.push(sql`${filter.messageClass} = any(t0.opt_outs)`);
    return await ctx.page({ model: refusingPerson, request, where, order: byName }, info);
  }
}
