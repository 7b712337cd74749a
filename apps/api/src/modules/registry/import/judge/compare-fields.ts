import type { ChinaDay } from "@wuzi/domain/calendar/china-day";
import { certificateValidUntil } from "@wuzi/domain/registry/certificate-state";
import { importFieldLabels, type ImportField } from "@wuzi/domain/registry/import-words";
import { itemsOf, type Fields } from "./person-fields.ts";
import type { StoredTrace } from "./stored-people.ts";

/**
 * Where a row says something else than the registry. `fill`: the registry has nothing there;
 * `change`: the record stands as the last import left it; `conflict`: somebody has edited it since,
 * or it was never imported.
 */
export interface Difference {
  readonly field: ImportField;
  readonly kind: "fill" | "change" | "conflict";
  readonly said: string;
  readonly known: string;
}

const fields = Object.keys(importFieldLabels) as ImportField[];

/** Of what is never blank, and of what an import must not undo by itself. */
const neverBlank: readonly ImportField[] = ["standing", "lives_alone", "needs_care"];

export function compareFields(
  said: Fields,
  known: Required<Fields>,
  trace: StoredTrace | null,
  today: ChinaDay,
): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const text = said[field];
    const now = known[field] ?? "";
    if (text === undefined || covers(field, now, text)) return [];
    if (field === "standing" && isIdle(text, known, today)) return [];
    const difference = { field, said: text, known: now };
    if (now === "") return [{ ...difference, kind: "fill" }];
    // whoever only has the default was never asked
    if (trace === null && neverBlank.includes(field)) return [{ ...difference, kind: "fill" }];
    const untouched = trace?.leftAs[field] === now;
    if (trace?.said[field] === text) return [];
    return [{ ...difference, kind: untouched ? "change" : "conflict" }];
  });
}

/** Whether the registry holds what the row says; it may hold more phones, and days of a certificate. */
function covers(field: ImportField, known: string, said: string): boolean {
  if (known === said) return true;
  if (field === "phones") {
    const have = new Set(itemsOf(known));
    return itemsOf(said).every((phone) => have.has(phone));
  }
  if (field === "certificate") {
    const [number, ...days] = said.split(" ");
    const [knownNumber, ...knownDays] = known.split(" ");
    return number === knownNumber && days.every((day, at) => day === "" || day === knownDays[at]);
  }
  return false;
}

/**
 * A certificate in the registry is not taken away by a row that has none, and one whose days have
 * passed has expired already.
 */
function isIdle(standing: string, { certificate }: Required<Fields>, today: ChinaDay): boolean {
  if (certificate === "") return false;
  const [, issuedOn = "", validUntil = ""] = certificate.split(" ");
  const lastDay = validUntil || (issuedOn && certificateValidUntil(issuedOn));
  if (standing === "expired") return lastDay !== "" && lastDay < today;
  return standing === "suspected" || standing === "not_certified";
}
