import { roles, rolesAt, type Role } from "@wuzi/domain/access/roles";
import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { once } from "../../../platform/database/once.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { violates } from "../../../platform/errors/database-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseId } from "../../../platform/graphql/parse-id.ts";
import { orRefusal } from "../../../platform/graphql/refusal.ts";
import { postConditions, postOrder } from "../staff.queries.ts";
import { AppointPostResult, PostOverlaps } from "../staff.results.ts";
import { appointPost } from "./commands/appoint-post.ts";
import { endPost } from "./commands/end-post.ts";
import { AppointPostInput, EndPostInput, PostFilter } from "./post.inputs.ts";
import { post } from "./post.read-model.ts";
import { Post, PostConnection } from "./post.types.ts";
import { GrantableRole } from "./role.types.ts";

@Resolver()
export class PostResolver {
  @Requires("staff:read")
  @Query(() => PostConnection, {
    complexity: pageCost,
    description: "Posts of the viewer's scope, earliest first (岗位列表).",
  })
  async posts(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => PostFilter, { nullable: true }) filter?: PostFilter,
  ) {
    return await ctx.page(
      { model: post, request, where: postConditions(filter ?? {}), order: postOrder },
      info,
    );
  }

  @Requires("staff:read")
  @Query(() => [GrantableRole], {
    description: "Roles that the viewer may give at this office (可授予角色).",
  })
  async grantableRoles(
    @Ctx() ctx: FieldContext,
    @Arg("officeId", () => ID) officeId: string,
  ): Promise<GrantableRole[]> {
    const [row] = await ctx.rows<{ kind: OfficeKind; granted: Role[] }>(
      sql`select o.kind, coalesce((
            select json_agg(r.role) from json_array_elements_text(${JSON.stringify(Object.keys(roles))}::json) as r(role)
             where access.may_grant(r.role) and access.may('staff:manage', o.id)), '[]') as granted
          from organisation.office o where o.id = ${parseId(officeId, "officeId")}`,
    );
    if (row === undefined) throw notFound("officeId");
    return rolesAt(row.kind)
      .filter((role) => row.granted.includes(role))
      .map((role) => ({ role, administrator: roles[role].administrator }));
  }

  @Requires("staff:manage")
  @Mutation(() => AppointPostResult, { description: "Gives a member one more post (任命)." })
  async appointPost(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AppointPostInput) input: AppointPostInput,
  ) {
    try {
      return await orRefusal(() =>
        ctx.write(async (tx) => {
          const id = await once(tx, input.idempotencyKey, "appointPost", input, () =>
            appointPost(tx, input),
          );
          return await readBack(tx, post, sql`t0.id = ${id}::uuid`, info);
        }),
      );
    } catch (error) {
      if (violates(error, "post_once_at_a_time")) return new PostOverlaps(input.role);
      throw error;
    }
  }

  @Requires("staff:manage")
  @Mutation(() => Post, { description: "Sets the last day of a post (免去岗位)." })
  async endPost(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndPostInput) input: EndPostInput,
  ) {
    try {
      return await ctx.write(async (tx) => {
        const id = await endPost(tx, input);
        return await readBack(tx, post, sql`t0.id = ${id}::uuid`, info);
      });
    } catch (error) {
      if (!violates(error, "post_once_at_a_time")) throw error;
      throw badField("input.toDay", "OVERLAPS", "The same post is held again by this day.");
    }
  }
}
