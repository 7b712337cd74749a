import { parsePhone } from "../identity/phone.ts";
import type { Findings } from "./cell-finding.ts";
import { cellText, saysNothing, type CellValue, type RowCells } from "./cell-value.ts";
import type { PersonColumn } from "./person-column.ts";
import { parsePersonName } from "./person-name.ts";
import { readRelation, type Relation } from "./relation.ts";

export interface RowHelper {
  readonly role: "guardian" | "carer";
  readonly name: string;
  /** `null` when it is not written or not understood. */
  readonly relation: Relation | null;
  readonly phone: string | null;
}

export interface RowContacts {
  readonly phones: readonly string[];
  readonly helpers: readonly RowHelper[];
}

type HelperColumns = readonly [name: PersonColumn, relation: PersonColumn, phone: PersonColumn];

const guardianColumns: HelperColumns = ["guardianName", "guardianRelation", "guardianPhone"];
const carerColumns: HelperColumns = ["carerName", "carerRelation", "carerPhone"];

/**
 * Phones, guardian and carer of a row. Who is written as their own guardian has none, and the phone
 * beside it is the person's own.
 */
export function readContacts(cells: RowCells, ownName: string, findings: Findings): RowContacts {
  const phones = [
    ...readPhones(cells.phone, "phone", findings),
    ...readPhones(cells.secondPhone, "secondPhone", findings),
  ];
  const guardian = readHelper(cells, "guardian", guardianColumns, ownName, findings);
  const carer = readHelper(cells, "carer", carerColumns, ownName, findings);
  return {
    phones: [...new Set([...phones, ...guardian.ownPhones, ...carer.ownPhones])],
    helpers: [...guardian.helpers, ...carer.helpers],
  };
}

function readHelper(
  cells: RowCells,
  role: RowHelper["role"],
  [nameColumn, relationColumn, phoneColumn]: HelperColumns,
  ownName: string,
  findings: Findings,
): { helpers: RowHelper[]; ownPhones: string[] } {
  const relation = readRelation(cellText(cells[relationColumn]));
  const phones = readPhones(cells[phoneColumn], phoneColumn, findings);
  const named = parsePersonName(cellText(cells[nameColumn]));
  const self = /^(?:本人|自己)$/.test(cellText(cells[nameColumn]).trim());
  if (self || relation.kind === "self" || (named.ok && named.name === ownName)) {
    return { helpers: [], ownPhones: phones };
  }
  if (saysNothing(cells[nameColumn])) {
    if (phones.length > 0) findings.add(nameColumn, "HELPER_WITHOUT_NAME");
    return { helpers: [], ownPhones: [] };
  }
  if (!named.ok) {
    findings.add(nameColumn, "HELPER_UNREADABLE");
    return { helpers: [], ownPhones: [] };
  }
  const written = !saysNothing(cells[relationColumn]);
  if (written && relation.kind === "unknown") findings.add(relationColumn, "RELATION_UNKNOWN");
  if (relation.kind === "ambiguous") findings.add(relationColumn, "RELATION_AMBIGUOUS");
  const helper = {
    role,
    name: named.name,
    relation: relation.kind === "relation" ? relation.relation : null,
    phone: phones[0] ?? null,
  };
  return { helpers: [helper], ownPhones: [] };
}

/** One cell may hold several numbers, parted by signs or a line break. */
function readPhones(value: CellValue, column: PersonColumn, findings: Findings): string[] {
  if (saysNothing(value)) return [];
  const text = cellText(value);
  const whole = parsePhone(text);
  const results = whole.ok
    ? [whole]
    : text.split(/[/、,，;；\n]|\s{2,}|\s(?=1[3-9]\d{9})/).map((part) => parsePhone(part));
  const found = results.flatMap((result) => (result.ok ? [result.phone] : []));
  const fault = results.find((result) => !result.ok && result.fault !== "REQUIRED");
  if (fault && !fault.ok) {
    const local = fault.fault === "AREA_CODE_MISSING";
    findings.add(column, local ? "PHONE_WITHOUT_AREA" : "PHONE_UNREADABLE");
  } else if (found.length > 0 && found.join("/") !== text) findings.add(column, "TIDIED");
  return found;
}
