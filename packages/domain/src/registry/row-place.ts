import { foldWidth } from "../text/fold-width.ts";
import type { Findings } from "./cell-finding.ts";
import { cellLine, cellText, saysNothing, type CellValue, type RowCells } from "./cell-value.ts";
import type { PersonColumn } from "./person-column.ts";

/** Where somebody lives as a list writes it; empty texts where nothing is written. */
export interface WrittenPlace {
  readonly divisionCode: string;
  readonly unit: string;
  readonly village: string;
}

/** What a county's divisions know of a written place. */
export type PlaceReading =
  | { readonly kind: "found"; readonly code: string }
  /** Dissolved since: `code` is what it lives on in, for a person to confirm. */
  | { readonly kind: "former"; readonly code: string }
  | { readonly kind: "ambiguous"; readonly codes: readonly string[] }
  | { readonly kind: "unknown" };

/** Looks a written place up; a village's name alone is not enough, since names repeat. */
export type FindPlace = (place: WrittenPlace) => PlaceReading;

export interface RowPlace {
  readonly written: WrittenPlace;
  /** The division it was found in, `null` as long as nobody decided. */
  readonly divisionCode: string | null;
  readonly grid: string | null;
  readonly registeredAddress: string | null;
  readonly residenceAddress: string | null;
}

const longestAddress = 120;
const longestName = 60;

/** Town, village, grid and addresses of a row. */
export function readPlace(cells: RowCells, findPlace: FindPlace, findings: Findings): RowPlace {
  const line = (column: PersonColumn, longest: number) =>
    readLine(cells[column], column, longest, findings);
  const written = {
    divisionCode: foldWidth(cellText(cells.divisionCode)).replaceAll(/\s/g, ""),
    unit: line("unit", longestName) ?? "",
    village: line("village", longestName) ?? "",
  };
  return {
    written,
    divisionCode: locate(written, findPlace, findings),
    grid: line("grid", longestName),
    registeredAddress: line("registeredAddress", longestAddress),
    residenceAddress: line("residenceAddress", longestAddress),
  };
}

function locate(written: WrittenPlace, findPlace: FindPlace, findings: Findings): string | null {
  const { divisionCode, unit, village } = written;
  if (divisionCode === "" && unit === "" && village === "") return null;
  const column = village !== "" ? "village" : unit !== "" ? "unit" : "divisionCode";
  const place = findPlace(written);
  switch (place.kind) {
    case "found":
      return place.code;
    case "former":
      findings.add(column, "PLACE_FORMER", place.code);
      return null;
    case "ambiguous":
      findings.add(column, "PLACE_AMBIGUOUS", place.codes.join(" "));
      return null;
    case "unknown":
      findings.add(column, "PLACE_UNKNOWN");
      return null;
  }
}

function readLine(
  value: CellValue,
  column: PersonColumn,
  longest: number,
  findings: Findings,
): string | null {
  if (saysNothing(value)) return null;
  const line = cellLine(value, longest);
  if (line === undefined) findings.add(column, "TEXT_UNREADABLE");
  return line ?? null;
}
