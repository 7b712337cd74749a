import { daysBetween } from "@wuzi/domain/calendar/china-day";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { FieldContext } from "../../../../platform/access/context.ts";
import { Requires } from "../../../../platform/access/requires.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { workCalendar } from "./calendar.queries.ts";
import { SetCalendarDayInput, WorkCalendar } from "./calendar.types.ts";
import { setCalendarDay } from "./commands/set-calendar-day.ts";

/** Days that are shown at most. */
const mostDays = 800;

@Resolver()
export class CalendarResolver {
  @Requires("duty:read")
  @Query(() => WorkCalendar, {
    description:
      "The days that are not as their weekday says, for the county of the acting office (工作日历). At most 800 days.",
  })
  async workCalendar(
    @Ctx() ctx: FieldContext,
    @Arg("fromDay", () => Day) fromDay: string,
    @Arg("toDay", () => Day) toDay: string,
  ): Promise<WorkCalendar> {
    const days = daysBetween(fromDay, toDay) + 1;
    if (days < 1 || days > mostDays) {
      throw badField("toDay", "OUT_OF_RANGE", `From the first day on, at most ${mostDays} days.`);
    }
    return await workCalendar(ctx, fromDay, toDay);
  }

  @Requires("duty:manage")
  @Mutation(() => WorkCalendar, {
    description:
      "Says whether the county works on a day, over the state's calendar; what is due follows (设定工作日). Answers with that day.",
  })
  async setCalendarDay(
    @Ctx() ctx: FieldContext,
    @Arg("input", () => SetCalendarDayInput) input: SetCalendarDayInput,
  ): Promise<WorkCalendar> {
    return await ctx.write(async (tx) => {
      await setCalendarDay(tx, input);
      return await workCalendar(tx, input.onDay, input.onDay);
    });
  }
}
