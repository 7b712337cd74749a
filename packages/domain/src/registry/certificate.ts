import {
  cleanIdNumber,
  parseIdNumber,
  type IdNumber,
  type IdNumberChecks,
  type IdNumberFault,
} from "../identity/id-number.ts";
import {
  categoryCode,
  categoryOfCode,
  findGrade,
  type Category,
  type Grade,
} from "./disability.ts";

export type CertificateFault =
  | "REQUIRED"
  | "ROUNDED"
  | "CHARACTERS"
  | "LENGTH"
  | "CATEGORY"
  | "GRADE"
  | "REISSUE"
  | "ID_NUMBER"
  | "ANOTHER_PERSON";

export interface CertificateNumber {
  /** The whole number: 20 characters, and `B1`, `B2` … after a loss. */
  readonly number: string;
  readonly holder: IdNumber;
  readonly category: Category;
  readonly grade: Grade;
  /** How many times it was issued again after a loss; 0 for the first. */
  readonly reissue: number;
}

export type CertificateResult =
  | ({ readonly ok: true } & CertificateNumber)
  | {
      readonly ok: false;
      readonly fault: CertificateFault;
      /** With `ID_NUMBER`: what is wrong with the first eighteen characters. */
      readonly idFault?: IdNumberFault;
    };

export interface CertificateChecks extends IdNumberChecks {
  /** ID number of the person it should belong to. */
  readonly idNumber?: string;
}

/**
 * Reads a certificate number: the ID number, a digit for the category, one for the grade, and after
 * a loss `B` with the count of reissues (《残疾人证管理办法》, in force since 2018). A new category or
 * grade gives a new number, so it is no key of a person.
 */
export function parseCertificateNumber(text: string, checks: CertificateChecks): CertificateResult {
  const number = cleanIdNumber(text);
  const fault = faultOfShape(number);
  if (fault) return { ok: false, fault };
  const category = categoryOfCode(Number(number[18]));
  if (category === undefined) return { ok: false, fault: "CATEGORY" };
  const grade = findGrade(Number(number[19]));
  if (grade === undefined) return { ok: false, fault: "GRADE" };
  const suffix = number.slice(20);
  if (suffix !== "" && !/^B[1-9]\d?$/.test(suffix)) return { ok: false, fault: "REISSUE" };

  const holder = parseIdNumber(number.slice(0, 18), checks);
  if (!holder.ok) return { ok: false, fault: "ID_NUMBER", idFault: holder.fault };
  if (checks.idNumber !== undefined && cleanIdNumber(checks.idNumber) !== holder.idNumber) {
    return { ok: false, fault: "ANOTHER_PERSON" };
  }
  const reissue = Number(suffix.slice(1));
  return { ok: true, number, holder, category, grade, reissue };
}

/** The number of a certificate from its parts. */
export function formatCertificateNumber(parts: {
  readonly idNumber: string;
  readonly category: Category;
  readonly grade: Grade;
  readonly reissue?: number;
}): string {
  const { idNumber, category, grade, reissue = 0 } = parts;
  return `${idNumber}${categoryCode(category)}${grade}${reissue > 0 ? `B${reissue}` : ""}`;
}

function faultOfShape(number: string): CertificateFault | undefined {
  if (number === "") return "REQUIRED";
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(number)) return "ROUNDED";
  if (!/^[\dXB]*$/.test(number)) return "CHARACTERS";
  if (number.length < 20 || number.length > 23) return "LENGTH";
  return /^\d{17}[\dX]\d\d/.test(number) ? undefined : "CHARACTERS";
}
