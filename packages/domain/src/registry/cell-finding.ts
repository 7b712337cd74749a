import type { PersonColumn } from "./person-column.ts";

/**
 * What a finding means for its row: `fault`: the row cannot be taken; `doubt`: a person decides;
 * `mended`: it was put right by itself and is only told.
 */
export type FindingLevel = "fault" | "doubt" | "mended";

/** Everything that can be said about a cell. */
export const findingLevels = {
  NAME_MISSING: "fault",
  NAME_UNREADABLE: "fault",
  NOBODY: "fault",
  ID_ROUNDED: "doubt",
  ID_CHARACTERS: "doubt",
  ID_LENGTH: "doubt",
  ID_OLD_FORM: "doubt",
  ID_IMPOSSIBLE_DATE: "doubt",
  ID_FUTURE_DATE: "doubt",
  ID_TOO_OLD: "doubt",
  ID_CHECKSUM: "doubt",
  ID_SYNTHETIC: "fault",
  ID_UNKNOWN_REGION: "doubt",
  CERTIFICATE_UNREADABLE: "doubt",
  CERTIFICATE_OF_ANOTHER: "doubt",
  CERTIFICATE_OTHER_CATEGORY: "doubt",
  CERTIFICATE_OTHER_GRADE: "doubt",
  STATE_UNREADABLE: "doubt",
  STATE_DIFFERS: "doubt",
  BIRTH_UNREADABLE: "doubt",
  BIRTH_DIFFERS: "doubt",
  SEX_UNREADABLE: "doubt",
  SEX_DIFFERS: "doubt",
  CATEGORY_UNREADABLE: "doubt",
  GRADE_UNREADABLE: "doubt",
  GRADE_MISSING: "doubt",
  PARTS_UNREADABLE: "doubt",
  PARTS_CONTRADICT: "doubt",
  DATE_UNREADABLE: "doubt",
  DATES_REVERSED: "doubt",
  ISSUED_IN_FUTURE: "doubt",
  PHONE_UNREADABLE: "doubt",
  PHONE_WITHOUT_AREA: "doubt",
  HELPER_UNREADABLE: "doubt",
  HELPER_WITHOUT_NAME: "doubt",
  RELATION_UNKNOWN: "doubt",
  RELATION_AMBIGUOUS: "doubt",
  PLACE_FORMER: "doubt",
  PLACE_AMBIGUOUS: "doubt",
  PLACE_UNKNOWN: "doubt",
  CHOICE_UNREADABLE: "doubt",
  TEXT_UNREADABLE: "doubt",
  TIDIED: "mended",
} as const satisfies Record<string, FindingLevel>;

export type FindingCode = keyof typeof findingLevels;

export interface CellFinding {
  readonly column: PersonColumn;
  readonly code: FindingCode;
  readonly level: FindingLevel;
  /** What is proposed instead, such as the new form of an old ID number. */
  readonly proposal?: string;
}

/** Collects what there is to say about one row. */
export class Findings {
  readonly #list: CellFinding[] = [];

  add(column: PersonColumn, code: FindingCode, proposal?: string): void {
    const finding = { column, code, level: findingLevels[code] };
    this.#list.push(proposal === undefined ? finding : { ...finding, proposal });
  }

  list(): readonly CellFinding[] {
    return this.#list;
  }
}
