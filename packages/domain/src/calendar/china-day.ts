/**
 * A calendar day written `YYYY-MM-DD`. Strings of this form sort in the order of the calendar.
 * All offices work by the calendar of Asia/Shanghai.
 */
export type ChinaDay = string;

const millisecondsPerDay = 86_400_000;

const shanghai = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The day it is in China at an instant. Instants before 1992 follow the summer time of those years.
 * @throws RangeError for an invalid date.
 */
export function chinaDayOf(instant: Date): ChinaDay {
  const parts = new Map(shanghai.formatToParts(instant).map(({ type, value }) => [type, value]));
  const year = (parts.get("year") ?? "").padStart(4, "0");
  return `${year}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}

/** Whether the text is a real day of the calendar: 2020-02-30 and 2020-2-3 are not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year > 0 && day > 0 && day <= daysInMonth(year, month);
}

/**
 * The text itself when it is a real day.
 * @throws RangeError naming the text otherwise.
 */
export function requireDay(text: string): ChinaDay {
  if (!isDay(text)) throw new RangeError(`"${text}" is not a calendar day (YYYY-MM-DD)`);
  return text;
}

/**
 * The day `count` days later, or earlier when negative.
 * @throws RangeError when `day` is no day, or the result leaves the years 1 to 9999.
 */
export function addDays(day: ChinaDay, count: number): ChinaDay {
  return requireDay(formatUtc(utcOf(day) + count * millisecondsPerDay));
}

/** Days from `from` to `to`: 1 for the next day, 0 for the same, negative when `to` is earlier. */
export function daysBetween(from: ChinaDay, to: ChinaDay): number {
  return (utcOf(to) - utcOf(from)) / millisecondsPerDay;
}

/** Order for sorting: negative when `a` is earlier. */
export function compareDays(a: ChinaDay, b: ChinaDay): number {
  return daysBetween(b, a);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: ChinaDay): number {
  return ((new Date(utcOf(day)).getUTCDay() + 6) % 7) + 1;
}

/**
 * The instant at which a wall clock in China shows this day and time. Valid from 1992 on, since
 * when the offset has been eight hours all year round.
 * @param time `HH:MM`, midnight by default.
 * @throws RangeError for a day or time that does not exist, or a day before 1992.
 */
export function instantInChina(day: ChinaDay, time = "00:00"): Date {
  if (requireDay(day) < "1992-01-01") {
    throw new RangeError(`${day} is before 1992: its offset from UTC is not certain`);
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    throw new RangeError(`"${time}" is not a time of day (HH:MM)`);
  }
  return new Date(`${day}T${time}:00+08:00`);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** By arithmetic, since an import asks many times for every row. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (monthLengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

function utcOf(day: ChinaDay): number {
  return Date.parse(`${requireDay(day)}T00:00:00Z`);
}

function formatUtc(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
