import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { duplicateOrder, duplicatePairs, likelyEnough } from "./duplicate.queries.ts";
import { possibleDuplicate } from "./duplicate.read-model.ts";
import {
  NotDuplicateInput,
  PossibleDuplicateConnection,
  PossibleDuplicateFilter,
} from "./duplicate.types.ts";
import { markNotDuplicate } from "./mark-not-duplicate.ts";

@Resolver()
export class DuplicateResolver {
  @Requires("person:read")
  @Query(() => PossibleDuplicateConnection, {
    complexity: pageCost,
    description:
      "Pairs of the viewer's scope that may be one person, the likeliest first (疑似重复).",
  })
  async possibleDuplicates(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("filter", () => PossibleDuplicateFilter, { nullable: true })
    filter?: PossibleDuplicateFilter,
  ) {
    return await ctx.page(
      {
        model: possibleDuplicate,
        from: duplicatePairs(filter ?? {}),
        request,
        where: [likelyEnough],
        order: duplicateOrder,
      },
      info,
    );
  }

  @Requires("person:write")
  @Mutation(() => Boolean, {
    description: "Remembers that two records are two people (标记为不是重复).",
  })
  async markNotDuplicate(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => NotDuplicateInput) input: NotDuplicateInput,
  ): Promise<boolean> {
    await ctx.write((tx) => markNotDuplicate(tx, input));
    return true;
  }
}
