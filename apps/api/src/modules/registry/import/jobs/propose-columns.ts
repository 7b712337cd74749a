import {
  findHeaderRow,
  recogniseColumns,
  type MappedColumn,
} from "@wuzi/domain/registry/column-mapping";
import { requiredColumns, type PersonColumn } from "@wuzi/domain/registry/person-column";
import type { SheetRow } from "../../../../platform/spreadsheet/sheet-row.ts";
import { fingerprintOf } from "../header-fingerprint.ts";
import { columnLetter, maskCell } from "../mask-cell.ts";

const samplesShown = 3;
const sampleCharacters = 60;
/** Rows at the top of which any may be said to hold the headers. */
const headerChoices = 10;

/** The top of a sheet, and how long it is. */
export interface Head {
  index: number;
  name: string;
  rows: number;
  /** Number of its last row that holds anything. */
  lastRow: number;
  head: SheetRow[];
}

interface Column extends MappedColumn {
  letter: string;
  samples: string[];
}

/** What the columns hold, were the headers in this row. */
interface Proposal {
  headerRow: number | null;
  columns: Column[];
  missing: PersonColumn[];
  remembered: boolean;
}

interface Sheet extends Omit<Head, "head">, Proposal {
  otherHeaders: Proposal[];
}

type Saved = ReadonlyMap<string, readonly { at: number; column: PersonColumn | null }[]>;

/** What a sheet holds as far as it can be recognised, and what it would be with headers elsewhere. */
export function proposalFor({ head, ...sheet }: Head, saved: Saved): Sheet {
  const at = findHeaderRow(head.map(textsOf));
  const likeliest = proposalAt(head, at, saved);
  const width = likeliest.columns.length;
  const others = head
    .slice(0, headerChoices)
    .flatMap(({ cells }, index) =>
      index === at || cells.every((cell) => !cell)
        ? []
        : [proposalAt(head, index, saved, likeliest.columns)],
    )
    .map((each) => ({ ...each, columns: each.columns.slice(0, width) }));
  return { ...sheet, ...likeliest, otherHeaders: others };
}

/** @param known what is likelier: what it takes for sensitive is masked, the headers' row as well */
function proposalAt(
  head: readonly SheetRow[],
  at: number | undefined,
  saved: Saved,
  known?: readonly Column[],
): Proposal {
  const texts = head.map(textsOf);
  const headers = at === undefined ? [] : (texts[at] ?? []);
  const below = texts.slice((at ?? -1) + 1);
  const width = Math.max(headers.length, ...below.map(({ length }) => length), 0);
  const all = Array.from({ length: width }, (_, column) => headers[column] ?? "");
  const samples = all.map((_, column) => below.map((row) => row[column] ?? ""));
  const mapping = at === undefined ? nothingKnown(all) : recogniseColumns(all, samples);
  const before = at === undefined ? undefined : saved.get(fingerprintOf(all.map(shortened)));
  const columns = mapping.columns.map((each) => {
    const confirmed = before?.find((column) => column.at === each.at);
    const column = before === undefined ? each.column : (confirmed?.column ?? null);
    const masked = known?.[each.at]?.column ?? column;
    const header = shortened(each.header);
    return {
      at: each.at,
      letter: columnLetter(each.at),
      header: known === undefined ? header : maskCell(masked, header),
      column,
      confidence: before === undefined ? each.confidence : 1,
      samples: (samples[each.at] ?? [])
        .filter((value) => value !== "")
        .slice(0, samplesShown)
        .map((value) => maskCell(masked, shortened(value))),
    };
  });
  const found = new Set(columns.map(({ column }) => column));
  return {
    headerRow: at === undefined ? null : (head[at]?.row ?? null),
    columns,
    missing: requiredColumns.filter((column) => !found.has(column)),
    remembered: before !== undefined,
  };
}

function textsOf({ cells }: SheetRow): string[] {
  return cells.map((cell) => cell ?? "");
}

function nothingKnown(headers: readonly string[]): { columns: MappedColumn[] } {
  return {
    columns: headers.map((header, at) => ({ at, header, column: null, confidence: 0 })),
  };
}

function shortened(text: string): string {
  return text.slice(0, sampleCharacters).toWellFormed();
}
