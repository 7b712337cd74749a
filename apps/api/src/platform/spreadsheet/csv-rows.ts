import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { cellText } from "./cell-text.ts";
import type { TextEncoding } from "./recognise.ts";
import type { SheetRow } from "./sheet-row.ts";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";

/** Bytes in which the separator shows itself. */
const sampleBytes = 64 * 1024;
/** Characters of one row; more is a quotation mark that was never closed. */
const longestRow = 1_000_000;
const separators = [",", ";", "\t"] as const;

/** The rows of a text table that hold anything. */
export async function* csvRows(path: string, encoding: TextEncoding): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: await separatorOf(path, encoding),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  });
  pipeline(Readable.from(decoded(path, encoding)), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > spreadsheetLimits.rows) throw new SpreadsheetRefusal("too_many_rows");
      const cells = record.map(textOf);
      while (cells.at(-1) === null) cells.pop();
      if (cells.length > spreadsheetLimits.columns) {
        throw new SpreadsheetRefusal("too_many_columns");
      }
      if (cells.length > 0) yield { row, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new SpreadsheetRefusal("broken", error) : error;
  } finally {
    parser.destroy();
  }
}

/** `="0830"` is how some systems keep a spreadsheet from taking a number for one. */
function textOf(field: string): string | null {
  return cellText(/^\s*="([^"]*)"\s*$/.exec(field)?.[1] ?? field);
}

async function* decoded(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    // in two bytes a character it is not seen before; no database holds it
    if (text.includes("\0")) throw new SpreadsheetRefusal("broken");
    yield text;
  }
  yield decoder.decode();
}

/** The separator that is most frequent outside quotation marks. */
async function separatorOf(path: string, encoding: TextEncoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
    const bare = text.replaceAll(/"[^"]*"/g, "");
    const counts = separators.map((separator) => bare.split(separator).length);
    return separators[counts.indexOf(Math.max(...counts))] ?? ",";
  } finally {
    await file.close();
  }
}
