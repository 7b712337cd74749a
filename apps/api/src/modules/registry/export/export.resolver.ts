import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { orderExport } from "./commands/order-export.ts";
import { ExportPeopleInFullInput, ExportPeopleInput } from "./export.inputs.ts";
import { exportOrder, own } from "./export.queries.ts";
import { peopleExport } from "./export.read-model.ts";
import { ExportPeopleResult, PeopleExport, PeopleExportConnection } from "./export.types.ts";

@Resolver()
export class ExportResolver {
  @Requires("export:read")
  @Query(() => PeopleExportConnection, {
    complexity: pageCost,
    description: "The viewer's own exports, the newest first (我的导出).",
  })
  async exports(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    return await ctx.page(
      { model: peopleExport, request, where: [own], order: exportOrder, descending: true },
      info,
    );
  }

  @Requires("export:read")
  @Query(() => PeopleExport, { description: "One export of the viewer's own (导出)." })
  async exportJob(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    const which = sql`t0.id = ${parseUuid(id, "id")}::uuid and ${own}`;
    return await ctx.object(peopleExport, which, info, "id");
  }

  @Requires("person:export")
  @Mutation(() => ExportPeopleResult, {
    description: "Has people written to a workbook, masked as the list shows them (导出).",
  })
  async exportPeople(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ExportPeopleInput) input: ExportPeopleInput,
  ) {
    return await this.#order(ctx, info, "exportPeople", input);
  }

  @Requires("person:export_full")
  @Mutation(() => ExportPeopleResult, {
    description: "The same with whole numbers, for a stated purpose, on record (导出完整信息).",
  })
  async exportPeopleInFull(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ExportPeopleInFullInput) input: ExportPeopleInFullInput,
  ) {
    return await this.#order(ctx, info, "exportPeopleInFull", input);
  }

  @Requires("person:export")
  @Mutation(() => PeopleExport, { description: "Stops an export of one's own (停止导出)." })
  async stopExport(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    const uuid = parseUuid(id, "id");
    return await ctx.write(async (tx) => {
      const row = await tx.row<{ found: boolean }>(
        sql`select registry.stop_export(${uuid}::uuid) as found`,
      );
      if (row?.found !== true) throw notFound("id");
      return await readBack(tx, peopleExport, sql`t0.id = ${uuid}::uuid`, info);
    });
  }

  async #order(
    ctx: FieldContext,
    info: GraphQLResolveInfo,
    field: string,
    input: ExportPeopleInput,
  ): Promise<object> {
    const keys = ringOf(ctx.door.masterKey);
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, field, input, () =>
          orderExport(tx, input, keys),
        );
        return await readBack(tx, peopleExport, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }
}
