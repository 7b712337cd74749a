import { addDays, requireDay, type ChinaDay } from "../calendar/china-day.ts";

/**
 * Completed years of life on a day (周岁): a year is completed on the birthday, for those born on 29
 * February on 1 March of a common year. Negative before birth.
 * @throws RangeError when one of the days is not real.
 */
export function ageOn(birthDay: ChinaDay, day: ChinaDay): number {
  const years = yearOf(requireDay(day)) - yearOf(requireDay(birthDay));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/**
 * The same date so many years later; 29 February becomes the 28th of a common year.
 * @throws RangeError when the day is not real or the result leaves the years 1 to 9999.
 */
export function addYears(day: ChinaDay, years: number): ChinaDay {
  const year = String(yearOf(requireDay(day)) + years).padStart(4, "0");
  const moved = `${year}${day.slice(4)}`;
  return day.endsWith("-02-29") && !isLeap(Number(year))
    ? addDays(`${year}-03-01`, -1)
    : requireDay(moved);
}

function yearOf(day: ChinaDay): number {
  return Number(day.slice(0, 4));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
