import { parseIdNumber, type IdNumberChecks, type IdNumberFault } from "../identity/id-number.ts";
import type { Labels } from "../labels/label.ts";
import { foldWidth } from "../text/fold-width.ts";

/** What a person proves who they are with. */
export const documentTypes = [
  "id_card",
  "residence_permit",
  "passport",
  "foreigner_permit",
  "none",
] as const;

export type DocumentType = (typeof documentTypes)[number];

export const documentTypeLabels: Labels<DocumentType> = {
  id_card: { zh: "居民身份证", en: "ID card" },
  residence_permit: { zh: "港澳台居民居住证", en: "Residence permit (Hong Kong, Macao, Taiwan)" },
  passport: { zh: "护照", en: "Passport" },
  foreigner_permit: { zh: "外国人永久居留身份证", en: "Permanent residence card (foreigner)" },
  none: { zh: "无证件", en: "No document" },
};

export type DocumentFault = IdNumberFault | "UNEXPECTED" | "ANOTHER_TYPE";

export type DocumentResult =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly fault: DocumentFault };

/** Whether the number follows GB 11643, so that it says birth day and sex. */
export function hasIdNumber(type: DocumentType): boolean {
  return type === "id_card" || type === "residence_permit";
}

/** The document a number of GB 11643 stands on, by its first two digits. */
export function documentOfIdNumber(idNumber: string): DocumentType {
  return /^8[123]/.test(idNumber) ? "residence_permit" : "id_card";
}

/**
 * Reads the number of a document in its one form. ID cards and residence permits follow GB 11643
 * and are told apart by their first digits; `none` has no number.
 */
export function parseDocumentNumber(
  type: DocumentType,
  text: string,
  checks: IdNumberChecks,
): DocumentResult {
  if (hasIdNumber(type)) {
    const result = parseIdNumber(text, checks);
    if (!result.ok) return { ok: false, fault: result.fault };
    const agrees = documentOfIdNumber(result.idNumber) === type;
    return agrees ? { ok: true, number: result.idNumber } : { ok: false, fault: "ANOTHER_TYPE" };
  }
  const number = foldWidth(text)
    .replaceAll(/[\s\p{Cf}-]/gu, "")
    .toUpperCase();
  if (type === "none") {
    return number === "" ? { ok: true, number } : { ok: false, fault: "UNEXPECTED" };
  }
  if (number === "") return { ok: false, fault: "REQUIRED" };
  if (!/^[A-Z\d]+$/.test(number)) return { ok: false, fault: "CHARACTERS" };
  const longest = type === "passport" ? 12 : 18;
  const fits = number.length >= 5 && number.length <= longest;
  return fits ? { ok: true, number } : { ok: false, fault: "LENGTH" };
}
