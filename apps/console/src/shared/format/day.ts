import type { Locale } from "../i18n/locale.ts";
import { dayOf, daysBetween, noonOf, timeZone, type IsoDay } from "./calendar.ts";

/**
 * A day as offices write it: 2月29日（周六） in the current year, 2020年2月29日（周六） in another;
 * in English “Sat, Feb 29” and “Sat, Feb 29, 2020”.
 */
export function formatDay(day: IsoDay, today: IsoDay, locale: Locale): string {
  const showYear = day.slice(0, 4) !== today.slice(0, 4);
  const date = noonOf(day);
  if (locale === "en-US") {
    return new Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      weekday: "short",
      month: "short",
      day: "numeric",
      ...(showYear && { year: "numeric" }),
    }).format(date);
  }
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short" }).format(
    date,
  );
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return `${showYear ? `${year}年` : ""}${month}月${dayOfMonth}日（${weekday}）`;
}

/** A day seen from today: 今天, 昨天, 3天前, 5个月前, 2年前; “today”, “3 days ago”. */
export function formatRelativeDay(day: IsoDay, today: IsoDay, locale: Locale): string {
  return inCoarseDays(daysBetween(today, day), locale);
}

/** Days up to two months, then months, then years: nobody pictures 2,493 days. */
function inCoarseDays(days: number, locale: Locale): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(days) < 60) return relative.format(days, "day");
  if (Math.abs(days) < 730) return relative.format(Math.trunc(days / 30.44), "month");
  return relative.format(Math.trunc(days / 365.25), "year");
}

/** The clock time of an instant in the county, 24 hours: 09:05. */
export function formatClock(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);
}

/** Day and clock time of an instant: 2月29日（周六）09:05. */
export function formatInstant(instant: Date, today: IsoDay, locale: Locale): string {
  const separator = locale === "zh-CN" ? "" : " ";
  return `${formatDay(dayOf(instant), today, locale)}${separator}${formatClock(instant, locale)}`;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["hour", 3_600],
  ["minute", 60],
];

/** An instant seen from now: 3分钟前, 2小时后; below a minute “now”. */
export function formatRelativeInstant(instant: Date, now: Date, locale: Locale): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  if (Math.abs(seconds) >= 86_400) return inCoarseDays(Math.trunc(seconds / 86_400), locale);
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  if (!step) return relative.format(0, "second");
  const [unit, length] = step;
  return relative.format(Math.trunc(seconds / length), unit);
}
