import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { officeCondition } from "../office-condition.ts";
import { dutyUrging } from "./urging.read-model.ts";
import { DutyUrgingConnection, DutyUrgingFilter } from "./urging.types.ts";

const latestFirst: SortKey[] = [
  { sql: "t0.urged_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

function conditions({ officeId, includeBelow, kind, onDay }: DutyUrgingFilter): Sql[] {
  const where: Sql[] = [];
  if (officeId != null) where.push(officeCondition(officeId, includeBelow));
  if (kind != null) where.push(sql`t0.kind = ${kind}`);
  if (onDay != null) where.push(sql`t0.on_day = ${onDay}::date`);
  return where;
}

@Resolver()
export class DutyUrgingResolver {
  @Requires("duty:read")
  @Query(() => DutyUrgingConnection, {
    complexity: pageCost,
    description: "Who urged which office, when and about what, the latest first (催办记录).",
  })
  async dutyUrgings(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => DutyUrgingFilter, { nullable: true }) filter?: DutyUrgingFilter,
  ) {
    const where = conditions(filter ?? {});
    return await ctx.page(
      { model: dutyUrging, request, where, order: latestFirst, descending: true },
      info,
    );
  }
}
