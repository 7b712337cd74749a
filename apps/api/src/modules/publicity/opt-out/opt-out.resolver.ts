import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { noteOptOut } from "./commands/note-opt-out.ts";
import { revokeOptOut } from "./commands/revoke-opt-out.ts";
import { optOut } from "./opt-out.read-model.ts";
import {
  NoteOptOutInput,
  OptOut,
  OptOutConnection,
  OptOutFilter,
  RevokeOptOutInput,
} from "./opt-out.types.ts";

const newest: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class OptOutResolver {
  @Requires("campaign:read")
  @Query(() => OptOutConnection, {
    complexity: pageCost,
    description:
      "Numbers that refuse a class, the newest first (号码拒收). What a person refuses stands in the registry.",
  })
  async optOuts(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => OptOutFilter, { nullable: true }) filter?: OptOutFilter,
  ) {
    const where: Sql[] = [];
    if (filter?.personId != null) {
      where.push(sql`t0.person_id = ${parseUuid(filter.personId, "filter.personId")}::uuid`);
    }
    if (filter?.messageClass != null) where.push(sql`t0.message_class = ${filter.messageClass}`);
    if (filter?.inForce != null) where.push(sql`(t0.revoked_at is null) = ${filter.inForce}`);
    return await ctx.page({ model: optOut, request, where, order: newest, descending: true }, info);
  }

  @Requires("message:send")
  @Mutation(() => OptOut, { description: "Notes that a number refuses a class (登记拒收)." })
  async noteOptOut(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => NoteOptOutInput) input: NoteOptOutInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await once(tx, input.idempotencyKey, "noteOptOut", input, () =>
        noteOptOut(tx, input),
      );
      return await readBack(tx, optOut, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("message:send")
  @Mutation(() => OptOut, { description: "Takes a refusal back (撤销拒收)." })
  async revokeOptOut(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RevokeOptOutInput) input: RevokeOptOutInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await revokeOptOut(tx, input);
      return await readBack(tx, optOut, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
