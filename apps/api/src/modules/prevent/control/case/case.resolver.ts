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
import { unlessControlled } from "./already-controlled.ts";
import {
  ControlFilter,
  ControlOrderEnum,
  EndControlInput,
  MoveControlInput,
  OpenControlInput,
  UpdateControlInput,
  type ControlOrder,
} from "./case.inputs.ts";
import { controlConditions, controlOrder, moveOrder } from "./case.queries.ts";
import { controlCase, controlMove } from "./case.read-model.ts";
import { OpenControlResult, UpdateControlResult } from "./case.results.ts";
import { ControlCase, ControlCaseConnection, ControlMoveConnection } from "./case.types.ts";
import { endControl } from "./commands/end-control.ts";
import { moveControl } from "./commands/move-control.ts";
import { openControl } from "./commands/open-control.ts";
import { updateControl } from "./commands/update-control.ts";

@Resolver()
export class CaseResolver {
  @Requires("control:read")
  @Query(() => ControlCaseConnection, {
    complexity: pageCost,
    description: "Controlled persons of the viewer's scope (管控对象).",
  })
  async controlCases(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => ControlFilter, { nullable: true }) filter?: ControlFilter,
    @Arg("orderBy", () => ControlOrderEnum, {
      nullable: true,
      description: "By last day unless told.",
    })
    orderBy?: ControlOrder,
    @Arg("descending", () => Boolean, { nullable: true }) descending?: boolean,
  ) {
    return await ctx.page(
      {
        model: controlCase,
        request,
        where: controlConditions(filter ?? {}),
        order: controlOrder(orderBy ?? "until"),
        descending: descending ?? false,
      },
      info,
    );
  }

  @Requires("control:read")
  @Query(() => ControlCase, {
    description: "One controlled person (管控对象). NOT_FOUND outside the scope.",
  })
  async controlCase(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(controlCase, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("control:read")
  @Query(() => ControlMoveConnection, {
    complexity: pageCost,
    description: "Moves of cases between offices, given and received, newest first (转移记录).",
  })
  async controlMoves(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    const list = { model: controlMove, request, where: [], order: moveOrder, descending: true };
    return await ctx.page(list, info);
  }

  @Requires("control:write")
  @Mutation(() => OpenControlResult, {
    description:
      "Somebody comes under control (纳入管控). A gap opens at once for whomever they care for.",
  })
  async openControl(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => OpenControlInput) input: OpenControlInput,
  ) {
    const keys = ringOf(ctx.door.masterKey);
    return await unlessControlled(ctx, input, keys, () =>
      ctx.write(async (tx) => {
        const id = await once(tx, input.idempotencyKey, "openControl", input, () =>
          openControl(tx, input, keys),
        );
        return await readBack(tx, controlCase, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("control:write")
  @Mutation(() => UpdateControlResult, {
    description: "Edits anchor day, last day by hand or stay (修改管控).",
  })
  async updateControl(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdateControlInput) input: UpdateControlInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await updateControl(tx, input);
        return await readBack(tx, controlCase, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("control:write")
  @Mutation(() => UpdateControlResult, {
    description: "Ends a control without a release: handed over, left or lost (结束管控).",
  })
  async endControl(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndControlInput) input: EndControlInput,
  ) {
    return await orRefusal(() =>
      ctx.write(async (tx) => {
        const id = await endControl(tx, input);
        return await readBack(tx, controlCase, sql`t0.id = ${id}::uuid`, info);
      }),
    );
  }

  @Requires("control:write")
  @Mutation(() => Boolean, {
    description: "Moves a case to another office of the county; both keep the act (转移管控对象).",
  })
  async moveControl(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => MoveControlInput) input: MoveControlInput,
  ): Promise<boolean> {
    await ctx.write((tx) => moveControl(tx, input));
    return true;
  }
}
