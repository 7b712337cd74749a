import { addDays, daysBetween, requireDay, type ChinaDay } from "./china-day.ts";

/** Days from `from` to `to`, both included; without `to` it is open at the end. */
export interface DayRange {
  readonly from: ChinaDay;
  readonly to?: ChinaDay | null;
}

/**
 * A checked range.
 * @throws RangeError when a day is not real or the end lies before the beginning.
 */
export function dayRange(from: ChinaDay, to?: ChinaDay | null): DayRange {
  requireDay(from);
  if (to === undefined || to === null) return { from };
  if (requireDay(to) < from) throw new RangeError(`${to} lies before ${from}`);
  return { from, to };
}

/** Whether the day lies in the range, the first and the last day included. */
export function includesDay(range: DayRange, day: ChinaDay): boolean {
  return range.from <= day && (isOpen(range) || day <= (range.to ?? ""));
}

/** Whether the two ranges share at least one day. */
export function rangesOverlap(a: DayRange, b: DayRange): boolean {
  return reaches(a, b.from) && reaches(b, a.from);
}

/** The days both ranges share; `undefined` when there are none. */
export function intersectRanges(a: DayRange, b: DayRange): DayRange | undefined {
  if (!rangesOverlap(a, b)) return undefined;
  const from = a.from > b.from ? a.from : b.from;
  if (isOpen(a)) return dayRange(from, b.to);
  return dayRange(from, isOpen(b) || (a.to ?? "") < (b.to ?? "") ? a.to : b.to);
}

/** Number of days, both ends counted; `undefined` when the range is open. */
export function countDays(range: DayRange): number | undefined {
  return typeof range.to === "string" ? daysBetween(range.from, range.to) + 1 : undefined;
}

/**
 * Every day of the range in order.
 * @throws RangeError when the range is open.
 */
export function listDays(range: DayRange): ChinaDay[] {
  const count = countDays(range);
  if (count === undefined) throw new RangeError("an open range has no last day to list to");
  return Array.from({ length: count }, (_, index) => addDays(range.from, index));
}

function isOpen(range: DayRange): boolean {
  return range.to === undefined || range.to === null;
}

function reaches(range: DayRange, day: ChinaDay): boolean {
  return isOpen(range) || (range.to ?? "") >= day;
}
