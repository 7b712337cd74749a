import { addDays, chinaDayOf, isDay, type ChinaDay } from "../calendar/china-day.ts";
import { foldWidth } from "../text/fold-width.ts";

export type DayReading =
  | { readonly kind: "day"; readonly day: ChinaDay }
  /** Only year and month are written: 1968年5月. */
  | { readonly kind: "month" }
  | { readonly kind: "empty" }
  | { readonly kind: "unknown" };

/**
 * A day as people write it: 1968-05-17, 1968/5/17, 1968.5.17, 1968年5月17日, 19680517, with a time
 * behind it or not. An instant of UTC, as programs write it (1968-05-16T16:00:00Z), is the day it is in
 * China then, and five digits alone are a spreadsheet's date number. Days without the century are not
 * guessed at.
 */
export function readWrittenDay(text: string): DayReading {
  const plain = foldWidth(text).replaceAll(/\s+/g, " ").trim();
  if (plain === "") return { kind: "empty" };
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/.test(plain)) {
    return dayInChina(plain);
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? dayOfSerial(Number(plain)) : undefined;
  if (serial !== undefined) return { kind: "day", day: serial };
  const [, year, month, day] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?(?:[ T]\d{1,2}:\d{2}.*)?$/.exec(
      plain,
    ) ??
    [];
  if (year === undefined || month === undefined || day === undefined) {
    return { kind: /^\d{4} ?[-/.年] ?\d{1,2} ?月?$/.test(plain) ? "month" : "unknown" };
  }
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? { kind: "day", day: written } : { kind: "unknown" };
}

function dayInChina(text: string): DayReading {
  const instant = new Date(text);
  if (!isDay(text.slice(0, 10)) || Number.isNaN(instant.getTime())) return { kind: "unknown" };
  const day = chinaDayOf(instant);
  return isDay(day) ? { kind: "day", day } : { kind: "unknown" };
}

/** Spreadsheets count days from here, on the assumption that 1900 was a leap year. */
const spreadsheetEpoch = "1899-12-30";
const firstSound = 61;
const lastSound = 2_958_465;

/**
 * The day of a spreadsheet's date number: 25000 is 1968-06-11. Numbers before 1 March 1900, where
 * spreadsheets count a day that never was, and beyond the year 9999 are no days.
 */
export function dayOfSerial(serial: number): ChinaDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= firstSound && whole <= lastSound)) return undefined;
  return addDays(spreadsheetEpoch, whole);
}
