import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import type { SortKey } from "../../../../platform/database/page.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { connectionOf, PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { officeCondition } from "../office-condition.ts";
import { changeRule } from "./commands/change-rule.ts";
import { createRule } from "./commands/create-rule.ts";
import { endRule } from "./commands/end-rule.ts";
import { ChangeDutyRuleInput, CreateDutyRuleInput, EndDutyRuleInput } from "./rule.inputs.ts";
import { dutyRule } from "./rule.read-model.ts";
import { CreateDutyRuleResult, DutyRule, DutyRuleOverlaps } from "./rule.types.ts";

const DutyRuleConnection = connectionOf(DutyRule, "DutyRule");

const latestFirst: SortKey[] = [
  { sql: "t0.valid_from", type: "date" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class DutyRuleResolver {
  @Requires("duty:read")
  @Query(() => DutyRuleConnection, {
    complexity: pageCost,
    description: "Rules of the viewer's scope, the latest first (任务规则).",
  })
  async dutyRules(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("officeId", () => ID, { nullable: true, description: "Of this office and all below it." })
    officeId?: string | null,
  ) {
    const where = officeId == null ? [] : [officeCondition(officeId, true, "officeId")];
    return await ctx.page(
      { model: dutyRule, request, where, order: latestFirst, descending: true },
      info,
    );
  }

  @Requires("duty:manage")
  @Mutation(() => CreateDutyRuleResult, {
    description: "Says when something is due; the duties follow at once (新增任务规则).",
  })
  async createDutyRule(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CreateDutyRuleInput) input: CreateDutyRuleInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "createDutyRule", input, () =>
          createRule(tx, input),
        );
        return await readBack(tx, dutyRule, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "duty_rule_once_at_a_time")) return new DutyRuleOverlaps(input.kind);
      throw error;
    }
  }

  @Requires("duty:manage")
  @Mutation(() => DutyRule, {
    description:
      "Says something else from a day on: the rule ends the day before, and another follows it (修改任务规则).",
  })
  async changeDutyRule(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ChangeDutyRuleInput) input: ChangeDutyRuleInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "changeDutyRule", input, () =>
          changeRule(tx, input),
        );
        return await readBack(tx, dutyRule, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (!violates(error, "duty_rule_once_at_a_time")) throw error;
      throw badField("input.fromDay", "OVERLAPS", "Another rule is in force by this day.");
    }
  }

  @Requires("duty:manage")
  @Mutation(() => DutyRule, { description: "Sets the last day of a rule (终止任务规则)." })
  async endDutyRule(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndDutyRuleInput) input: EndDutyRuleInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await endRule(tx, input);
        return await readBack(tx, dutyRule, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (!violates(error, "duty_rule_once_at_a_time")) throw error;
      throw badField("input.toDay", "OVERLAPS", "Another rule is in force by this day.");
    }
  }
}
