import { isDay, type ChinaDay } from "../calendar/china-day.ts";
import { foldWidth } from "../text/fold-width.ts";
import { ageOn } from "./age.ts";
import { isSyntheticRegion } from "./demo-id-number.ts";
import { checkCharacter } from "./mod-11-2.ts";
import { isInKnownProvince } from "./provinces.ts";
import type { Sex } from "./sex.ts";

/** Nobody older than this is believed. */
export const oldestAge = 130;

/** What makes a number unusable as it stands. */
export type IdNumberFault =
  | "REQUIRED"
  /** A spreadsheet kept it as a number, so that its last digits are gone. */
  | "ROUNDED"
  | "CHARACTERS"
  | "LENGTH"
  /** Fifteen digits, the form before 1999: a person has to confirm the one with eighteen. */
  | "OLD_FORM"
  | "IMPOSSIBLE_DATE"
  | "FUTURE_DATE"
  | "TOO_OLD"
  | "CHECKSUM"
  /** From the range of the demonstration, where only real people are expected. */
  | "SYNTHETIC";

/** What deserves a look, and never refuses the number. */
export type IdNumberWarning = "UNKNOWN_REGION";

export interface IdNumber {
  readonly idNumber: string;
  /** Six digits of the division that issued it first; it may have been dissolved since. */
  readonly region: string;
  readonly birthDay: ChinaDay;
  readonly sex: Sex;
  readonly synthetic: boolean;
  readonly warnings: readonly IdNumberWarning[];
}

export type IdNumberResult =
  | ({ readonly ok: true } & IdNumber)
  | {
      readonly ok: false;
      readonly fault: IdNumberFault;
      /** With `OLD_FORM`: the number of eighteen characters for the same person. */
      readonly newForm?: string;
    };

export interface IdNumberChecks {
  readonly today: ChinaDay;
  /** Whether numbers of the demonstration are expected; refused otherwise. */
  readonly allowSynthetic?: boolean;
  /** Knows more regions than the provinces, such as a list of divisions with its history. */
  readonly knowsRegion?: (region: string) => boolean;
}

/** Full width, spaces, dashes, invisible signs and a text mark go; a lower x becomes X. */
export function cleanIdNumber(text: string): string {
  return foldWidth(text)
    .replaceAll(/[\s\p{Cf}'‘’`-]/gu, "")
    .toUpperCase();
}

/**
 * Reads the number of an ID card or residence permit by GB 11643: length, characters, a real day of
 * birth that is not in the future and not more than {@link oldestAge} years ago, and the check
 * character. Regions beginning with 81, 82 and 83 are those of residence permits. A region nobody
 * knows is a warning, since dissolved divisions live on in numbers.
 */
export function parseIdNumber(text: string, checks: IdNumberChecks): IdNumberResult {
  const idNumber = cleanIdNumber(text);
  const fault = faultOfShape(idNumber);
  if (fault) return { ok: false, fault };
  if (idNumber.length === 15) return oldForm(idNumber, checks);

  const birthDay = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const dayFault = faultOfBirthDay(birthDay, checks.today);
  if (dayFault) return { ok: false, fault: dayFault };
  if (checkCharacter(idNumber.slice(0, 17)) !== idNumber.at(17)) {
    return { ok: false, fault: "CHECKSUM" };
  }
  const region = idNumber.slice(0, 6);
  const synthetic = isSyntheticRegion(region);
  if (synthetic && checks.allowSynthetic !== true) return { ok: false, fault: "SYNTHETIC" };
  const known = synthetic || (checks.knowsRegion?.(region) ?? isInKnownProvince(region));
  return {
    ok: true,
    idNumber,
    region,
    birthDay,
    sex: Number(idNumber.at(16)) % 2 === 1 ? "male" : "female",
    synthetic,
    warnings: known ? [] : ["UNKNOWN_REGION"],
  };
}

function faultOfShape(idNumber: string): IdNumberFault | undefined {
  if (idNumber === "") return "REQUIRED";
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(idNumber)) return "ROUNDED";
  if (!/^\d*X?$/.test(idNumber)) return "CHARACTERS";
  if (idNumber.length === 18) return undefined;
  return /^\d{15}$/.test(idNumber) ? undefined : "LENGTH";
}

function faultOfBirthDay(birthDay: string, today: ChinaDay): IdNumberFault | undefined {
  if (!isDay(birthDay)) return "IMPOSSIBLE_DATE";
  if (birthDay > today) return "FUTURE_DATE";
  return ageOn(birthDay, today) > oldestAge ? "TOO_OLD" : undefined;
}

/** Two digits of the year: all who were given the old form and may live were born after 1900. */
function oldForm(idNumber: string, checks: IdNumberChecks): IdNumberResult {
  const body = `${idNumber.slice(0, 6)}19${idNumber.slice(6)}`;
  const newForm = body + checkCharacter(body);
  const result = parseIdNumber(newForm, checks);
  return result.ok ? { ok: false, fault: "OLD_FORM", newForm } : result;
}
