import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { addTasks, makePlan } from "./commands/make-plan.ts";
import { AddPublicityTasksInput, MakePublicityPlanInput } from "./plan.inputs.ts";
import { publicityPlan } from "./plan.read-model.ts";
import { PublicityPlan, PublicityPlanConnection } from "./plan.types.ts";

const newest: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class PlanResolver {
  @Requires("outreach:read")
  @Query(() => PublicityPlanConnection, {
    complexity: pageCost,
    description: "Plans of the viewer's scope, the newest first (宣传计划).",
  })
  async publicityPlans(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    return await ctx.page(
      { model: publicityPlan, request, where: [], order: newest, descending: true },
      info,
    );
  }

  @Requires("outreach:read")
  @Query(() => PublicityPlan, { description: "One plan (宣传计划). NOT_FOUND out of scope." })
  async publicityPlan(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(publicityPlan, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("outreach:manage")
  @Mutation(() => PublicityPlan, {
    description: "Makes a plan with tasks for offices and associations below (下达宣传计划).",
  })
  async makePublicityPlan(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => MakePublicityPlanInput) input: MakePublicityPlanInput,
  ) {
    return await answered(ctx, info, (tx) =>
      once(tx, input.idempotencyKey, "makePublicityPlan", input, () => makePlan(tx, input)),
    );
  }

  @Requires("outreach:manage")
  @Mutation(() => PublicityPlan, { description: "Adds tasks to a plan (增加任务)." })
  async addPublicityTasks(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AddPublicityTasksInput) input: AddPublicityTasksInput,
  ) {
    return await answered(ctx, info, (tx) =>
      once(tx, input.idempotencyKey, "addPublicityTasks", input, () => addTasks(tx, input)),
    );
  }
}

async function answered(
  ctx: FieldContext,
  info: GraphQLResolveInfo,
  command: (tx: Transaction) => Promise<string>,
): Promise<object> {
  return await ctx.write(async (tx) => {
    const id = await command(tx);
    return await readBack(tx, publicityPlan, sql`t0.id = ${id}::uuid`, info);
  });
}
