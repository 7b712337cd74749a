import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { objectStatement } from "../../../platform/database/read-model.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { violates } from "../../../platform/errors/database-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseId } from "../../../platform/graphql/parse-id.ts";
import { selectionOf } from "../../../platform/graphql/selection.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { closeOffice } from "./commands/close-office.ts";
import { openOffice } from "./commands/open-office.ts";
import { renameOffice } from "./commands/rename-office.ts";
import {
  CloseOfficeInput,
  OfficeFilter,
  OfficeOrderEnum,
  OpenOfficeInput,
  RenameOfficeInput,
  type OfficeOrder,
} from "./office.inputs.ts";
import { currentOfficeIds, officeConditions, officeOrder } from "./office.queries.ts";
import { office } from "./office.read-model.ts";
import { CloseOfficeResult, OfficeHasOpenUnits, OfficeHasPosts } from "./office.results.ts";
import { Office, OfficeConnection, OfficeResolution } from "./office.types.ts";

@Resolver()
export class OfficeResolver {
  @Requires("office:read")
  @Query(() => OfficeConnection, {
    complexity: pageCost,
    description: "Offices of the viewer's scope (机构列表).",
  })
  async offices(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => OfficeFilter, { nullable: true }) filter?: OfficeFilter,
    @Arg("orderBy", () => OfficeOrderEnum, { nullable: true, description: "By code unless told." })
    orderBy?: OfficeOrder,
    @Arg("descending", () => Boolean, { nullable: true }) descending?: boolean,
  ) {
    return await ctx.page(
      {
        model: office,
        request,
        where: officeConditions(filter ?? {}),
        order: officeOrder(orderBy ?? "code"),
        descending: descending ?? false,
      },
      info,
    );
  }

  @Requires("office:read")
  @Query(() => Office, { description: "One office (机构). NOT_FOUND outside the scope." })
  async office(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(office, sql`t0.id = ${parseId(id, "id")}`, info, "id");
  }

  @Requires("office:read")
  @Query(() => OfficeResolution, {
    description:
      "The office that bears a division code, old or current, and where it lives on today (按代码查找机构).",
  })
  async officeByCode(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("code", () => String, { description: "6, 9 or 12 digits, or with a suffix." })
    code: string,
  ) {
    const selection = selectionOf(info);
    const bearer = objectStatement(office, selection["office"] ?? {}, sql`t0.code = ${code}`);
    const onward = objectStatement(officeRef, selection["current"] ?? {}, currentOfficeIds(code));
    const [row] = await ctx.rows<{ office: Office | null; current: Office[] }>(
      sql`select (${bearer}) as office, (select coalesce(json_agg(n.node), '[]') from (${onward} order by t0.code) n) as current`,
    );
    if (!row?.office) throw notFound("code");
    return row;
  }

  @Requires("office:manage")
  @Mutation(() => Office, {
    description: "Opens a grid, an association or an institution (设立机构).",
  })
  async openOffice(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => OpenOfficeInput) input: OpenOfficeInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "openOffice", input, () =>
        openOffice(tx, input),
      );
      return await readBack(tx, office, sql`t0.id = ${id}`, info);
    });
  }

  @Requires("office:manage")
  @Mutation(() => Office, { description: "Gives an office other names (机构更名)." })
  async renameOffice(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RenameOfficeInput) input: RenameOfficeInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await renameOffice(tx, input);
      return await readBack(tx, office, sql`t0.id = ${id}`, info);
    });
  }

  @Requires("office:manage")
  @Mutation(() => CloseOfficeResult, { description: "Closes an office (撤销机构)." })
  async closeOffice(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CloseOfficeInput) input: CloseOfficeInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const outcome = await closeOffice(tx, input);
        if (outcome instanceof OfficeHasOpenUnits) return outcome;
        return await readBack(tx, office, sql`t0.id = ${outcome}`, info);
      });
    } catch (error) {
      if (violates(error, "office_without_posts")) return new OfficeHasPosts(postsNamedIn(error));
      throw error;
    }
  }
}

function postsNamedIn(error: unknown): number {
  return Number(/(\d+) posts/.exec(String(error))?.[1] ?? 1);
}
