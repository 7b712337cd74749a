import { foldWidth } from "../text/fold-width.ts";
import { isFreeOfControls, isWholeText, tidyLine } from "../text/plain-text.ts";
import type { PersonColumn } from "./person-column.ts";
import { dayOfSerial, readWrittenDay, type DayReading } from "./written-day.ts";

/** What a spreadsheet cell can hold, whatever the file it came from. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** The cells of one row by what their columns hold. */
export type RowCells = Readonly<Partial<Record<PersonColumn, CellValue>>>;

/** Above this a spreadsheet has lost digits: it keeps fifteen. */
const longestNumber = 999_999_999_999_999;

/**
 * The text of a cell. A number that cannot have kept all its digits is written with an exponent, so
 * that nobody takes it for one.
 */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : isoDay(value);
  if (typeof value !== "number") return String(value);
  return Math.abs(value) > longestNumber ? value.toExponential() : String(value);
}

/** One tidy line of a cell, `undefined` when it is longer than allowed or cannot be shown. */
export function cellLine(value: CellValue, longest: number): string | undefined {
  const text = cellText(value).replaceAll(/[\ufeff\u200b]/g, "");
  if (!isWholeText(text) || !isFreeOfControls(text)) return undefined;
  const line = tidyLine(text);
  return Array.from(line).length > longest ? undefined : line;
}

/** The day in a cell: a date, a spreadsheet's date number, or written. */
export function cellDay(value: CellValue): DayReading {
  if (value instanceof Date && Number.isNaN(value.getTime())) return { kind: "unknown" };
  if (typeof value === "number" && value < 1_000_000) {
    const day = dayOfSerial(value);
    return day === undefined ? { kind: "unknown" } : { kind: "day", day };
  }
  return readWrittenDay(cellText(value));
}

const yes = new Set(["是", "有", "需要", "对", "√", "y", "yes", "true", "1"]);
const no = new Set(["否", "无", "不是", "没有", "不需要", "不", "×", "n", "no", "false", "0"]);

/** A cell of yes or no; `null` when empty, `undefined` when not understood. */
export function cellChoice(value: CellValue): boolean | null | undefined {
  const word = foldWidth(cellText(value)).trim().toLowerCase();
  if (word === "") return null;
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/** Whether a cell says in words that there is nothing: 无, 不详, -, /. */
export function saysNothing(value: CellValue): boolean {
  return /^(?:|无|没有|不详|未知|空|暂无|无号码|无电话|无证|未办|未办证|-+|\/|\\|—+|0|n\/?a)$/.test(
    foldWidth(cellText(value)).trim().toLowerCase(),
  );
}

/** Dates of spreadsheets have no zone; libraries put their midnight at UTC. */
function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
