import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { readRows } from "../read-rows.ts";
import type { SheetRow } from "../sheet-row.ts";
import { workbookParts } from "../workbook-xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A folder of files that a test has made itself. */
export class MadeFiles {
  readonly folder: string;
  #count = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<MadeFiles> {
    return new MadeFiles(await mkdtemp(join(tmpdir(), "wuzi-sheets-")));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  /** @returns the path */
  async bytes(content: Uint8Array | string): Promise<string> {
    const path = this.#next();
    await writeFile(path, content);
    return path;
  }

  async stream(content: Readable): Promise<string> {
    const path = this.#next();
    await pipeline(content, createWriteStream(path));
    return path;
  }

  /** A zip file of these parts. */
  async zip(parts: Record<string, string | Buffer>): Promise<string> {
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
    zip.end();
    return await this.stream(zip.outputStream as Readable);
  }

  /** A workbook whose sheets are given as the XML inside `sheetData`, plus parts added or replaced. */
  async workbook(
    sheets: Record<string, string>,
    parts: Record<string, string | Buffer> = {},
  ): Promise<string> {
    const names = Object.keys(sheets);
    const worksheets = Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheetOf(sheets[name] ?? ""),
      ]),
    );
    return await this.zip({ ...workbookParts(names), ...worksheets, ...parts });
  }

  #next(): string {
    this.#count += 1;
    return join(this.folder, `made-${this.#count}`);
  }
}

export function sheetOf(rows: string, after = ""): string {
  return `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export async function allRows(path: string, sheet?: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readRows(path, sheet)) rows.push(row);
  return rows;
}
