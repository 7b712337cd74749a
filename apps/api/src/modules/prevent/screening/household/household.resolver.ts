import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../../platform/graphql/refusal.ts";
import { ringOf } from "../../../../platform/sealing/key-ring.ts";
import { recordVisit } from "./commands/record-visit.ts";
import { registerHousehold } from "./commands/register-household.ts";
import { byDoor, householdConditions } from "./household.queries.ts";
import { household, householdVisit } from "./household.read-model.ts";
import {
  Household,
  HouseholdConnection,
  HouseholdFilter,
  RecordHouseholdVisitInput,
  RecordHouseholdVisitResult,
  RegisterHouseholdInput,
} from "./household.types.ts";

@Resolver()
export class HouseholdResolver {
  @Requires("screening:read")
  @Query(() => HouseholdConnection, {
    complexity: pageCost,
    description: "Households by door; of a round those that are left, where asked (住户).",
  })
  async households(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => HouseholdFilter, { nullable: true }) filter?: HouseholdFilter,
  ) {
    return await ctx.page(
      { model: household, request, where: householdConditions(filter ?? {}), order: byDoor },
      info,
    );
  }

  @Requires("screening:read")
  @Query(() => Household, { description: "One household. NOT_FOUND outside the scope." })
  async household(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(household, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("screening:write")
  @Mutation(() => Household, {
    description: "A door and who lives behind it; they leave the doors they stood with (登记住户).",
  })
  async registerHousehold(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RegisterHouseholdInput) input: RegisterHouseholdInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "registerHousehold", input, () =>
        registerHousehold(tx, input, keys),
      );
      return await readBack(tx, household, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("screening:write")
  @Mutation(() => RecordHouseholdVisitResult, {
    description:
      "One visit for everybody behind a door (登记入户). A second worker at the same door within half an hour joins it.",
  })
  async recordHouseholdVisit(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordHouseholdVisitInput) input: RecordHouseholdVisitInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "recordHouseholdVisit", input, () =>
          recordVisit(tx, input),
        );
        return await readBack(tx, householdVisit, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }
}
