import { personColumns, type PersonColumn } from "@wuzi/domain/registry/person-column";
import type { SheetRow } from "../../../../platform/spreadsheet/sheet-row.ts";
import type { ConfirmedColumn } from "../import.entity.ts";

/** What one row says in the columns that are read. */
export interface SheetLine {
  readonly rowNo: number;
  readonly cells: Readonly<Partial<Record<PersonColumn, string>>>;
}

/** Where each meaning stands in the sheet. */
export type ColumnPlaces = ReadonlyMap<PersonColumn, number>;

export function placesOf(columns: readonly ConfirmedColumn[]): ColumnPlaces {
  return new Map(columns.flatMap(({ at, column }) => (column === null ? [] : [[column, at]])));
}

/** `undefined` for a row that says nothing in any of them. */
export function lineOf({ row, cells }: SheetRow, places: ColumnPlaces): SheetLine | undefined {
  const said: Partial<Record<PersonColumn, string>> = {};
  for (const [column, at] of places) {
    const value = cells[at];
    if (value !== undefined && value !== null) said[column] = value;
  }
  return Object.keys(said).length === 0 ? undefined : { rowNo: row, cells: said };
}

/** The whole row in one form, whatever the order of the columns. */
export function contentOf({ cells }: SheetLine): string {
  return JSON.stringify(personColumns.map((column) => cells[column] ?? ""));
}
