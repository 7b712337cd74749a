import type { GraphQLResolveInfo } from "graphql";
import sql, { raw, type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { underOffice } from "../under-office.ts";
import { startRound } from "./commands/start-round.ts";
import { screeningRound, today } from "./round.read-model.ts";
import {
  ScreeningRound,
  ScreeningRoundConnection,
  ScreeningRoundFilter,
  StartScreeningRoundInput,
} from "./round.types.ts";

const latestFirst: SortKey[] = [
  { sql: "t0.from_day", type: "date" },
  { sql: "t0.id", type: "uuid" },
];

function conditions(filter: ScreeningRoundFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(underOffice(filter.officeId, "filter.officeId"));
  if (filter.open != null) {
    where.push(sql`(${raw(today)} between t0.from_day and t0.to_day) = ${filter.open}`);
  }
  if (filter.mine != null) where.push(sql`(access.staff() = any(t0.workers)) = ${filter.mine}`);
  return where;
}

@Resolver()
export class ScreeningRoundResolver {
  @Requires("screening:read")
  @Query(() => ScreeningRoundConnection, {
    complexity: pageCost,
    description: "Rounds of screening, the latest first (摸排轮次).",
  })
  async screeningRounds(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => ScreeningRoundFilter, { nullable: true }) filter?: ScreeningRoundFilter,
  ) {
    return await ctx.page(
      {
        model: screeningRound,
        request,
        where: conditions(filter ?? {}),
        order: latestFirst,
        descending: true,
      },
      info,
    );
  }

  @Requires("screening:write")
  @Mutation(() => ScreeningRound, {
    description: "Starts a round in one grid and gives its doors out (开始摸排).",
  })
  async startScreeningRound(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => StartScreeningRoundInput) input: StartScreeningRoundInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "startScreeningRound", input, () =>
        startRound(tx, input),
      );
      return await readBack(tx, screeningRound, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
