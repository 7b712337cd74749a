import type { GraphQLResolveInfo } from "graphql";
import sql, { raw, type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import {
  CheckInInput,
  FinishInspectionInput,
  GenerateRosterInput,
  RosterFilter,
  SaveInspectionTemplateInput,
} from "../inspection.inputs.ts";
import { inspectionTemplate, rosterLine, today } from "../inspection.read-model.ts";
import {
  CheckInResult,
  InspectionTemplate,
  InspectionTemplateConnection,
  RosterLine,
  RosterLineConnection,
} from "../inspection.types.ts";
import { generateRoster } from "./commands/generate-roster.ts";
import { checkIn, finishInspection } from "./commands/inspect.ts";
import { saveTemplate } from "./commands/save-template.ts";

const byDay: SortKey[] = [
  { sql: "t0.on_day", type: "date" },
  { sql: "t0.id", type: "uuid" },
];
const byName: SortKey[] = [
  { sql: "t0.name", type: "text" },
  { sql: "t0.id", type: "uuid" },
];

/** Rows of alias `t0` at an office or anywhere below it. */
export function below(officeId: string): Sql {
  const id = parseId(officeId, "filter.officeId");
  return sql`t0.office_id in (
    with recursive below as (
      select o.id from organisation.office o where o.id = ${id}::integer
      union all
      select o.id from organisation.office o join below on o.parent_id = below.id
    ) select id from below)`;
}

function conditions(filter: RosterFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(below(filter.officeId));
  if (filter.fromDay != null) where.push(sql`t0.on_day >= ${filter.fromDay}::date`);
  if (filter.toDay != null) where.push(sql`t0.on_day <= ${filter.toDay}::date`);
  if (filter.mine != null) where.push(sql`(t0.leader_id = access.staff()) = ${filter.mine}`);
  if (filter.open != null) {
    where.push(sql`(t0.state <> 'finished' and t0.on_day <= ${raw(today)}) = ${filter.open}`);
  }
  if (filter.swappable != null) {
    where.push(sql`(t0.state = 'planned' and t0.on_day >= ${raw(today)}) = ${filter.swappable}`);
  }
  return where;
}

@Resolver()
export class RosterResolver {
  @Requires("duty:read")
  @Query(() => InspectionTemplateConnection, {
    complexity: pageCost,
    description: "Templates of inspections, by name (巡查模板).",
  })
  async inspectionTemplates(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    return await ctx.page({ model: inspectionTemplate, request, where: [], order: byName }, info);
  }

  @Requires("duty:read")
  @Query(() => RosterLineConnection, {
    complexity: pageCost,
    description: "Lines of the roster by day (巡查表).",
  })
  async inspectionRoster(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => RosterFilter, { nullable: true }) filter?: RosterFilter,
  ) {
    return await ctx.page(
      { model: rosterLine, request, where: conditions(filter ?? {}), order: byDay },
      info,
    );
  }

  @Requires("duty:read")
  @Query(() => RosterLine, { description: "One line. NOT_FOUND outside the scope." })
  async rosterLine(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(rosterLine, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("inspection:write")
  @Mutation(() => InspectionTemplate, {
    description: "A template of the acting office (新建巡查模板).",
  })
  async saveInspectionTemplate(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SaveInspectionTemplateInput) input: SaveInspectionTemplateInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "saveInspectionTemplate", input, () =>
        saveTemplate(tx, input),
      );
      return await readBack(tx, inspectionTemplate, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("inspection:write")
  @Mutation(() => InspectionTemplate, {
    description:
      "A staggered roster: nobody inspects the same unit twice in a row (生成巡查表). Lines that stand are kept.",
  })
  async generateInspectionRoster(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => GenerateRosterInput) input: GenerateRosterInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "generateInspectionRoster", input, () =>
        generateRoster(tx, input),
      );
      return await readBack(tx, inspectionTemplate, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("inspection:write")
  @Mutation(() => CheckInResult, { description: "The leader is at the unit (巡查签到)." })
  async checkInInspection(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CheckInInput) input: CheckInInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "checkInInspection", input, () =>
          checkIn(tx, input),
        );
        return await readBack(tx, rosterLine, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("inspection:write")
  @Mutation(() => RosterLine, { description: "The inspection is over (完成巡查)." })
  async finishInspection(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => FinishInspectionInput) input: FinishInspectionInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await finishInspection(tx, input);
      return await readBack(tx, rosterLine, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
