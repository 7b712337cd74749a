import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import type { SortKey } from "../../../platform/database/page.ts";
import { column, id, one, type ReadModel } from "../../../platform/database/read-model.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";
import { ReplyConnection, ReplyFilter } from "./reply.types.ts";

const reply: ReadModel = {
  name: "Reply",
  table: "publicity.reply",
  fields: {
    id: id(),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    messageId: id("message_id"),
    numberMask: column("number_mask"),
    text: column("text"),
    optsOut: column("opts_out"),
    receivedAt: column("received_at"),
  },
};

const newest: SortKey[] = [
  { sql: "t0.received_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class ReplyResolver {
  @Requires("campaign:read")
  @Query(() => ReplyConnection, {
    complexity: pageCost,
    description: "What people have written back, the newest first (短信回复).",
  })
  async replies(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => ReplyFilter, { nullable: true }) filter?: ReplyFilter,
  ) {
    const where: Sql[] = [];
    if (filter?.personId != null) {
      where.push(sql`t0.person_id = ${parseUuid(filter.personId, "filter.personId")}::uuid`);
    }
    if (filter?.optsOut != null) where.push(sql`t0.opts_out = ${filter.optsOut}`);
    return await ctx.page({ model: reply, request, where, order: newest, descending: true }, info);
  }
}
