import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "gb18030";

/** What a file is by its content; its name says nothing. */
export type Recognised = { format: "xlsx" } | { format: "csv"; encoding: TextEncoding };

const zip = Buffer.from("PK\u0003\u0004");
const emptyZip = Buffer.from("PK\u0005\u0006");
/** Compound file: old .xls, and the envelope of a workbook with a password ([MS-CFB], [MS-OFFCRYPTO]). */
const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/** @throws SpreadsheetRefusal for what is neither a workbook nor a text table */
export async function recognise(path: string): Promise<Recognised> {
  const { size } = await stat(path);
  if (size > spreadsheetLimits.fileBytes) throw new SpreadsheetRefusal("too_large");
  const head = await firstBytes(path, 64);
  if (head.length === 0) throw new SpreadsheetRefusal("no_rows");
  if (startsWith(head, zip)) return { format: "xlsx" };
  if (startsWith(head, emptyZip)) throw new SpreadsheetRefusal("not_a_spreadsheet");
  if (startsWith(head, compound)) {
    throw new SpreadsheetRefusal(
      (await contains(path, encryptedPackage)) ? "encrypted" : "old_format",
    );
  }
  // web pages and XML are text too, and some systems name them .xls
  if (/^(\u00ef\u00bb\u00bf)?\s*<|^%PDF/.test(head.toString("latin1"))) {
    throw new SpreadsheetRefusal("not_a_spreadsheet");
  }
  return { format: "csv", encoding: await encodingOf(path, head) };
}

/** UTF-16 only with its mark; else UTF-8 where the whole file is valid UTF-8, else GB18030. */
async function encodingOf(path: string, head: Buffer): Promise<TextEncoding> {
  if (startsWith(head, Buffer.from([0xff, 0xfe]))) return "utf-16le";
  const decoders = (["utf-8", "gb18030"] as const).map((encoding) => ({
    encoding,
    decoder: new TextDecoder(encoding, { fatal: true }),
  }));
  let possible = decoders;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.includes(0)) throw new SpreadsheetRefusal("not_a_spreadsheet");
    possible = possible.filter(({ decoder }) => accepts(decoder, chunk));
    if (possible.length === 0) throw new SpreadsheetRefusal("not_a_spreadsheet");
  }
  const [first] = possible.filter(({ decoder }) => accepts(decoder));
  if (first === undefined) throw new SpreadsheetRefusal("not_a_spreadsheet");
  return first.encoding;
}

function accepts(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function startsWith(head: Buffer, mark: Buffer): boolean {
  return head.subarray(0, mark.length).equals(mark);
}

async function firstBytes(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function contains(path: string, wanted: Buffer): Promise<boolean> {
  let carried = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const together = Buffer.concat([carried, chunk]);
    if (together.includes(wanted)) return true;
    carried = together.subarray(-wanted.length);
  }
  return false;
}
