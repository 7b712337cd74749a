import { usualConcentration, usualMinutes } from "@wuzi/domain/prevent/disinfection";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { correctDisinfection } from "./commands/correct-disinfection.ts";
import { recordDisinfection, type Limits } from "./commands/record-disinfection.ts";
import {
  ConcentrationLimits,
  CorrectDisinfectionResult,
  DisinfectionConnection,
  RecordDisinfectionResult,
} from "./disinfection.types.ts";
import {
  CorrectDisinfectionInput,
  DisinfectionFilter,
  RecordDisinfectionInput,
} from "./place.inputs.ts";
import { disinfectionConditions, latestFirst } from "./place.queries.ts";
import { disinfection } from "./place.read-model.ts";

@Resolver()
export class DisinfectionResolver {
  @Requires("duty:read")
  @Query(() => DisinfectionConnection, {
    complexity: pageCost,
    description: "Records of the viewer's scope, the latest first (消毒记录).",
  })
  async disinfections(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => DisinfectionFilter, { nullable: true }) filter?: DisinfectionFilter,
  ) {
    const where = disinfectionConditions(filter ?? {});
    return await ctx.page(
      { model: disinfection, request, where, order: latestFirst, descending: true },
      info,
    );
  }

  @Requires("duty:read")
  @Query(() => ConcentrationLimits, {
    description: "What today's protocol says of concentrations at the acting office (浓度范围).",
  })
  async concentrationLimits(@Ctx() ctx: FieldContext): Promise<ConcentrationLimits> {
    const [limits] = await ctx.rows<Limits>(
      sql`select concentration_low as low, concentration_high as high, concentration_most as most,
                 contact_minutes as minutes
            from response.protocol_on(staff.acting_office(), prevent.china_day(now()))`,
    );
    const { low, high, refuseAbove: most } = usualConcentration;
    return new ConcentrationLimits(limits ?? { low, high, most, minutes: usualMinutes });
  }

  @Requires("disinfection:write")
  @Mutation(() => RecordDisinfectionResult, {
    description: "Records that a place was disinfected; one tap is enough (登记消毒).",
  })
  async recordDisinfection(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordDisinfectionInput) input: RecordDisinfectionInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "recordDisinfection", input, () =>
          recordDisinfection(tx, input),
        );
        return await readBack(tx, disinfection, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("disinfection:write")
  @Mutation(() => CorrectDisinfectionResult, {
    description: "Records anew what was recorded wrongly; the first record stays (更正消毒记录).",
  })
  async correctDisinfection(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CorrectDisinfectionInput) input: CorrectDisinfectionInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "correctDisinfection", input, () =>
          correctDisinfection(tx, input),
        );
        return await readBack(tx, disinfection, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }
}
