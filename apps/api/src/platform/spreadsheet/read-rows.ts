import { csvRows } from "./csv-rows.ts";
import { recognise } from "./recognise.ts";
import { readSharedStrings, SharedStrings } from "./shared-strings.ts";
import type { SheetRow } from "./sheet-row.ts";
import { sheetRows } from "./sheet-rows.ts";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";
import { readWorkbook, type Workbook } from "./workbook.ts";
import { ZipArchive } from "./zip-archive.ts";

/**
 * Reads a spreadsheet row by row in flat memory: .xlsx, or .csv in UTF-8, UTF-16 with its mark or
 * GB18030, separated by commas, semicolons or tabs. What the file is decides its content, not its name.
 *
 * Cells are text: days as `2020-02-03`, formulas by their stored result, numbers with every digit the
 * file holds. A cell merged over several rows counts for each of them; merged over columns, for the
 * first. Nothing outside the file is ever followed.
 *
 * @param sheet a name that `listSheets` gave; without one, the first sheet that has rows
 * @throws SpreadsheetRefusal before the first row where the file is not whole and harmless; while
 *   reading only for too many rows or columns, or malformed text
 */
export async function* readRows(path: string, sheet?: string): AsyncGenerator<SheetRow> {
  const file = await recognise(path);
  if (file.format === "csv") {
    yield* required(csvRows(path, file.encoding));
    return;
  }
  const zip = await ZipArchive.open(path);
  try {
    yield* required(workbookRows(zip, await readWorkbook(zip), sheet));
  } finally {
    zip.close();
  }
}

/**
 * The names of a workbook's sheets in the order of their tabs; none for a text table.
 * @throws SpreadsheetRefusal
 */
export async function listSheets(path: string): Promise<string[]> {
  const file = await recognise(path);
  if (file.format === "csv") return [];
  const zip = await ZipArchive.open(path);
  try {
    const { sheets } = await readWorkbook(zip);
    return sheets.map(({ name }) => name);
  } finally {
    zip.close();
  }
}

async function* workbookRows(
  zip: ZipArchive,
  workbook: Workbook,
  wanted: string | undefined,
): AsyncGenerator<SheetRow> {
  const sheets = workbook.sheets.filter(({ name }) => wanted === undefined || name === wanted);
  if (sheets.length === 0 && wanted !== undefined) throw new SpreadsheetRefusal("no_such_sheet");
  const { sharedStrings } = workbook;
  const strings =
    sharedStrings !== undefined && zip.has(sharedStrings)
      ? await readSharedStrings(zip.read(sharedStrings))
      : new SharedStrings();
  for (const { part } of sheets) {
    let any = false;
    for await (const row of sheetRows(zip, part, workbook, strings)) {
      any = true;
      yield row;
    }
    if (any) return;
  }
}

async function* required(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  let any = false;
  for await (const row of rows) {
    any = true;
    yield row;
  }
  if (!any) throw new SpreadsheetRefusal("no_rows");
}
