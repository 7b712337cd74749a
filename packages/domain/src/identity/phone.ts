import { foldWidth } from "../text/fold-width.ts";

export type PhoneKind = "mobile" | "landline" | "demo";

export type PhoneFault = "REQUIRED" | "NOT_A_NUMBER" | "AREA_CODE_MISSING" | "NO_SUCH_NUMBER";

export type PhoneResult =
  | { readonly ok: true; readonly phone: string; readonly kind: PhoneKind }
  | { readonly ok: false; readonly fault: PhoneFault };

/**
 * Reads a phone number of the mainland as people write it (full-width digits, spaces, dashes,
 * brackets, +86) and gives it back in one form: `13812345678`, `0830-5261234`. Which carrier a
 * prefix belongs to is left open, since numbers move between carriers.
 */
export function parsePhone(text: string): PhoneResult {
  const written = foldWidth(text).trim();
  if (written === "") return { ok: false, fault: "REQUIRED" };
  if (!/^\+?[\d\s()（）-]+$/.test(written)) return { ok: false, fault: "NOT_A_NUMBER" };
  const digits = withoutCountryCode(written.replaceAll(/[^\d+]/g, ""));
  if (/^1[3-9]\d{9}$/.test(digits)) return { ok: true, phone: digits, kind: "mobile" };
  if (isDemoPhone(digits)) return { ok: true, phone: digits, kind: "demo" };
  const landline = splitLandline(digits);
  if (landline) return { ok: true, phone: landline, kind: "landline" };
  const local = /^[2-8]\d{6,7}$/.test(digits);
  return { ok: false, fault: local ? "AREA_CODE_MISSING" : "NO_SUCH_NUMBER" };
}

/** Whether a message can be sent to the number: landlines take none, demo numbers exist nowhere. */
export function takesMessages(phone: string): boolean {
  const result = parsePhone(phone);
  return result.ok && result.kind === "mobile";
}

/**
 * Numbers beginning with 128 and eleven digits long belong to nobody: mobile numbers begin with 13
 * to 19, and 12x is the range of short service numbers. All synthetic people have such a number.
 */
export function isDemoPhone(phone: string): boolean {
  return /^128\d{8}$/.test(phone);
}

/**
 * A demo number. `series` 0 is for staff and 1 to 9 for other synthetic people.
 * @throws RangeError when `series` is not 0–9 or `number` not 0–9,999,999.
 */
export function demoPhone(series: number, number: number): string {
  const inRange = Number.isInteger(series) && series >= 0 && series <= 9;
  if (!inRange || !Number.isInteger(number) || number < 0 || number > 9_999_999) {
    throw new RangeError(`no demo phone has series ${series} and number ${number}`);
  }
  return `128${series}${String(number).padStart(7, "0")}`;
}

function withoutCountryCode(digits: string): string {
  if (digits.startsWith("+86")) {
    const rest = digits.slice(3);
    return /^(?:0|1[3-9]\d{9}$|128\d{8}$)/.test(rest) ? rest : `0${rest}`;
  }
  if (/^00861[3-9]\d{9}$/.test(digits)) return digits.slice(4);
  return /^861[3-9]\d{9}$/.test(digits) ? digits.slice(2) : digits;
}

/** Area codes of two digits after the 0 are 10 and 20 to 29; all others have three. */
function splitLandline(digits: string): string | undefined {
  const [, area, local] =
    /^(0(?:10|2\d))([2-8]\d{7})$/.exec(digits) ??
    /^(0[3-9]\d{2})([2-8]\d{6,7})$/.exec(digits) ??
    [];
  return area === undefined || local === undefined ? undefined : `${area}-${local}`;
}
