import sql from "sql-template-tag";
import { Ctx, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../platform/access/context.ts";
import { Requires } from "../../../platform/access/requires.ts";
import { ChannelState } from "./channel.types.ts";

/** Seconds after which whoever sends should have told again: three times over. */
const freshSeconds = 45;

@Resolver()
export class ChannelResolver {
  @Requires("sendingPolicy:read")
  @Query(() => [ChannelState], {
    description: "Ways to the carrier, the one that told last first (通道状况).",
  })
  async channelStates(@Ctx() ctx: FieldContext) {
    const rows = await ctx.rows<{ node: ChannelState }>(sql`
      select json_build_object('kind', c.kind, 'state', c.state, 'since', c.since, 'fault', c.fault, 'waiting', c.waiting,
               'outstanding', c.outstanding, 'throttledUntil', c.throttled_until, 'window', c.window_size,
               'perSecond', c.per_second, 'toldAt', c.told_at,
               'isFresh', c.told_at > now() - make_interval(secs => ${freshSeconds})) as node
        from publicity.channel_states() c`);
    return rows.map(({ node }) => node);
  }
}
