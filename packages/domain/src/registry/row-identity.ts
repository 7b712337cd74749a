import type { ChinaDay } from "../calendar/china-day.ts";
import {
  cleanIdNumber,
  parseIdNumber,
  type IdNumber,
  type IdNumberChecks,
  type IdNumberFault,
} from "../identity/id-number.ts";
import { findSex, type Sex } from "../identity/sex.ts";
import type { FindingCode, Findings } from "./cell-finding.ts";
import { cellDay, cellText, saysNothing, type CellValue, type RowCells } from "./cell-value.ts";
import { parseCertificateNumber } from "./certificate.ts";

export interface RowIdentity {
  /** Set when the number is sound. */
  readonly idNumber: string | null;
  /** What was written instead of a sound number, cleaned; `null` when the cell is empty. */
  readonly unsoundIdNumber: string | null;
  readonly birthDay: ChinaDay | null;
  readonly sex: Sex | null;
}

const codes: Readonly<Record<Exclude<IdNumberFault, "REQUIRED">, FindingCode>> = {
  ROUNDED: "ID_ROUNDED",
  CHARACTERS: "ID_CHARACTERS",
  LENGTH: "ID_LENGTH",
  OLD_FORM: "ID_OLD_FORM",
  IMPOSSIBLE_DATE: "ID_IMPOSSIBLE_DATE",
  FUTURE_DATE: "ID_FUTURE_DATE",
  TOO_OLD: "ID_TOO_OLD",
  CHECKSUM: "ID_CHECKSUM",
  SYNTHETIC: "ID_SYNTHETIC",
};

/**
 * Who somebody is by a row: the ID number, written or within that of the certificate, gives birth day
 * and sex, which their own cells confirm.
 */
export function readIdentity(
  cells: RowCells,
  checks: IdNumberChecks,
  findings: Findings,
): RowIdentity {
  const id = readIdNumber(cells, checks, findings);
  const written = readBirthDay(cells.birthDay, checks.today, findings);
  const sexWritten = readSex(cells.sex, findings);
  if (id.birthDay && written && id.birthDay !== written) {
    findings.add("birthDay", "BIRTH_DIFFERS", id.birthDay);
  }
  if (id.sex && sexWritten && id.sex !== sexWritten) findings.add("sex", "SEX_DIFFERS", id.sex);
  const identity = { ...id, birthDay: id.birthDay ?? written, sex: id.sex ?? sexWritten };
  const unknown = identity.birthDay === null && identity.unsoundIdNumber === null;
  if (unknown) findings.add("idNumber", "NOBODY");
  return identity;
}

function readIdNumber(cells: RowCells, checks: IdNumberChecks, findings: Findings): RowIdentity {
  const value = cells.idNumber;
  const none = { idNumber: null, unsoundIdNumber: null, birthDay: null, sex: null };
  if (saysNothing(value)) {
    const holder = holderOf(cells.certificateNumber, checks);
    if (holder === undefined) return none;
    const { idNumber, birthDay, sex } = holder;
    return { idNumber, unsoundIdNumber: null, birthDay, sex };
  }
  const text = cellText(value);
  const result = parseIdNumber(text, checks);
  if (!result.ok) {
    if (result.fault === "REQUIRED") return none;
    const proposal = result.newForm ?? holderOf(cells.certificateNumber, checks)?.idNumber;
    findings.add("idNumber", codes[result.fault], proposal);
    return { ...none, unsoundIdNumber: cleanIdNumber(text).slice(0, 40) };
  }
  const { idNumber, birthDay, sex, warnings } = result;
  if (idNumber !== text) findings.add("idNumber", "TIDIED");
  if (warnings.length > 0) findings.add("idNumber", "ID_UNKNOWN_REGION");
  return { idNumber, unsoundIdNumber: null, birthDay, sex };
}

/** The certificate beside it holds the ID number once more, or alone: many lists have no other. */
function holderOf(value: CellValue, checks: IdNumberChecks): IdNumber | undefined {
  const certificate = parseCertificateNumber(cellText(value), checks);
  return certificate.ok ? certificate.holder : undefined;
}

function readBirthDay(value: CellValue, today: ChinaDay, findings: Findings): ChinaDay | null {
  if (saysNothing(value)) return null;
  const read = cellDay(value);
  if (read.kind === "day" && read.day <= today) return read.day;
  if (read.kind !== "month") findings.add("birthDay", "BIRTH_UNREADABLE");
  return null;
}

function readSex(value: CellValue, findings: Findings): Sex | null {
  if (saysNothing(value)) return null;
  const sex = findSex(cellText(value));
  if (sex === undefined) findings.add("sex", "SEX_UNREADABLE");
  return sex ?? null;
}
