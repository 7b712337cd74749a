import { daysBetween } from "@wuzi/domain/calendar/china-day";
import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import sql from "sql-template-tag";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { DutyKindEnum } from "../duty.enums.ts";
import { boardOf, toCell, type CountedCell } from "./board.ts";
import { DutyBoardCell } from "./board.types.ts";

/** Days that one board shows at most. */
const mostDays = 31;

@Resolver()
export class DutyBoardResolver {
  @Requires("duty:read")
  @Query(() => [DutyBoardCell], {
    description:
      "How far the nearest units of an office are with a kind of duty, day by day, the office's own posts first (报送看板). At most 31 days.",
  })
  async dutyBoard(
    @Ctx() ctx: FieldContext,
    @Arg("officeId", () => ID) officeId: string,
    @Arg("kind", () => DutyKindEnum) kind: DutyKind,
    @Arg("fromDay", () => Day) fromDay: string,
    @Arg("toDay", () => Day) toDay: string,
  ): Promise<DutyBoardCell[]> {
    const days = daysBetween(fromDay, toDay) + 1;
    if (days < 1 || days > mostDays) {
      throw badField("toDay", "OUT_OF_RANGE", `From the first day on, at most ${mostDays} days.`);
    }
    const id = parseId(officeId, "officeId");
    const seen = await ctx.rows(sql`select id from organisation.office where id = ${id}::integer`);
    if (seen.length === 0) throw notFound("officeId");
    const cells = await ctx.rows<CountedCell>(boardOf({ officeId: id, kind, fromDay, toDay }));
    return cells.map(toCell);
  }
}
