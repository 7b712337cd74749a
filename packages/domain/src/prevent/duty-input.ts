import * as v from "valibot";
import { isDay } from "../calendar/china-day.ts";
import { codePoints, line, paragraphs } from "../text/plain-text.ts";

const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

const stated = v.pipe(
  line(200),
  v.check((text) => codePoints(text) >= 4, "TOO_SHORT"),
);

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer("OUT_OF_RANGE"),
    v.minValue(least, "OUT_OF_RANGE"),
    v.maxValue(most, "OUT_OF_RANGE"),
  );

/** A place that is disinfected. */
export const placeSchema = v.object({
  name: line(40),
  note: v.nullish(line(200)),
  timesPerDay: v.nullish(whole(1, 6)),
});

/** One disinfection; concentration in mg/L. */
export const disinfectionSchema = v.object({
  concentration: v.nullish(whole(0, 100_000)),
  minutes: whole(1, 600),
  note: v.nullish(line(200)),
});

/** What a daily report says; nothing is a zero report. */
export const reportSchema = v.object({
  news: v.nullish(paragraphs(500)),
  behalfReason: v.nullish(stated),
});

export const dutyReason = v.object({ reason: stated });
export const dutyNote = v.object({ note: v.nullish(line(200)) });

/** Days of leave, both ends inclusive. */
export const absenceSchema = v.pipe(
  v.object({ fromDay: day, toDay: day, reason: stated }),
  v.forward(
    v.check(({ fromDay, toDay }) => toDay >= fromDay, "BEFORE_START"),
    ["toDay"],
  ),
);

/** What a day is called that a county works or not against the calendar. */
export const calendarDaySchema = v.object({ name: v.nullish(line(40)) });

const timeOfDay = v.pipe(v.string("REQUIRED"), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "NOT_A_TIME"));

export const dutyWindowSchema = v.object({ start: timeOfDay, due: timeOfDay, end: timeOfDay });

/** When a duty is called for. */
export const dutyRuleSchema = v.object({
  windows: v.pipe(
    v.array(dutyWindowSchema),
    v.minLength(1, "REQUIRED"),
    v.maxLength(6, "TOO_MANY"),
  ),
  everyNDays: whole(1, 31),
  weekDays: v.nullish(
    v.pipe(v.array(whole(1, 7)), v.minLength(1, "REQUIRED"), v.maxLength(7, "TOO_MANY")),
  ),
  dayList: v.nullish(
    v.pipe(v.array(day), v.minLength(1, "REQUIRED"), v.maxLength(100, "TOO_MANY")),
  ),
});
