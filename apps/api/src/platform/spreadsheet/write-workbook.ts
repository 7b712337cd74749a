import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { cellXml, columnLetters, styles, type CellValue } from "./cell-xml.ts";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { workbookParts } from "./workbook-xml.ts";

export interface SheetColumn {
  title: string;
  /** In characters of Latin text; a Chinese character takes two. */
  width?: number;
}

export interface SheetContent {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  name: string;
  columns: readonly SheetColumn[];
  /** Read once, as fast as the file is taken. */
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>;
}

const batchCharacters = 64 * 1024;
const defaultWidth = 16;

/**
 * A workbook as a stream of bytes, in flat memory: a bold first row that stays in view, then the rows.
 * Every string is a text cell, so that long numbers keep their digits and nothing is ever a formula.
 *
 * An error of `rows`, or more rows than a sheet can hold, breaks the stream with that error.
 * @throws RangeError for a sheet name that Excel would refuse
 */
export function writeWorkbook(sheets: readonly SheetContent[]): Readable {
  for (const { name } of sheets) checkName(name);
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const options = { compressionLevel: 3 };
  const parts = workbookParts(sheets.map(({ name }) => name));
  for (const [part, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), part, options);
  sheets.forEach((sheet, index) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, options, (give) => {
      if (output.destroyed) return;
      const source = Readable.from(sheetXml(sheet), { objectMode: false });
      // the library pipes without passing errors on, in either direction
      source.once("error", (error) => output.destroy(error));
      output.once("close", () => source.destroy());
      give(null, source);
    });
  });
  zip.end();
  return output;
}

function checkName(name: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name)) {
    throw new RangeError(`"${name}" cannot be the name of a sheet.`);
  }
}

async function* sheetXml({ columns, rows }: SheetContent): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  let batch =
    sheetHead(columns) +
    rowXml(
      1,
      columns.map(({ title }) => title),
      letters,
      styles.header,
    );
  let number = 1;
  for await (const row of rows) {
    number += 1;
    if (number > spreadsheetLimits.rows) {
      throw new RangeError("A sheet holds 1,048,575 rows below its header. Ask for fewer.");
    }
    batch += rowXml(number, row, letters);
    if (batch.length >= batchCharacters) {
      yield batch;
      batch = "";
    }
  }
  yield `${batch}</sheetData></worksheet>`;
}

function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width = defaultWidth }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>`;
}

function rowXml(
  number: number,
  row: readonly CellValue[],
  letters: readonly string[],
  style?: number,
): string {
  let xml = `<row r="${number}">`;
  for (const [index, value] of row.entries()) {
    xml += cellXml(`${letters[index] ?? columnLetters(index)}${number}`, value, style);
  }
  return `${xml}</row>`;
}
