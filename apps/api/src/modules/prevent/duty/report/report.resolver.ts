import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { officeCondition } from "../office-condition.ts";
import { correctReport } from "./commands/correct-report.ts";
import { submitReport } from "./commands/submit-report.ts";
import { CorrectReportInput, DailyReportFilter, SubmitReportInput } from "./report.inputs.ts";
import { dailyReport } from "./report.read-model.ts";
import { DailyReport, DailyReportConnection, SubmitReportResult } from "./report.types.ts";

const latestFirst = [
  { sql: "t0.recorded_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

function conditions(filter: DailyReportFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(officeCondition(filter.officeId, filter.includeBelow));
  if (filter.onDay != null) where.push(sql`t0.on_day = ${filter.onDay}::date`);
  if (filter.postId != null) {
    where.push(sql`t0.post_id = ${parseUuid(filter.postId, "filter.postId")}::uuid`);
  }
  if (filter.withNews != null) where.push(sql`(t0.news is not null) = ${filter.withNews}`);
  return where;
}

@Resolver()
export class DailyReportResolver {
  @Requires("duty:read")
  @Query(() => DailyReportConnection, {
    complexity: pageCost,
    description: "Reports of the viewer's scope, the latest first (日报告).",
  })
  async dailyReports(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => DailyReportFilter, { nullable: true }) filter?: DailyReportFilter,
  ) {
    const where = conditions(filter ?? {});
    return await ctx.page(
      { model: dailyReport, request, where, order: latestFirst, descending: true },
      info,
    );
  }

  @Requires("report:write")
  @Mutation(() => SubmitReportResult, {
    description: "Reports for a day: news, or by one tap none (报送日报告、零报告).",
  })
  async submitReport(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SubmitReportInput) input: SubmitReportInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "submitReport", input, () =>
          submitReport(tx, input),
        );
        return await readBack(tx, dailyReport, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("report:write")
  @Mutation(() => DailyReport, { description: "Corrects a report (更正日报告)." })
  async correctReport(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CorrectReportInput) input: CorrectReportInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await correctReport(tx, input);
      return await readBack(tx, dailyReport, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
