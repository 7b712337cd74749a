import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listSheets } from "./read-rows.ts";
import { allRows, MadeFiles } from "./testing/made-files.ts";

let files: MadeFiles;
beforeAll(async () => {
  files = await MadeFiles.create();
});
afterAll(() => files.remove());

/** 姓名,村 / 张𠀀,盘山 (the second character of the name needs four bytes) */
const gb18030 = Buffer.from("d0d5c3fb2cb4e50ad5c595328236 2cc5ccc9bd0a".replaceAll(" ", ""), "hex");
const rows = [
  { row: 1, cells: ["姓名", "村"] },
  { row: 2, cells: ["张𠀀", "盘山"] },
];

describe("encodings are known by content", () => {
  test.each([
    ["UTF-8", Buffer.from("姓名,村\n张𠀀,盘山\n")],
    ["UTF-8 with its mark", Buffer.from("\uFEFF姓名,村\r\n张𠀀,盘山")],
    ["UTF-16 with its mark", Buffer.from("\uFEFF姓名\t村\n张𠀀\t盘山\n", "utf16le")],
    ["GB18030", gb18030],
  ])("%s", async (_, bytes) => {
    expect(await allRows(await files.bytes(bytes))).toEqual(rows);
  });

  test("GB18030 after a long stretch that could be anything", async () => {
    const plain = Buffer.from("a,b\n".repeat(50_000));
    const read = await allRows(await files.bytes(Buffer.concat([plain, gb18030])));
    expect(read.at(-1)).toEqual({ row: 50_002, cells: ["张𠀀", "盘山"] });
  });
});

test.each([",", ";", "\t"])("columns are separated by %j", async (separator) => {
  const text = [
    ["姓名", "备注"],
    ["张三", '"a,b;c"'],
    ["", '"两\n行"'],
  ]
    .map((line) => line.join(separator))
    .join("\n");
  expect(await allRows(await files.bytes(text))).toEqual([
    { row: 1, cells: ["姓名", "备注"] },
    { row: 2, cells: ["张三", "a,b;c"] },
    { row: 3, cells: [null, "两\n行"] },
  ]);
});

test("numbers that were protected from Excel lose the protection, empty rows only their place", async () => {
  const path = await files.bytes(
    '姓名,身份证\n\n,,\n张三,"=""510522198001011234"""\n李四,="0830"\n王五,510522198001011234\t\n',
  );
  expect(await allRows(path)).toEqual([
    { row: 1, cells: ["姓名", "身份证"] },
    { row: 4, cells: ["张三", "510522198001011234"] },
    { row: 5, cells: ["李四", "0830"] },
    { row: 6, cells: ["王五", "510522198001011234"] },
  ]);
});

test("has no sheets, and one column is a table too", async () => {
  const path = await files.bytes("姓名\n张三");
  expect(await listSheets(path)).toEqual([]);
  expect(await allRows(path)).toHaveLength(2);
});
