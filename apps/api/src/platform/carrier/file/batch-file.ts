import { Readable } from "node:stream";
import { writeWorkbook } from "../../spreadsheet/write-workbook.ts";
import type { Submission } from "../port/channel.ts";

export type BatchFormat = "csv" | "xlsx";

/** A file for the carrier's web portal. */
export interface BatchFile {
  /** What its receipts are known by: `sms-20200203-080000-1f3a`. */
  readonly id: string;
  readonly name: string;
  /** Of what stands in it, row by row. */
  readonly references: readonly string[];
  readonly content: Readable;
}

const columns = [
  { title: "手机号码", width: 16 },
  { title: "短信内容", width: 80 },
];

export function batchFile(
  id: string,
  format: BatchFormat,
  group: readonly Submission[],
): BatchFile {
  const rows = group.map(({ number, part }) => [number, part.text]);
  const content =
    format === "xlsx" ? writeWorkbook([{ name: "短信", columns, rows }]) : Readable.from(csv(rows));
  return {
    id,
    name: `${id}.${format}`,
    references: group.map(({ reference }) => reference),
    content,
  };
}

/**
 * Whether a program for tables would take the text for a formula. A workbook marks it as text; in a
 * text table nothing can, short of changing what people would read.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

/** With the mark that Excel knows UTF-8 by, and every text in quotation marks (RFC 4180). */
function* csv(rows: readonly (readonly string[])[]): Generator<Buffer> {
  const titles = columns.map(({ title }) => title);
  yield Buffer.from(`\uFEFF${line(titles)}`);
  for (const row of rows) yield Buffer.from(line(row));
}

function line(fields: readonly string[]): string {
  return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")}\r\n`;
}
