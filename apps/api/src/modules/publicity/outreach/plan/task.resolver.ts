import type { GraphQLResolveInfo } from "graphql";
import sql, { raw, type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { WithdrawInput } from "../material/material.inputs.ts";
import { underOffice } from "../under-office.ts";
import { acknowledgeTask, withdrawTask } from "./commands/take-task.ts";
import { AcknowledgeTaskInput, TaskFilter } from "./plan.inputs.ts";
import { publicityTask } from "./plan.read-model.ts";
import { PublicityTask, PublicityTaskConnection } from "./plan.types.ts";
import { taskState } from "./task-state.ts";

/** What is due first comes first. */
const byDay: SortKey[] = [
  { sql: "t0.due_on", type: "date" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class TaskResolver {
  @Requires("outreach:read")
  @Query(() => PublicityTaskConnection, {
    complexity: pageCost,
    description: "Tasks of the viewer's scope, what is due first first (宣传任务).",
  })
  async publicityTasks(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => TaskFilter, { nullable: true }) filter?: TaskFilter,
  ) {
    const where = conditions(filter ?? {});
    return await ctx.page({ model: publicityTask, request, where, order: byDay }, info);
  }

  @Requires("outreach:read")
  @Query(() => PublicityTask, { description: "One task (宣传任务). NOT_FOUND out of scope." })
  async publicityTask(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(publicityTask, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("outreach:record")
  @Mutation(() => PublicityTask, { description: "The office takes the task (签收任务)." })
  async acknowledgePublicityTask(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AcknowledgeTaskInput) input: AcknowledgeTaskInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await acknowledgeTask(tx, input);
      return await readBack(tx, publicityTask, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("outreach:manage")
  @Mutation(() => PublicityTask, {
    description: "Takes a task back that is not done yet; whoever made its plan may (撤回任务).",
  })
  async withdrawPublicityTask(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => WithdrawInput) input: WithdrawInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await withdrawTask(tx, input);
      return await readBack(tx, publicityTask, sql`t0.id = ${id}::uuid`, info);
    });
  }
}

function conditions({ planId, officeId, own, states }: TaskFilter): Sql[] {
  const where: Sql[] = [];
  if (planId != null) where.push(sql`t0.plan_id = ${parseUuid(planId, "filter.planId")}::uuid`);
  if (officeId != null) where.push(underOffice(officeId, "filter.officeId"));
  if (own === true) where.push(sql`t0.office_id = (select staff.acting_office())`);
  if (states != null) where.push(sql`${raw(taskState("t0"))} = any(${states}::text[])`);
  return where;
}
