import { foldWidth } from "../text/fold-width.ts";
import { guessColumn } from "./column-samples.ts";
import {
  columnSynonyms,
  ignoredHeaders,
  personColumnLabels,
  personColumns,
  requiredColumns,
  type PersonColumn,
} from "./person-column.ts";

export interface MappedColumn {
  /** Place in the sheet, from 0. */
  readonly at: number;
  readonly header: string;
  /** `null` when nothing is read from the column. */
  readonly column: PersonColumn | null;
  /**
   * 1 for a header as known, 0.8 for a header that follows from its place or contains a known one,
   * 0.6 for a guess from the values, 0 for none. Below 1 a person should look at it.
   */
  readonly confidence: number;
}

export interface ColumnMapping {
  readonly columns: readonly MappedColumn[];
  /** Required columns that were not found. */
  readonly missing: readonly PersonColumn[];
}

const byHeader = new Map<string, PersonColumn>(
  personColumns.flatMap((column) => {
    const headers = [personColumnLabels[column].zh, personColumnLabels[column].en];
    return [...headers, ...columnSynonyms[column].split(" ")].map(
      (header): [string, PersonColumn] => [plainHeader(header), column],
    );
  }),
);

const longestFirst = [...byHeader.keys()]
  .filter((header) => header.length >= 3)
  .toSorted((a, b) => b.length - a.length);

/** What a bare 姓名, 关系 or 电话 means to the right of a guardian's or carer's column. */
const besideGuardian = {
  phone: "guardianPhone",
  secondPhone: "guardianPhone",
  guardianRelation: "guardianRelation",
} as const satisfies Partial<Record<PersonColumn, PersonColumn>>;

const besideCarer = {
  phone: "carerPhone",
  secondPhone: "carerPhone",
  guardianRelation: "carerRelation",
} as const satisfies Partial<Record<PersonColumn, PersonColumn>>;

/** A header without spaces, signs and brackets; 乡镇（街道） is 乡镇街道. */
export function plainHeader(header: string): string {
  return foldWidth(header)
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

/**
 * Which column of a sheet holds what, by its header, by its place beside a guardian's or carer's
 * column, or by its values. No two columns are given the same meaning: the surest keeps it, the
 * first of equals.
 * @param samples for each column some values of the rows below.
 */
export function recogniseColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[] = [],
): ColumnMapping {
  const taken = new Set<PersonColumn>();
  const found = headers.map((header, at): MappedColumn => ({ at, header, ...byName(header) }));
  const placed = found.map((each, at) => besideHelper(each, found.slice(0, at)));
  const kept = new Map<number, MappedColumn>();
  for (const each of placed.toSorted((a, b) => b.confidence - a.confidence || a.at - b.at)) {
    const free = each.column !== null && !taken.has(each.column);
    const second = each.column === "phone" && !free && !taken.has("secondPhone");
    if (free && each.column) taken.add(each.column);
    if (second) taken.add("secondPhone");
    const column = second ? "secondPhone" : free ? each.column : null;
    const confidence = second ? 0.8 : free ? each.confidence : 0;
    kept.set(each.at, { ...each, column, confidence });
  }
  const columns = placed.map((each) => {
    const mapped = kept.get(each.at) ?? each;
    if (mapped.column !== null || ignoredHeaders.has(plainHeader(mapped.header))) return mapped;
    const guess = guessColumn(samples[each.at] ?? []);
    if (guess === undefined || taken.has(guess)) return mapped;
    taken.add(guess);
    return { ...mapped, column: guess, confidence: 0.6 };
  });
  return { columns, missing: requiredColumns.filter((column) => !taken.has(column)) };
}

/**
 * The row that holds the headers: the one of the first rows with most known ones, since sheets
 * begin with a title and a line of remarks. `undefined` when no row has two.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | undefined {
  const counts = rows.slice(0, 15).map((row) => {
    const known = row.map((header) => byHeader.get(plainHeader(header)));
    return new Set(known.filter((column) => column !== undefined)).size;
  });
  const most = Math.max(0, ...counts);
  return most >= 2 ? counts.indexOf(most) : undefined;
}

function byName(header: string): { column: PersonColumn | null; confidence: number } {
  const plain = plainHeader(header);
  const exact = byHeader.get(plain);
  if (exact) return { column: exact, confidence: 1 };
  if (ignoredHeaders.has(plain)) return { column: null, confidence: 0 };
  const outside = plainHeader(foldWidth(header).replaceAll(/[(（][^)）]*[)）]/g, ""));
  const column = byHeader.get(outside) ?? lastKnown(outside);
  return column ? { column, confidence: 0.8 } : { column: null, confidence: 0 };
}

/** Chinese puts the main word last: 残疾人证发证日期 is a date. Of those that end there, the longest. */
function lastKnown(header: string): PersonColumn | undefined {
  const ends = longestFirst
    .filter((known) => header.includes(known))
    .map((known) => ({ known, end: header.lastIndexOf(known) + known.length }));
  const last = Math.max(0, ...ends.map(({ end }) => end));
  const found = ends.find(({ end }) => end === last);
  return found && byHeader.get(found.known);
}

/** The nearest column to the left that names a person says whose phone or relation this is. */
function besideHelper(each: MappedColumn, left: readonly MappedColumn[]): MappedColumn {
  const person = left.findLast(({ column }) => column !== null && /[nN]ame$/.test(column))?.column;
  const table: Partial<Record<PersonColumn, PersonColumn>> | undefined =
    person === "guardianName" ? besideGuardian : person === "carerName" ? besideCarer : undefined;
  const column = each.column && table?.[each.column];
  const generic = /^(?:与?(?:残疾人|本人)?关系|(?:联系)?电话(?:号码)?|手机号?码?|联系方式)$/;
  if (!column || column === each.column || !generic.test(plainHeader(each.header))) return each;
  return { ...each, column, confidence: 0.8 };
}
