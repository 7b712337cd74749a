import { dutyReason } from "@wuzi/domain/prevent/duty-input";
import type { SlotState } from "@wuzi/domain/prevent/slot-state";
import type { GraphQLResolveInfo } from "graphql";
import sql, { raw } from "sql-template-tag";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { selectionOf } from "../../../../platform/graphql/selection.ts";
import { urgeDuties, type Urged } from "./commands/urge-duties.ts";
import { DutySlotFilter, ExcuseDutyInput, UrgeDutiesInput } from "./slot.inputs.ts";
import { ownDuties, slotConditions, slotOrder } from "./slot.queries.ts";
import { dutySlot, stateOf } from "./slot.read-model.ts";
import {
  DutiesUrged,
  DutyNotOpen,
  DutySlot,
  DutySlotConnection,
  ExcuseDutyResult,
} from "./slot.types.ts";

@Resolver()
export class DutySlotResolver {
  @Requires("duty:read")
  @Query(() => DutySlotConnection, {
    complexity: pageCost,
    description: "Duties of a day in the viewer's scope, what is due first first (值班任务).",
  })
  async dutySlots(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => DutySlotFilter, { nullable: true }) filter?: DutySlotFilter,
  ) {
    const where = slotConditions(filter ?? {});
    return await ctx.page({ model: dutySlot, request, where, order: slotOrder }, info);
  }

  @Requires("duty:read")
  @Query(() => [DutySlot], {
    description: "What the viewer owes today, by urgency (今日任务).",
  })
  async myDuties(@Ctx() ctx: FieldContext, @Info() info: GraphQLResolveInfo) {
    const rows = await ctx.rows<{ node: object }>(ownDuties(selectionOf(info)));
    return rows.map(({ node }) => node);
  }

  @Requires("duty:manage")
  @Mutation(() => ExcuseDutyResult, {
    description: "Lets a duty off for a reason; it is expected no more (免做).",
  })
  async excuseDuty(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ExcuseDutyInput) input: ExcuseDutyInput,
  ) {
    const { reason } = checkInput(dutyReason, input);
    const id = parseUuid(input.id, "input.id");
    return await ctx.write(async (tx) => {
      const slot = await tx.row<{ state: SlotState }>(
        sql`select ${raw(stateOf("t0"))} as state from prevent.duty_slot t0 where t0.id = ${id}::uuid`,
      );
      if (slot === undefined) throw notFound("input.id");
      const done = await tx.row<{ done: boolean }>(
        sql`select prevent.excuse_duty(${id}::uuid, ${reason}) as done`,
      );
      if (done?.done !== true) return new DutyNotOpen(slot.state);
      return await readBack(tx, dutySlot, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("duty:manage")
  @Mutation(() => DutiesUrged, {
    description: "Urges all offices below that have not done what was due (催办).",
  })
  async urgeDuties(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => UrgeDutiesInput) input: UrgeDutiesInput,
  ): Promise<DutiesUrged> {
    return await ctx.write(async (tx) => {
      const outcome = await once(tx, input.idempotencyKey, "urgeDuties", input, async () =>
        JSON.stringify(await urgeDuties(tx, input)),
      );
      return new DutiesUrged(JSON.parse(outcome) as Urged);
    });
  }
}
