import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MergeFill } from "./merged-cells.ts";
import { listSheets } from "./read-rows.ts";
import { allRows, MadeFiles, sheetOf } from "./testing/made-files.ts";

let files: MadeFiles;
beforeAll(async () => {
  files = await MadeFiles.create();
});
afterAll(() => files.remove());

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const styleSheet = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="20"/></cellXfs></styleSheet>`;

async function cellsOf(row: string, after = ""): Promise<(string | null)[] | undefined> {
  const path = await files.workbook(
    { 名册: "" },
    {
      "xl/styles.xml": styleSheet,
      "xl/worksheets/sheet1.xml": sheetOf(`<row r="1">${row}</row>`, after),
    },
  );
  return (await allRows(path))[0]?.cells;
}

describe("cells", () => {
  test.each([
    ["inline text", '<c r="A1" t="inlineStr"><is><t>张三</t></is></c>', "张三"],
    [
      "rich text without its pronunciation",
      '<c r="A1" t="inlineStr"><is><r><t>张</t></r><rPh><t>zhang</t></rPh><r><t xml:space="preserve"> 三</t></r></is></c>',
      "张 三",
    ],
    ["a citizen's number", '<c r="A1"><v>510522198001011234</v></c>', "510522198001011234"],
    ["a day", '<c r="A1" s="1"><v>29221</v></c>', "1980-01-01"],
    ["a day in a written format", '<c r="A1" s="2"><v>29221</v></c>', "1980-01-01"],
    ["a time", '<c r="A1" s="3"><v>0.5</v></c>', "12:00:00"],
    ["an ISO day", '<c r="A1" t="d"><v>1980-01-01T00:00:00</v></c>', "1980-01-01"],
    ["a formula's number", '<c r="A1"><f>1+1</f><v>2</v></c>', "2"],
    ["a formula's text", '<c r="A1" t="str"><f>A2</f><v>盘山村</v></c>', "盘山村"],
    ["a formula never calculated", '<c r="A1"><f>1+1</f></c>', "#CALC!"],
    ["a formula's error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["truth", '<c r="A1" t="b"><v>1</v></c>', "TRUE"],
    ["character data", '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', "a<b"],
    ["a cell without its address", '<c t="str"><v>张三</v></c>', "张三"],
  ])("%s", async (_, xml, text) => {
    expect(await cellsOf(xml)).toEqual([text]);
  });

  test("stand in their columns, empty ones between", async () => {
    expect(
      await cellsOf(
        '<c r="B1"><v>1</v></c><c r="D1" s="1"/><c r="AB1"><v>2</v></c><c r="XFD1" s="1"/>',
      ),
    ).toEqual([null, "1", ...Array.from({ length: 25 }, () => null), "2"]);
  });

  test("of elements with a namespace prefix", async () => {
    const path = await files.workbook(
      { 名册: "" },
      {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="3"><x:c r="A3" t="str"><x:v>张三</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    );
    expect(await allRows(path)).toEqual([{ row: 3, cells: ["张三"] }]);
  });

  test("that share their text", async () => {
    const path = await files.workbook(
      {
        名册: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
      },
      {
        "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>男</t></si><si><r><t>张</t></r><r><t>三</t></r><rPh><t>z</t></rPh></si></sst>`,
        "xl/_rels/workbook.xml.rels": relations(
          `<Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
        ),
      },
    );
    expect(await allRows(path)).toEqual([{ row: 1, cells: ["张三", "男", "张三"] }]);
  });
});

describe("merged cells", () => {
  const text = (cell: string, value: string) => `<c r="${cell}" t="str"><v>${value}</v></c>`;

  test("count for every row they span, and for their first column", async () => {
    const rows = [
      `<row r="1">${text("A1", "名册")}</row>`,
      `<row r="2">${text("A2", "盘山村")}${text("B2", "张三")}</row>`,
      `<row r="3"><c r="A3" s="1"/>${text("B3", "李四")}</row>`,
      `<row r="4"><c r="A4" s="1"/></row>`,
      `<row r="5">${text("B5", "王五")}</row>`,
    ].join("");
    const merges =
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/></mergeCells>';
    const path = await files.workbook(
      { 名册: "" },
      { "xl/worksheets/sheet1.xml": sheetOf(rows, merges) },
    );
    expect(await allRows(path)).toEqual([
      { row: 1, cells: ["名册"] },
      { row: 2, cells: ["盘山村", "张三"] },
      { row: 3, cells: ["盘山村", "李四"] },
      { row: 5, cells: [null, "王五"] },
    ]);
  });

  test("that are merged over each other cost no row more than its columns", () => {
    const over = Array.from({ length: 200_000 }, () => ({ column: 0, from: 1, to: 1_000_000 }));
    const fill = new MergeFill(over);
    let last: (string | null)[] = [];
    for (let row = 1; row <= 100_000; row += 1) {
      last = row === 1 ? ["盘山村"] : [];
      fill.fill(row, last);
    }
    expect(last).toEqual(["盘山村"]);
  });

  test("are found wherever the file's pieces happen to end", async () => {
    const row = (n: number) => `<row r="${n}">${text(`B${n}`, `第${n}行`)}</row>`;
    const first = `<row r="1">${text("A1", "村")}${text("B1", "第1行")}</row>`;
    const others = Array.from({ length: 2999 }, (_, index) => row(index + 2)).join("");
    const many = Array.from(
      { length: 3000 },
      (_, index) => `<mergeCell ref="D${index + 1}:E${index + 1}"/>`,
    ).join("");
    const after = `<mergeCells>${many}<mergeCell ref="A1:A3000"/>${many}</mergeCells>`;
    const path = await files.workbook(
      { 名册: "" },
      { "xl/worksheets/sheet1.xml": sheetOf(first + others, after) },
    );
    const rows = await allRows(path);
    expect(rows).toHaveLength(3000);
    expect(rows.at(-1)).toEqual({ row: 3000, cells: ["村", "第3000行"] });
  });
});

describe("sheets", () => {
  const one = (value: string) => `<row r="1"><c r="A1" t="str"><v>${value}</v></c></row>`;

  test("are listed, read by name, or the first that has rows", async () => {
    const path = await files.workbook({
      说明: '<row r="1"><c r="A1" s="1"/></row>',
      名册: one("张三"),
      "历史&数据": one("李四"),
    });
    expect(await listSheets(path)).toEqual(["说明", "名册", "历史&数据"]);
    expect(await allRows(path)).toEqual([{ row: 1, cells: ["张三"] }]);
    expect(await allRows(path, "历史&数据")).toEqual([{ row: 1, cells: ["李四"] }]);
    await expect(allRows(path, "没有")).rejects.toMatchObject({ reason: "no_such_sheet" });
    await expect(allRows(path, "说明")).rejects.toMatchObject({ reason: "no_rows" });
  });

  test("elsewhere are never followed", async () => {
    const external = relations(
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${office}/externalLink" Target="file:///etc/passwd" TargetMode="External"/>`,
    );
    const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="外部" sheetId="2" r:id="rId9"/><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const path = await files.workbook(
      { 名册: one("张三") },
      { "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": external },
    );
    expect(await listSheets(path)).toEqual(["名册"]);
    expect(await allRows(path)).toEqual([{ row: 1, cells: ["张三"] }]);
  });
});
