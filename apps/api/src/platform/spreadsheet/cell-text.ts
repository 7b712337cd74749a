import type { CellFormat } from "./cell-format.ts";

const dayMs = 86_400_000;
/** Day 0 for serials after 1900-02-29, a day that never was but that Excel counts. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
const keptDigits = 15;
/** 9999-12-31 */
const lastSerial = 2_958_465;

/**
 * A stored number as text. Whole numbers keep every digit that the file holds, however long (a
 * citizen's number has 18); one that was calculated with beyond the 15 digits that Excel keeps stays
 * in powers of ten, so that nobody takes it for a whole one. Fractions lose the noise behind those 15.
 */
export function numberText(stored: string, format?: CellFormat, date1904 = false): string {
  const value = Number(stored);
  if (stored === "" || !Number.isFinite(value)) return stored;
  if (format === "date" || format === "time") {
    return serialText(value, format, date1904) ?? plainNumber(stored, value);
  }
  const text = plainNumber(stored, value);
  return typeof format === "object" && /^\d+$/.test(text)
    ? text.padStart(format.digits, "0")
    : text;
}

function plainNumber(stored: string, value: number): string {
  return wholeNumber(stored) ?? String(Number(value.toPrecision(15)));
}

/** `1.3800001111E+10` → `13800001111`; `undefined` for a number with a fraction. */
function wholeNumber(stored: string): string | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]\+?(\d{1,2}))?$/.exec(stored);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const shift = Number(exponent);
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > shift || shift > 20) return undefined;
  const digits = (whole + kept.padEnd(shift, "0")).replace(/^0+(?=\d)/, "");
  if (shift > 0 && digits.length > keptDigits) return stored.toUpperCase();
  return digits === "0" ? "0" : sign + digits;
}

/** ISO day, with the time where there is one; `undefined` for what cannot be a day. */
function serialText(
  serial: number,
  format: "date" | "time",
  date1904: boolean,
): string | undefined {
  let seconds = Math.round((serial % 1) * 86_400);
  let day = Math.floor(serial);
  if (seconds === 86_400) {
    seconds = 0;
    day += 1;
  }
  if (serial < 0 || day > lastSerial) return undefined;
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (format === "time" && day === 0) return time;
  if (!date1904 && (day === 0 || day === 60)) return undefined;
  const start = date1904 ? epoch1904 : epoch1900 + (day < 60 ? dayMs : 0);
  const iso = new Date(start + day * dayMs).toISOString().slice(0, 10);
  return seconds === 0 ? iso : `${iso}T${time}`;
}

/** A cell's text: trimmed, `null` where nothing is left. */
export function cellText(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}

/**
 * Undoes the workbook's way of writing control characters: `_x000D_`, `_x005F_` for `_`. What no text
 * of the database can hold is left out, or stands as a character that could not be read.
 */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll("\0", "")
    .toWellFormed();
}
