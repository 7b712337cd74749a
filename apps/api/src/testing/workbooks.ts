import { readFile } from "node:fs/promises";
import { MadeFiles } from "../platform/spreadsheet/testing/made-files.ts";
import { writeWorkbook, type SheetContent } from "../platform/spreadsheet/write-workbook.ts";

/** A workbook as its bytes. */
export async function workbookBytes(sheets: readonly SheetContent[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of writeWorkbook(sheets)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A workbook that calls itself one without macros, and holds one. */
export async function macroWorkbook(): Promise<Buffer> {
  const files = await MadeFiles.create();
  const path = await files.workbook({ 名册: "" }, { "xl/vbaProject.bin": "x" });
  const bytes = await readFile(path);
  await files.remove();
  return bytes;
}
