import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { answerFor, chartOf } from "./answer.queries.ts";
import { ResponsibilityAnswer, ResponsibilityChart } from "./answer.types.ts";

@Resolver()
export class AnswerResolver {
  @Requires("responsibility:read")
  @Query(() => ResponsibilityAnswer, {
    description:
      "Who was responsible for an area on a day: by its own contract, by that of the nearest area above, or as head of the leading group (某日由谁负责).",
  })
  async responsibleFor(
    @Ctx() ctx: FieldContext,
    @Arg("officeId", () => ID) officeId: string,
    @Arg("onDay", () => Day) onDay: string,
  ) {
    const [row] = await ctx.rows<{ answer: object }>(
      answerFor(parseId(officeId, "officeId"), onDay),
    );
    if (row === undefined) throw notFound("officeId");
    return row.answer;
  }

  @Requires("responsibility:read")
  @Query(() => ResponsibilityChart, {
    complexity: 200,
    description: "Who answers for what under an office on a day, to be printed (责任分工图).",
  })
  async responsibilityChart(
    @Ctx() ctx: FieldContext,
    @Arg("officeId", () => ID) officeId: string,
    @Arg("onDay", () => Day) onDay: string,
  ): Promise<ResponsibilityChart> {
    const [row] = await ctx.rows<{ chart: ResponsibilityChart }>(
      chartOf(parseId(officeId, "officeId"), onDay),
    );
    if (row === undefined) throw notFound("officeId");
    return row.chart;
  }
}
