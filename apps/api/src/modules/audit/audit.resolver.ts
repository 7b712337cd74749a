import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../platform/access/context.ts";
import { Requires } from "../../platform/access/requires.ts";
import { PageArgs } from "../../platform/graphql/connection.ts";
import { pageCost } from "../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../platform/graphql/parse-id.ts";
import { auditConditions, auditOrder, isKeptByOffice } from "./audit.queries.ts";
import { auditEntry } from "./audit.read-model.ts";
import { AuditEntry, AuditEntryConnection, AuditFilter } from "./audit.types.ts";

@Resolver()
export class AuditResolver {
  @Requires("audit:read")
  @Query(() => AuditEntryConnection, {
    complexity: pageCost,
    description: "Audit entries of the viewer's scope, newest first (审计记录).",
  })
  async auditEntries(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => AuditFilter, { nullable: true }) filter?: AuditFilter,
  ) {
    return await ctx.page(
      {
        model: auditEntry,
        request,
        where: auditConditions(filter ?? {}),
        order: auditOrder,
        descending: true,
        byOffice: isKeptByOffice(filter ?? {}),
      },
      info,
    );
  }

  @Requires("audit:read")
  @Query(() => AuditEntry, { description: "One audit entry. NOT_FOUND outside the scope." })
  async auditEntry(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ) {
    const where = sql`t0.public_id = ${parseUuid(id, "id")}::uuid`;
    return await ctx.object(auditEntry, where, info, "id");
  }
}
