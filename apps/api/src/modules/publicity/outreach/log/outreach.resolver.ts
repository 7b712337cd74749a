import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { WithdrawInput } from "../material/material.inputs.ts";
import { underOffice } from "../under-office.ts";
import { recordOutreach } from "./commands/record-outreach.ts";
import { withdrawOutreach } from "./commands/withdraw-outreach.ts";
import { OutreachFilter, RecordOutreachInput } from "./outreach.inputs.ts";
import { outreach } from "./outreach.read-model.ts";
import { Outreach, OutreachConnection, RecordOutreachResult } from "./outreach.types.ts";

const latest: SortKey[] = [
  { sql: "t0.occurred_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class OutreachResolver {
  @Requires("outreach:read")
  @Query(() => OutreachConnection, {
    complexity: pageCost,
    description: "What was done in the viewer's scope, the latest first (宣传记录).",
  })
  async outreachEntries(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => OutreachFilter, { nullable: true }) filter?: OutreachFilter,
  ) {
    const where = conditions(filter ?? {});
    return await ctx.page(
      { model: outreach, request, where, order: latest, descending: true },
      info,
    );
  }

  @Requires("outreach:read")
  @Query(() => Outreach, { description: "One entry (宣传记录). NOT_FOUND out of scope." })
  async outreachEntry(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(outreach, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("outreach:record")
  @Mutation(() => RecordOutreachResult, {
    description:
      "Logs what was done; who was told by name enters the contact ledger, by the way it was (登记宣传).",
  })
  async recordOutreach(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordOutreachInput) input: RecordOutreachInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "recordOutreach", input, () =>
          recordOutreach(tx, input),
        );
        return await readBack(tx, outreach, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("outreach:record")
  @Mutation(() => Outreach, {
    description: "Withdraws an entry that is wrong; it counts no more (撤回宣传记录).",
  })
  async withdrawOutreach(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => WithdrawInput) input: WithdrawInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await withdrawOutreach(tx, input);
      return await readBack(tx, outreach, sql`t0.id = ${id}::uuid`, info);
    });
  }
}

function conditions(filter: OutreachFilter): Sql[] {
  const { officeId, taskId, planId, campaignId, channels, forms, fromDay, toDay } = filter;
  const where: Sql[] = [
    filter.withdrawn === true ? sql`t0.withdrawn_at is not null` : sql`t0.withdrawn_at is null`,
  ];
  if (officeId != null) where.push(underOffice(officeId, "filter.officeId"));
  if (taskId != null) where.push(sql`t0.task_id = ${parseUuid(taskId, "filter.taskId")}::uuid`);
  if (planId != null) {
    where.push(sql`exists (select from publicity.task t where t.id = t0.task_id
      and t.plan_id = ${parseUuid(planId, "filter.planId")}::uuid)`);
  }
  if (campaignId != null) {
    where.push(sql`t0.campaign_id = ${parseUuid(campaignId, "filter.campaignId")}::uuid`);
  }
  if (channels != null) where.push(sql`t0.channel = any(${channels}::text[])`);
  if (forms != null) where.push(sql`t0.form = any(${forms}::text[])`);
  if (fromDay != null) where.push(sql`t0.on_day >= ${fromDay}::date`);
  if (toDay != null) where.push(sql`t0.on_day <= ${toDay}::date`);
  return where;
}
