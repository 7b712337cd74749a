import type { IdNumberChecks } from "../identity/id-number.ts";
import { Findings, type CellFinding } from "./cell-finding.ts";
import { cellChoice, cellText, type RowCells } from "./cell-value.ts";
import { parsePersonName } from "./person-name.ts";
import { readContacts, type RowContacts } from "./row-contacts.ts";
import { readDisability, type RowDisability } from "./row-disability.ts";
import { readIdentity, type RowIdentity } from "./row-identity.ts";
import { readPlace, type FindPlace, type RowPlace } from "./row-place.ts";

export interface RowChecks extends IdNumberChecks {
  readonly findPlace: FindPlace;
}

/** One person as a row says it, as far as it could be read. */
export interface RowPerson extends RowIdentity, RowDisability, RowContacts {
  readonly name: string;
  readonly place: RowPlace;
  /** `null` when the row does not say. */
  readonly livesAlone: boolean | null;
  readonly dependent: boolean | null;
}

export interface RowReading {
  readonly person: RowPerson;
  readonly findings: readonly CellFinding[];
  /** The heaviest of the findings: a row with a fault is not taken, one with a doubt waits. */
  readonly outcome: "sound" | "doubt" | "fault" | "empty";
}

/**
 * Reads one row of a federation's spreadsheet. It never throws: what cannot be read is left out and
 * said, cell by cell. A row without anything written is `empty`.
 */
export function readRow(cells: RowCells, checks: RowChecks): RowReading {
  const findings = new Findings();
  const name = readName(cells, findings);
  const identity = readIdentity(cells, checks, findings);
  const person: RowPerson = {
    name,
    ...identity,
    ...readDisability(cells, identity.idNumber, checks, findings),
    ...readContacts(cells, name, findings),
    place: readPlace(cells, checks.findPlace, findings),
    livesAlone: readChoice(cells, "livesAlone", findings),
    dependent: readChoice(cells, "dependent", findings),
  };
  const empty = Object.values(cells).every((value) => cellText(value).trim() === "");
  const list = findings.list();
  return empty
    ? { person, findings: [], outcome: "empty" }
    : { person, findings: list, outcome: outcomeOf(list) };
}

function readName(cells: RowCells, findings: Findings): string {
  const text = cellText(cells.name);
  const result = parsePersonName(text);
  if (!result.ok) {
    findings.add("name", result.fault === "REQUIRED" ? "NAME_MISSING" : "NAME_UNREADABLE");
    return "";
  }
  if (result.name !== text) findings.add("name", "TIDIED");
  return result.name;
}

function readChoice(
  cells: RowCells,
  column: "livesAlone" | "dependent",
  findings: Findings,
): boolean | null {
  const choice = cellChoice(cells[column]);
  if (choice === undefined) findings.add(column, "CHOICE_UNREADABLE");
  return choice ?? null;
}

function outcomeOf(findings: readonly CellFinding[]): RowReading["outcome"] {
  if (findings.some(({ level }) => level === "fault")) return "fault";
  return findings.some(({ level }) => level === "doubt") ? "doubt" : "sound";
}
