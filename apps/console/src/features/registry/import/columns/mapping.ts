import type { PersonColumn } from "../../../../gql/graphql.ts";

/** A column of a sheet, as far as choosing its meaning needs it. */
export type SheetColumn = {
  readonly at: number;
  readonly column?: PersonColumn | null;
  readonly confidence: number;
};

/** The columns of a sheet by where its headers stand, the likeliest row and others. */
type Headed<Column> = {
  readonly headerRow?: number | null;
  readonly columns: readonly Column[];
  readonly remembered: boolean;
};

/** The columns with their headers in this row; as they were recognised where that is too far down. */
export function columnsUnder<Column>(
  sheet: Headed<Column> & { readonly otherHeaders: readonly Headed<Column>[] },
  headerRow: number,
): Headed<Column> {
  return sheet.otherHeaders.find((each) => each.headerRow === headerRow) ?? sheet;
}

export type Sheet = {
  readonly index: number;
  readonly headerRow?: number | null;
  readonly columns: readonly SheetColumn[];
  readonly missing: readonly PersonColumn[];
};

/** What was confirmed before, where something was. */
export type Confirmed = {
  readonly sheet?: number | null;
  readonly headerRow?: number | null;
  readonly columns?: readonly Pick<SheetColumn, "at" | "column">[] | null;
};

/** The meanings of the columns by their places; a column left out holds nothing. */
export type Meanings = ReadonlyMap<number, PersonColumn>;

export type Mapping = {
  readonly sheet: number;
  readonly headerRow: number;
  readonly meanings: Meanings;
};

/** What to begin with: what was confirmed, else the likeliest sheet as it was recognised. */
export function firstMapping(sheets: readonly Sheet[], confirmed: Confirmed): Mapping {
  const before = sheets.find((sheet) => sheet.index === confirmed.sheet);
  if (before && confirmed.columns) {
    return {
      sheet: before.index,
      headerRow: confirmed.headerRow ?? 1,
      meanings: meaningsOf(confirmed.columns),
    };
  }
  const likeliest = sheets.find(isComplete) ?? sheets.find((sheet) => sheet.headerRow != null);
  return mappingOf(likeliest ?? sheets[0]);
}

/** A sheet as it was recognised. */
export function mappingOf(sheet: Sheet | undefined): Mapping {
  return {
    sheet: sheet?.index ?? 0,
    headerRow: sheet?.headerRow ?? 1,
    meanings: meaningsOf(sheet?.columns ?? []),
  };
}

/** The same sheet with its headers in another row: what they say is recognised anew. */
export function withHeaderRow(
  mapping: Mapping,
  sheet: Parameters<typeof columnsUnder<SheetColumn>>[0] | undefined,
  headerRow: number,
): Mapping {
  const found = sheet && columnsUnder(sheet, headerRow);
  const isKnown = found?.headerRow === headerRow;
  return { ...mapping, headerRow, ...(isKnown && { meanings: meaningsOf(found.columns) }) };
}

function isComplete({ headerRow, missing }: Sheet): boolean {
  return headerRow != null && missing.length === 0;
}

function meaningsOf(columns: readonly Pick<SheetColumn, "at" | "column">[]): Meanings {
  return new Map(columns.flatMap(({ at, column }) => (column ? [[at, column] as const] : [])));
}

/** The meanings with one column's changed; `""` takes it away. */
export function withMeaning(meanings: Meanings, at: number, column: PersonColumn | ""): Meanings {
  const next = new Map(meanings);
  if (column === "") next.delete(at);
  else next.set(at, column);
  return next;
}

/** The columns that say they hold what a column to their left holds, with that column's place. */
export function repeated(meanings: Meanings): ReadonlyMap<number, number> {
  const first = new Map<PersonColumn, number>();
  const again = new Map<number, number>();
  for (const [at, column] of [...meanings].toSorted(([a], [b]) => a - b)) {
    const before = first.get(column);
    if (before === undefined) first.set(column, at);
    else again.set(at, before);
  }
  return again;
}

const birthParts: readonly PersonColumn[] = ["SEX", "BIRTH_DAY"];
const places: readonly PersonColumn[] = ["UNIT", "VILLAGE", "DIVISION_CODE", "GRID"];

export type Lack = "name" | "identity" | "place";

/** What rows will be short of: without a name nothing goes on, the others make doubts. */
export function lacks(meanings: Meanings): readonly Lack[] {
  const held = new Set(meanings.values());
  const found: Lack[] = [];
  if (!held.has("NAME")) found.push("name");
  if (!held.has("ID_NUMBER") && !birthParts.every((part) => held.has(part))) found.push("identity");
  if (!places.some((place) => held.has(place))) found.push("place");
  return found;
}
