import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { once } from "../../../../platform/database/once.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { PageArgs } from "../../../../platform/graphql/connection.ts";
import { pageCost } from "../../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { registerPlace } from "./commands/register-place.ts";
import { updatePlace } from "./commands/update-place.ts";
import { DisinfectionPlaceFilter, RegisterPlaceInput, UpdatePlaceInput } from "./place.inputs.ts";
import { placeConditions, placeOrder } from "./place.queries.ts";
import { disinfectionPlace } from "./place.read-model.ts";
import {
  DisinfectionPlace,
  DisinfectionPlaceConnection,
  PlaceNameTaken,
  SavePlaceResult,
} from "./place.types.ts";

@Resolver()
export class DisinfectionPlaceResolver {
  @Requires("duty:read")
  @Query(() => DisinfectionPlaceConnection, {
    complexity: pageCost,
    description: "Places of the viewer's scope, with how far today is (消毒场所).",
  })
  async disinfectionPlaces(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => DisinfectionPlaceFilter, { nullable: true })
    filter?: DisinfectionPlaceFilter,
  ) {
    const where = placeConditions(filter ?? {});
    return await ctx.page({ model: disinfectionPlace, request, where, order: placeOrder }, info);
  }

  @Requires("duty:read")
  @Query(() => DisinfectionPlace, { description: "One place. NOT_FOUND outside the scope." })
  async disinfectionPlace(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(
      disinfectionPlace,
      sql`t0.id = ${parseUuid(id, "id")}::uuid`,
      info,
      "id",
    );
  }

  @Requires("disinfection:write")
  @Mutation(() => SavePlaceResult, { description: "Registers a place (登记消毒场所)." })
  async registerDisinfectionPlace(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RegisterPlaceInput) input: RegisterPlaceInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "registerDisinfectionPlace", input, () =>
          registerPlace(tx, input),
        );
        return await readBack(tx, disinfectionPlace, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "disinfection_place_name_key")) return new PlaceNameTaken(input.name);
      throw error;
    }
  }

  @Requires("disinfection:write")
  @Mutation(() => SavePlaceResult, { description: "Edits or closes a place (修改消毒场所)." })
  async updateDisinfectionPlace(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdatePlaceInput) input: UpdatePlaceInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await updatePlace(tx, input);
        return await readBack(tx, disinfectionPlace, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (violates(error, "disinfection_place_name_key")) return new PlaceNameTaken(input.name);
      throw error;
    }
  }
}
