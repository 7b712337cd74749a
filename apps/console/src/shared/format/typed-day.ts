import type { CalendarDate } from "@internationalized/date";

/** Stands for a day that is typed in part. */
export const partOfDay = "…";

/**
 * The day that was typed where the month has none such: leaving the field makes 31 February the 29th
 * or 28th, and nobody might see it.
 *
 * @param shown year, month and day as they stand in the field when the day is given
 */
export function noSuchDay(
  [year, month, day]: readonly (number | null)[],
  given: Pick<CalendarDate, "year" | "month" | "day">,
): number | undefined {
  const isSameMonth = year === given.year && month === given.month;
  const last = new Date(Date.UTC(given.year, given.month, 0)).getUTCDate();
  return isSameMonth && day != null && day > last && given.day === last ? day : undefined;
}
