/** The whole county lives in one time zone; days are calendar days there. */
export const timeZone = "Asia/Shanghai";

/** A calendar day, `2020-02-29`. */
export type IsoDay = string;

const dayParts = new Intl.DateTimeFormat("en-CA", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in the county at an instant. */
export function dayOf(instant: Date): IsoDay {
  return dayParts.format(instant);
}

/** Noon UTC of a calendar day: the same day in every zone between −11 and +11. */
export function noonOf(day: IsoDay): Date {
  const instant = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not a calendar day: ${day}`);
  return instant;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000);
}
