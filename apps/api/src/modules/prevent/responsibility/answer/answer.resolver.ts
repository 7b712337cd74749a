import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { answerFor, answerForDuty, chartOf } from "./answer.queries.ts";
import { ResponsibilityAnswer, ResponsibilityChart } from "./answer.types.ts";

@Resolver()
export class AnswerResolver {
  @Requires("responsibility:read")
  @Query(() => ResponsibilityAnswer, {
    description:
      "Who was responsible for an area or for a duty on a day: whoever the duty is assigned to, else by the area's own contract, by that of the nearest area above, or as head of the leading group (某日由谁负责).",
  })
  async responsibleFor(
    @Ctx() ctx: FieldContext,
    @Arg("onDay", () => Day) onDay: string,
    @Arg("officeId", () => ID, { nullable: true, description: "The area; or dutyTargetId." })
    officeId?: string | null,
    @Arg("dutyTargetId", () => ID, {
      nullable: true,
      description: "What a duty is due for: a place, a post, a controlled person; or officeId.",
    })
    dutyTargetId?: string | null,
  ) {
    if ((officeId == null) === (dutyTargetId == null)) {
      throw badField("officeId", "ONE_OF_TWO", "Ask about an area or about a duty.");
    }
    const [row] = await ctx.rows<{ answer: object }>(
      dutyTargetId == null
        ? answerFor(parseId(officeId ?? "", "officeId"), onDay)
        : answerForDuty(parseUuid(dutyTargetId, "dutyTargetId"), onDay),
    );
    if (row === undefined) throw notFound(dutyTargetId == null ? "officeId" : "dutyTargetId");
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
