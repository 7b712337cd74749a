import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { PageArgs } from "../../../platform/graphql/connection.ts";
import { pageCost } from "../../../platform/graphql/page-cost.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { timelineEntry, timelineOf } from "../../../platform/timeline/timeline.ts";
import { TimelineConnection } from "./timeline.types.ts";

@Resolver()
export class TimelineResolver {
  @Requires("person:read")
  @Query(() => TimelineConnection, {
    complexity: pageCost,
    description: "What happened with a person, newest first (时间线); empty outside the scope.",
  })
  async personTimeline(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) request: PageArgs,
    @Arg("id", () => ID) id: string,
  ) {
    return await ctx.page(
      {
        model: timelineEntry,
        from: timelineOf(ctx.offered.timeline, parseUuid(id, "id")),
        request,
        where: [],
        order: [{ sql: "t0.id", type: "uuid" }],
        descending: true,
      },
      info,
    );
  }
}
