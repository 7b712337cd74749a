import { execFile } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CellValue } from "./cell-xml.ts";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { allRows, MadeFiles } from "./testing/made-files.ts";
import { writeWorkbook, type SheetContent } from "./write-workbook.ts";
import { ZipArchive } from "./zip-archive.ts";

let files: MadeFiles;
beforeAll(async () => {
  files = await MadeFiles.create();
});
afterAll(() => files.remove());

const sheet = (rows: SheetContent["rows"], name = "名册"): SheetContent => ({
  name,
  columns: [{ title: "姓名", width: 12 }, { title: "身份证" }],
  rows,
});

async function written(...rows: CellValue[][]): Promise<string> {
  return await files.stream(writeWorkbook([sheet(rows)]));
}

async function partOf(path: string, part: string): Promise<string> {
  const zip = await ZipArchive.open(path);
  try {
    const pieces: Buffer[] = [];
    for await (const piece of zip.read(part)) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  } finally {
    zip.close();
  }
}

test("what is written is read back", async () => {
  const path = await files.stream(
    writeWorkbook([
      sheet([
        ["张𠀀", "510522198001011234"],
        ["a<b & \"c\" 'd'", null],
        [null, 36.6],
        ["两\r\n行", { text: "错误", fault: true }],
        ["_x0041_", "bell\u0007 half\uD800"],
      ]),
      sheet([], "空"),
    ]),
  );
  expect(await allRows(path)).toEqual([
    { row: 1, cells: ["姓名", "身份证"] },
    { row: 2, cells: ["张𠀀", "510522198001011234"] },
    { row: 3, cells: ["a<b & \"c\" 'd'"] },
    { row: 4, cells: [null, "36.6"] },
    { row: 5, cells: ["两\r\n行", "错误"] },
    { row: 6, cells: ["_x0041_", "bell half\uFFFD"] },
  ]);
  expect(await allRows(path, "空")).toHaveLength(1);
});

test("every string is a text cell, one like a formula marked as literal", async () => {
  const risky = ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1"];
  const xml = await partOf(
    await written(...risky.map((text) => [text, "0830"])),
    "xl/worksheets/sheet1.xml",
  );
  expect(xml).not.toContain("<f>");
  expect(xml.match(/s="3" t="inlineStr"/g)).toHaveLength(risky.length);
  expect(xml.match(/s="2" t="inlineStr"><is><t xml:space="preserve">0830/g)).toHaveLength(6);
  const styles = await partOf(await written(), "xl/styles.xml");
  const cells = styles.slice(styles.indexOf("<cellXfs")).match(/<xf [^>]*>/g) ?? [];
  expect(cells.map((xf) => [xf.includes('"49"'), xf.includes("quotePrefix")])).toEqual([
    [false, false],
    [true, false],
    [true, false],
    [true, true],
    [true, true],
  ]);
});

test("the first row is bold and stays in view, columns have their width", async () => {
  const xml = await partOf(await written(), "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2"');
  expect(xml).toContain('<col min="1" max="1" width="12" customWidth="1"/>');
  expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
});

test.each(["", "a/b", "[x]", "很长".repeat(16)])("%j is no name for a sheet", (name) => {
  expect(() => writeWorkbook([sheet([], name)])).toThrow("cannot be the name of a sheet");
});

test("a fault of the rows breaks the file instead of ending it", async () => {
  async function* failing(): AsyncGenerator<CellValue[]> {
    yield ["张三"];
    throw new Error("the source is gone");
  }
  await expect(buffer(writeWorkbook([sheet(failing())]))).rejects.toThrow("the source is gone");
});

test("more rows than a sheet holds are refused", async () => {
  function* endless(): Generator<CellValue[]> {
    for (let row = 0; row < spreadsheetLimits.rows; row += 1) yield [];
  }
  await expect(buffer(writeWorkbook([sheet(endless())]))).rejects.toThrow("1,048,575 rows");
});

test("whoever stops taking the file stops the rows", async () => {
  const begun = new EventEmitter();
  async function* endless(): AsyncGenerator<CellValue[]> {
    try {
      begun.emit("first");
      for (let row = 0; ; row += 1) yield [`盘山村第${row}号`];
    } finally {
      begun.emit("last");
    }
  }
  const [first, last] = [once(begun, "first"), once(begun, "last")];
  const output = writeWorkbook([sheet(endless())]).resume();
  await first;
  output.destroy();
  await last;
  expect(output.destroyed).toBe(true);
});

test("a million cells are written and read in a heap that cannot hold them", async () => {
  const program = fileURLToPath(new URL("testing/write-and-read.ts", import.meta.url));
  const path = `${files.folder}/large.xlsx`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--max-old-space-size=32", program, path]);
  const { rows, grownBytes } = JSON.parse(stdout) as { rows: number; grownBytes: number };
  expect(rows).toBe(40_001);
  expect(grownBytes).toBeLessThan(150 * 1024 * 1024);
}, 60_000);
