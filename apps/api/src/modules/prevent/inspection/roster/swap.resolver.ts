import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { readBack, type FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { objectOf } from "../../../../platform/database/read-model.ts";
import { selectionOf } from "../../../../platform/graphql/selection.ts";
import { AnswerRosterSwapInput, AskRosterSwapInput } from "../inspection.inputs.ts";
import { rosterLine, rosterSwap } from "../inspection.read-model.ts";
import { RosterLine, RosterSwap } from "../inspection.types.ts";
import { answerSwap, askSwap } from "./commands/swap-lines.ts";

/** So long an answer stays in sight. */
const daysShown = 14;
const mostShown = 100;

@Resolver()
export class RosterSwapResolver {
  @Requires("duty:read")
  @Query(() => [RosterSwap], {
    description:
      "Swaps that the viewer asks for or is asked for: what waits first, and what was answered in the last 14 days (我的调班).",
  })
  async myRosterSwaps(@Ctx() ctx: FieldContext, @Info() info: GraphQLResolveInfo) {
    const rows = await ctx.rows<{ node: object }>(
      sql`select ${objectOf(rosterSwap, selectionOf(info), "t0")} as node from prevent.roster_swap t0
           where (select access.staff()) in (t0.asked_by, t0.answered_by)
             and (t0.state = 'asked' or t0.answered_at > now() - make_interval(days => ${daysShown}))
           order by t0.state <> 'asked', t0.created_at desc, t0.id limit ${mostShown}`,
    );
    return rows.map(({ node }) => node);
  }

  @Requires("inspection:write")
  @Mutation(() => RosterLine, { description: "Asks another leader to swap (申请调班)." })
  async askRosterSwap(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AskRosterSwapInput) input: AskRosterSwapInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await askSwap(tx, input);
      return await readBack(tx, rosterLine, sql`t0.id = ${id}::uuid`, info);
    });
  }

  @Requires("inspection:write")
  @Mutation(() => RosterLine, { description: "Answers a swap: both must agree (答复调班)." })
  async answerRosterSwap(
    @Ctx() ctx: FieldContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AnswerRosterSwapInput) input: AnswerRosterSwapInput,
  ) {
    return await ctx.write(async (tx) => {
      const id = await answerSwap(tx, input);
      return await readBack(tx, rosterLine, sql`t0.id = ${id}::uuid`, info);
    });
  }
}
