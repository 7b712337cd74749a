import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseId, parseUuid } from "../../../platform/graphql/parse-id.ts";
import { bringMap } from "./commands/bring-map.ts";
import { useMap, withdrawMap } from "./commands/use-map.ts";
import { townshipMap } from "./township-map.read-model.ts";
import {
  BringTownshipMapInput,
  TownshipMap,
  TownshipMapConnection,
  TownshipMapFilter,
  TownshipMapVersionInput,
} from "./township-map.types.ts";

const newestFirst: SortKey[] = [{ sql: "t0.id", type: "uuid" }];

function conditions({ officeId, state }: TownshipMapFilter): Sql[] {
  const where: Sql[] = [];
  if (officeId != null)
    where.push(sql`t0.office_id = ${parseId(officeId, "filter.officeId")}::integer`);
  if (state != null) where.push(sql`t0.state = ${state}`);
  return where;
}

@Resolver()
export class TownshipMapResolver {
  @Requires("duty:read")
  @Query(() => TownshipMapConnection, {
    complexity: pageCost,
    description: "Maps of townships, newest first (乡镇地图).",
  })
  async townshipMaps(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => TownshipMapFilter, { nullable: true }) filter?: TownshipMapFilter,
  ) {
    const where = conditions(filter ?? {});
    return await ctx.page(
      { model: townshipMap, request, where, order: newestFirst, descending: true },
      info,
    );
  }

  @Requires("duty:read")
  @Query(() => TownshipMap, { description: "One map. NOT_FOUND outside the scope." })
  async townshipMap(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(townshipMap, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("office:manage")
  @Mutation(() => TownshipMap, {
    description:
      "Has a map read in the background, to be looked at before it is used (上传乡镇地图).",
  })
  async bringTownshipMap(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => BringTownshipMapInput) input: BringTownshipMapInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "bringTownshipMap", input, () =>
        bringMap(tx, input),
      );
      return await readBack(tx, townshipMap, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("office:manage")
  @Mutation(() => TownshipMap, {
    description: "Takes a map into use in place of what was shown until now (采用地图).",
  })
  async useTownshipMap(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => TownshipMapVersionInput) input: TownshipMapVersionInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await useMap(tx, input);
      return await readBack(tx, townshipMap, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("office:manage")
  @Mutation(() => TownshipMap, {
    description: "Takes the map in use back: the sketch is shown again (撤下地图).",
  })
  async withdrawTownshipMap(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => TownshipMapVersionInput) input: TownshipMapVersionInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await withdrawMap(tx, input);
      return await readBack(tx, townshipMap, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
