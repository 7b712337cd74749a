import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { objectStatement } from "../../../platform/database/read-model.ts";
import { violates } from "../../../platform/errors/database-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { selectionOf } from "../../../platform/graphql/selection.ts";
import { oneTimePassword } from "../account/one-time-password.ts";
import { memberConditions, memberOrder } from "../staff.queries.ts";
import { CreateStaffResult, LoginTaken } from "../staff.results.ts";
import { createStaff } from "./commands/create-staff.ts";
import { setMemberState } from "./commands/set-member-state.ts";
import { updateStaff } from "./commands/update-staff.ts";
import {
  CreateStaffInput,
  StaffFilter,
  StaffOrderEnum,
  UpdateStaffInput,
  type StaffOrder,
} from "./member.inputs.ts";
import { member } from "./member.read-model.ts";
import { StaffMember, StaffMemberConnection } from "./member.types.ts";

@Resolver()
export class MemberResolver {
  @Requires("staff:read")
  @Query(() => StaffMemberConnection, {
    complexity: pageCost,
    description: "Staff of the viewer's scope (工作人员列表).",
  })
  async staffMembers(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => StaffFilter, { nullable: true }) filter?: StaffFilter,
    @Arg("orderBy", () => StaffOrderEnum, { nullable: true, description: "By name unless told." })
    orderBy?: StaffOrder,
    @Arg("descending", () => Boolean, { nullable: true }) descending?: boolean,
  ) {
    return await ctx.page(
      {
        model: member,
        request,
        where: memberConditions(filter ?? {}),
        order: memberOrder(orderBy ?? "name"),
        descending: descending ?? false,
      },
      info,
    );
  }

  @Requires("staff:read")
  @Query(() => StaffMember, { description: "One member (工作人员). NOT_FOUND outside the scope." })
  async staffMember(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.object(member, sql`t0.id = ${parseUuid(id, "id")}::uuid`, info, "id");
  }

  @Requires("staff:manage")
  @Mutation(() => CreateStaffResult, {
    description: "A new member with a first post and a one-time password (新增人员).",
  })
  async createStaff(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CreateStaffInput) input: CreateStaffInput,
  ) {
    try {
      return await orRefusal(() =>
        ctx.write(async (tx) => {
          const { staffId } = tx;
          const password = oneTimePassword(
            ctx.door.masterKey,
            `${staffId}/${input.idempotencyKey}`,
          );
          const id = await once(tx, input.idempotencyKey, "createStaff", input, () =>
            createStaff(tx, input, password, ctx.door.masterKey),
          );
          const below = selectionOf(info, "StaffCreated")["member"] ?? {};
          const row = await tx.row<{ node: object }>(
            objectStatement(member, below, sql`t0.id = ${id}::uuid`),
          );
          return { __typename: "StaffCreated", member: row?.node, oneTimePassword: password };
        }),
      );
    } catch (error) {
      if (violates(error, "member_login_key")) return new LoginTaken(input.login);
      throw error;
    }
  }

  @Requires("staff:manage")
  @Mutation(() => StaffMember, { description: "Changes a member's particulars (修改人员)." })
  async updateStaff(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdateStaffInput) input: UpdateStaffInput,
  ) {
    return await this.#answer(ctx, info, (tx) => updateStaff(tx, input, ctx.door.masterKey));
  }

  @Requires("staff:manage")
  @Mutation(() => StaffMember, {
    description: "Keeps a member from signing in; every session ends at once (停用).",
  })
  async disableStaff(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await this.#answer(ctx, info, (tx) => setMemberState(tx, id, "disabled"));
  }

  @Requires("staff:manage")
  @Mutation(() => StaffMember, { description: "Lets a disabled member sign in again (启用)." })
  async enableStaff(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    return await this.#answer(ctx, info, (tx) => setMemberState(tx, id, "active"));
  }

  async #answer(
    ctx: FieldContext,
    info: GraphQLResolveInfo,
    command: (tx: Parameters<Parameters<FieldContext["write"]>[0]>[0]) => Promise<string>,
  ): Promise<object> {
    return await ctx.write(async (tx) => {
      const id = await command(tx);
      return await readBack(tx, member, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
