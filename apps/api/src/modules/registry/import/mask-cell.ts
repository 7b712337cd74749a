import { maskForList, maskedAddress, type SensitiveField } from "@wuzi/domain/identity/mask";
import type { PersonColumn } from "@wuzi/domain/registry/person-column";

const masks: Readonly<Partial<Record<PersonColumn, SensitiveField>>> = {
  idNumber: "idNumber",
  certificateNumber: "certificateNumber",
  phone: "phone",
  secondPhone: "phone",
  guardianPhone: "phone",
  carerPhone: "phone",
};

/**
 * A cell as people may look at it. Whatever holds as many digits as a phone number is masked, also
 * where nobody knows yet what its column holds.
 */
export function maskCell(column: PersonColumn | null, written: string): string {
  if (column === "registeredAddress" || column === "residenceAddress") {
    return written === "" ? "" : maskedAddress({ unit: "" }, "list");
  }
  const field = column === null ? undefined : masks[column];
  if (field !== undefined) return written === "" ? "" : maskForList(field, written.trim());
  return written.replaceAll(/[\d０-９xX-]{7,}/g, (digits) =>
    isDayLike(digits) ? digits : maskForList("idNumber", digits),
  );
}

/** `2020-02-03` and `20200203` stay readable. */
function isDayLike(digits: string): boolean {
  return /^(?:19|20)\d{2}-?\d{2}-?\d{2}$/.test(digits);
}

/** The letters by which spreadsheets name a column. */
export function cellAddress(at: number, row: number): string {
  return columnLetter(at) + String(row);
}

export function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCodePoint(65 + (at % 26));
}
