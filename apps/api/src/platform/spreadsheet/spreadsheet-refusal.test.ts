import { readFile, truncate } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRows } from "./read-rows.ts";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import type { SpreadsheetRefusalReason } from "./spreadsheet-refusal.ts";
import { allRows, MadeFiles, sheetOf } from "./testing/made-files.ts";

let files: MadeFiles;
beforeAll(async () => {
  files = await MadeFiles.create();
});
afterAll(() => files.remove());

const one = '<row r="1"><c r="A1" t="str"><v>张三</v></c></row>';
const good = () => files.workbook({ 名册: one });
const compound = (text: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(70_000),
    Buffer.from(text, "utf16le"),
    Buffer.alloc(500),
  ]);

async function expectRefused(path: string, reason: SpreadsheetRefusalReason): Promise<void> {
  await expect(allRows(path)).rejects.toMatchObject({ name: "SpreadsheetRefusal", reason });
}

/** Overwrites bytes of a good workbook. */
async function damaged(change: (bytes: Buffer) => void): Promise<string> {
  const bytes = await readFile(await good());
  change(bytes);
  return await files.bytes(bytes);
}

test("the good workbook of these tests is read", async () => {
  expect(await allRows(await good())).toEqual([{ row: 1, cells: ["张三"] }]);
});

describe("not a spreadsheet", () => {
  test.each([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["a web page", "<html><table><tr><td>张三</td></tr></table></html>"],
    ["XML", '\uFEFF <?xml version="1.0"?><a/>'],
    ["a PDF", "%PDF-1.7\n"],
    ["bytes that are no text", Buffer.from([0x41, 0xff, 0xff, 0x2c, 0x41])],
    ["text cut inside a character", Buffer.from([0x41, 0x2c, 0xd5])],
  ])("%s", async (_, bytes) => {
    await expectRefused(await files.bytes(bytes), "not_a_spreadsheet");
  });

  test("another kind of zip file", async () => {
    await expectRefused(await files.zip({ "a.txt": "a" }), "not_a_spreadsheet");
    await expectRefused(await files.zip({}), "not_a_spreadsheet");
    const document = await files.workbook({ 名册: one }, { "xl/workbook.xml": "<document/>" });
    await expectRefused(document, "not_a_spreadsheet");
  });
});

describe("other formats", () => {
  test("an old .xls, one with a password, a binary workbook", async () => {
    await expectRefused(await files.bytes(compound("Workbook")), "old_format");
    await expectRefused(await files.bytes(compound("EncryptedPackage")), "encrypted");
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    const binary = { "_rels/.rels": rels, "xl/workbook.bin": "x" };
    await expectRefused(await files.workbook({ 名册: one }, binary), "old_format");
  });

  test("a workbook with macros, by its parts or by what it says", async () => {
    await expectRefused(
      await files.workbook({ 名册: one }, { "xl/vbaProject.bin": "x" }),
      "macros",
    );
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    await expectRefused(
      await files.workbook({ 名册: one }, { "[Content_Types].xml": types }),
      "macros",
    );
  });

  test("a zip file with a password", async () => {
    const path = await damaged((bytes) => {
      const entry = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
      bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
    });
    await expectRefused(path, "encrypted");
  });
});

describe("broken", () => {
  test.each([0.2, 0.5, 0.9, 0.99])("cut off after %d of its length", async (part) => {
    const path = await good();
    await truncate(path, Math.floor((await readFile(path)).length * part));
    await expectRefused(path, "broken");
  });

  test("a checksum that does not hold, before the first row", async () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}"><v>${(n * 7919) % 10_007}</v></c></row>`;
    const rows = Array.from({ length: 9000 }, (_, index) => row(index + 1));
    const bytes = await readFile(await files.workbook({ 名册: rows.join("") }));
    const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    bytes[entry + 16] = 255 - (bytes[entry + 16] ?? 0);
    const path = await files.bytes(bytes);
    let read = 0;
    const reading = async () => {
      for await (const { row } of readRows(path)) read = row;
    };
    await expect(reading()).rejects.toMatchObject({ reason: "broken" });
    expect(read).toBe(0);
  });

  test.each([
    ["not XML", "<row r='1'><c"],
    ["mismatched tags", "<row r='1'></c></row>"],
    ["an unknown shared text", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ["a row that is no number", '<row r="x"><c r="A1"><v>7</v></c></row>'],
    ["a row that comes twice", `${one}${one}`],
    ["rows from below", `${one.replaceAll("1", "2")}${one}`],
    ["a cell without a column", '<row r="1"><c r="1"><v>7</v></c></row>'],
  ])("%s", async (_, rows) => {
    await expectRefused(await files.workbook({ 名册: rows }), "broken");
  });

  test("a document type, whatever it would expand to", async () => {
    const sheet = `<!DOCTYPE a [<!ENTITY b "c">]>${sheetOf(one).replace('<?xml version="1.0"?>', "")}`;
    await expectRefused(
      await files.workbook({ 名册: "" }, { "xl/worksheets/sheet1.xml": sheet }),
      "broken",
    );
  });

  test("a missing sheet", async () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/gone.xml"/></Relationships>';
    await expectRefused(
      await files.workbook({ 名册: one }, { "xl/_rels/workbook.xml.rels": rels }),
      "broken",
    );
  });

  test("a zero character, which UTF-16 may hold", async () => {
    const bytes = Buffer.from("\uFEFF姓名\t村\n张\0三\t盘山\n", "utf16le");
    await expectRefused(await files.bytes(bytes), "broken");
  });

  test("a quotation mark that is never closed", async () => {
    await expectRefused(await files.bytes(`a,b\n"c,${"d\n".repeat(600_000)}`), "broken");
  });
});

describe("bombs", () => {
  test("a part that unpacks to hundreds of times its size", async () => {
    const path = await files.workbook({ 名册: one }, { "xl/media/x": Buffer.alloc(40_000_000) });
    await expectRefused(path, "bomb");
  });

  test("sizes that the contents page understates", async () => {
    const path = await damaged((bytes) => {
      const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
      bytes.writeUInt32LE(10, entry + 24);
    });
    await expectRefused(path, "bomb");
  });

  test("one endless text", async () => {
    // incompressible enough to pass the ratio
    const text = Array.from({ length: 1_500_000 }, (_, i) =>
      String.fromCharCode(97 + ((i * i) % 26)),
    );
    for (const xml of [
      `<row r="1"><c r="A1" t="str"><v>${text.join("")}</v></c></row>`,
      `<!--${text.join("")}-->${one}`,
    ]) {
      await expectRefused(await files.workbook({ 名册: xml }), "bomb");
    }
  });

  test("thousands of entries", async () => {
    const path = await damaged((bytes) => {
      const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
      bytes.writeUInt16LE(spreadsheetLimits.zipEntries + 1, end + 10);
    });
    await expectRefused(path, "bomb");
  });
});

describe("too much", () => {
  test("of bytes, before anything is read", async () => {
    const path = await files.bytes("a");
    await truncate(path, spreadsheetLimits.fileBytes + 1);
    await expectRefused(path, "too_large");
  });

  test("of rows, by their number or by count", async () => {
    const last = spreadsheetLimits.rows;
    const sheet = (row: number) =>
      files.workbook({ 名册: `<row r="${row}"><c r="A${row}"><v>1</v></c></row>` });
    expect(await allRows(await sheet(last))).toHaveLength(1);
    await expectRefused(await sheet(last + 1), "too_many_rows");
    await expectRefused(await files.bytes("a\n" + "\n".repeat(last)), "too_many_rows");
  });

  test("of columns", async () => {
    const most = spreadsheetLimits.columns;
    const line = (columns: number) =>
      files.bytes(Array.from({ length: columns }, () => "a").join(","));
    expect(await allRows(await line(most))).toHaveLength(1);
    await expectRefused(await line(most + 1), "too_many_columns");
    const wide = await files.workbook({ 名册: '<row r="1"><c r="XFD1"><v>1</v></c></row>' });
    await expectRefused(wide, "too_many_columns");
  });
});

test("nothing in it", async () => {
  await expectRefused(await files.bytes(""), "no_rows");
  await expectRefused(await files.bytes(" \n,,\n"), "no_rows");
  await expectRefused(await files.workbook({ 名册: "", 空: "" }), "no_rows");
});

test("a file that is not there is the caller's mistake, not the file's", async () => {
  await expect(allRows("/no/such/file")).rejects.toMatchObject({ code: "ENOENT" });
});
