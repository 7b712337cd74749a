import type { ChinaDay } from "../calendar/china-day.ts";
import type { IdNumberChecks } from "../identity/id-number.ts";
import type { Findings } from "./cell-finding.ts";
import { cellDay, cellText, saysNothing, type CellValue, type RowCells } from "./cell-value.ts";
import { readCertificateState } from "./certificate-state-words.ts";
import { certificateValidUntil, type CertificateState } from "./certificate-state.ts";
import { parseCertificateNumber, type CertificateNumber } from "./certificate.ts";
import { readCategory, readGrade, readParts } from "./disability-words.ts";
import { disabilityFaults, type Category, type Disability, type Grade } from "./disability.ts";
import type { PersonColumn } from "./person-column.ts";

export interface RowCertificate {
  readonly number: string;
  readonly issuedOn: ChinaDay | null;
  readonly validUntil: ChinaDay | null;
}

export interface RowDisability {
  readonly disability: Disability | null;
  readonly certificate: RowCertificate | null;
  /** As written; whether a certificate is valid or expired on a day follows from its days. */
  readonly writtenState: CertificateState | null;
}

/** Category, grade and certificate of a row; what is not written follows from the certificate. */
export function readDisability(
  cells: RowCells,
  idNumber: string | null,
  checks: IdNumberChecks,
  findings: Findings,
): RowDisability {
  const certificate = readCertificate(cells.certificateNumber, idNumber, checks, findings);
  const category = readWord(cells.category, readCategory, "category", findings);
  const grade = readWord(cells.grade, readGrade, "grade", findings);
  if (certificate && category && category !== certificate.category) {
    findings.add("category", "CERTIFICATE_OTHER_CATEGORY");
  }
  if (certificate && grade && grade !== certificate.grade) {
    findings.add("grade", "CERTIFICATE_OTHER_GRADE");
  }
  const issuedOn = readDay(cells.issuedOn, "issuedOn", findings);
  const validUntil = readDay(cells.validUntil, "validUntil", findings);
  if (issuedOn && issuedOn > checks.today) findings.add("issuedOn", "ISSUED_IN_FUTURE");
  if (issuedOn && validUntil && validUntil < issuedOn) findings.add("validUntil", "DATES_REVERSED");
  const writtenState = readState(cells.certificateState, findings);
  const lastDay = validUntil ?? (issuedOn && certificateValidUntil(issuedOn));
  if (writtenState === "expired" && lastDay !== null && lastDay >= checks.today) {
    findings.add("certificateState", "STATE_DIFFERS");
  }
  return {
    disability: join(
      category ?? certificate?.category ?? null,
      grade ?? certificate?.grade ?? null,
      cells,
      findings,
    ),
    certificate: certificate && { number: certificate.number, issuedOn, validUntil },
    writtenState,
  };
}

function readCertificate(
  value: CellValue,
  idNumber: string | null,
  checks: IdNumberChecks,
  findings: Findings,
): CertificateNumber | null {
  if (saysNothing(value)) return null;
  const text = cellText(value);
  const result = parseCertificateNumber(text, checks);
  if (!result.ok) {
    findings.add("certificateNumber", "CERTIFICATE_UNREADABLE");
    return null;
  }
  if (idNumber !== null && result.holder.idNumber !== idNumber) {
    findings.add("certificateNumber", "CERTIFICATE_OF_ANOTHER", result.holder.idNumber);
  }
  if (result.number !== text) findings.add("certificateNumber", "TIDIED");
  return result;
}

function join(
  category: Category | null,
  grade: Grade | null,
  cells: RowCells,
  findings: Findings,
): Disability | null {
  if (category === null && grade === null) return null;
  if (category === null || grade === null) {
    findings.add(category === null ? "category" : "grade", "GRADE_MISSING");
    return null;
  }
  const { parts, rest } = readParts(cellText(cells.parts));
  const written = !saysNothing(cells.parts);
  if (written && rest !== "") findings.add("parts", "PARTS_UNREADABLE");
  if (category !== "multiple") return { category, grade, parts: [] };
  const disability = { category, grade, parts };
  const contradicts = disabilityFaults(disability).some((fault) => fault !== "PARTS_UNKNOWN");
  if (contradicts) findings.add("parts", "PARTS_CONTRADICT");
  return disability;
}

function readState(value: CellValue, findings: Findings): CertificateState | null {
  const text = cellText(value).trim();
  if (text === "") return null;
  const state = readCertificateState(text);
  if (state === undefined) findings.add("certificateState", "STATE_UNREADABLE");
  return state ?? null;
}

function readWord<Value>(
  value: CellValue,
  read: (text: string) => Value | undefined,
  column: "category" | "grade",
  findings: Findings,
): Value | null {
  if (saysNothing(value)) return null;
  const found = read(cellText(value));
  if (found === undefined) {
    findings.add(column, column === "category" ? "CATEGORY_UNREADABLE" : "GRADE_UNREADABLE");
  }
  return found ?? null;
}

function readDay(value: CellValue, column: PersonColumn, findings: Findings): ChinaDay | null {
  if (saysNothing(value) || cellText(value).trim() === "长期") return null;
  const read = cellDay(value);
  if (read.kind === "day") return read.day;
  findings.add(column, "DATE_UNREADABLE");
  return null;
}
