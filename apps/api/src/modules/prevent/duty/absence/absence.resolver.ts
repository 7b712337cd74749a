import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { officeCondition } from "../office-condition.ts";
import { absence } from "./absence.read-model.ts";
import {
  Absence,
  AbsenceConnection,
  AbsenceFilter,
  AbsenceOverlaps,
  CancelAbsenceInput,
  RecordAbsenceInput,
  RecordAbsenceResult,
} from "./absence.types.ts";
import { cancelAbsence } from "./commands/cancel-absence.ts";
import { recordAbsence } from "./commands/record-absence.ts";

const latestFirst = [
  { sql: "t0.from_day", type: "date" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class AbsenceResolver {
  @Requires("duty:read")
  @Query(() => AbsenceConnection, {
    complexity: pageCost,
    description: "Leave in the viewer's scope, the latest first (请假).",
  })
  async absences(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => AbsenceFilter, { nullable: true }) filter?: AbsenceFilter,
  ) {
    const where = [];
    if (filter?.officeId != null) where.push(officeCondition(filter.officeId, true));
    if (filter?.onDay != null) {
      where.push(
        sql`t0.cancelled_at is null and ${filter.onDay}::date between t0.from_day and t0.to_day`,
      );
    }
    if (filter?.current != null) {
      where.push(
        sql`(t0.cancelled_at is null and t0.to_day >= prevent.china_day(now())) = ${filter.current}`,
      );
    }
    return await ctx.page(
      { model: absence, request, where, order: latestFirst, descending: true },
      info,
    );
  }

  @Requires("duty:manage")
  @Mutation(() => RecordAbsenceResult, {
    description: "Puts leave on record: no report is due, other duties pass on (登记请假).",
  })
  async recordAbsence(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordAbsenceInput) input: RecordAbsenceInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "recordAbsence", input, () =>
          recordAbsence(tx, input),
        );
        return await readBack(tx, absence, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "absence_once_at_a_time")) return new AbsenceOverlaps(input.fromDay);
      throw error;
    }
  }

  @Requires("duty:manage")
  @Mutation(() => Absence, {
    description: "Takes leave back; what can still be done is due (销假).",
  })
  async cancelAbsence(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CancelAbsenceInput) input: CancelAbsenceInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await cancelAbsence(tx, input);
      return await readBack(tx, absence, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
