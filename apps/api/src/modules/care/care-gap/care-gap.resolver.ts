import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { badField } from "../../../platform/errors/coded-error.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { careGap, notedNeed } from "./care-gap.read-model.ts";
import {
  CareGap,
  CareGapConnection,
  CareGapFilter,
  CareGapPreview,
  CloseCareGapInput,
  NotedNeedConnection,
} from "./care-gap.types.ts";
import { closeCareGap } from "./commands/close-care-gap.ts";

const byDeadline = [
  { sql: "t0.due_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

@Resolver()
export class CareGapResolver {
  @Requires("careGap:read")
  @Query(() => CareGapConnection, {
    complexity: pageCost,
    description: "Whose carer is away, by deadline (监护缺位).",
  })
  async careGaps(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => CareGapFilter, { nullable: true }) filter?: CareGapFilter,
  ) {
    const where: Sql[] = [];
    if (filter?.state != null) where.push(sql`t0.state = ${filter.state}`);
    if (filter?.personId != null) {
      where.push(sql`t0.person_id = ${parseUuid(filter.personId, "filter.personId")}::uuid`);
    }
    return await ctx.page({ model: careGap, request, where, order: byDeadline }, info);
  }

  @Requires("careGap:read")
  @Query(() => NotedNeedConnection, {
    complexity: pageCost,
    description: "What visits found people to need, newest first (发现的需求).",
  })
  async notedNeeds(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
  ) {
    const order = [{ sql: "t0.id", type: "uuid" }];
    return await ctx.page({ model: notedNeed, request, where: [], order, descending: true }, info);
  }

  @Requires("control:read")
  @Query(() => [CareGapPreview], {
    description:
      "Who would be without care if this person, or this carer, came under control. Of people outside the viewer's scope only whom their office says this registered person cares for, masked (监护缺位预览).",
  })
  async careGapPreview(
    @Ctx() ctx: FieldContext,
    @Arg("personId", () => ID, { nullable: true }) personId?: string,
    @Arg("carerId", () => ID, { nullable: true }) carerId?: string,
  ): Promise<CareGapPreview[]> {
    if ((personId == null) === (carerId == null)) {
      throw badField("personId", "ONE_OF_TWO", "A person or a carer.");
    }
    const person = personId == null ? null : parseUuid(personId, "personId");
    const carer = carerId == null ? null : parseUuid(carerId, "carerId");
    return await ctx.rows<CareGapPreview>(
      sql`select person_id::text as "personId", name, relation, office_name as "officeName", carers as "otherCarers"
            from care.gap_preview(${person}::uuid, ${carer}::uuid)`,
    );
  }

  @Requires("careGap:close")
  @Mutation(() => CareGap, {
    description: "Closes a gap with a confirmed arrangement (落实照护安排).",
  })
  async closeCareGap(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => CloseCareGapInput) input: CloseCareGapInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await closeCareGap(tx, input);
      return await readBack(tx, careGap, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
