import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MadeFiles } from "../../../platform/spreadsheet/testing/made-files.ts";
import { ImportDesk } from "../../../testing/import-desk.ts";
import { sheetFile } from "../../../testing/sheet-file.ts";
import { importFile } from "./import.files.ts";

const as = "fuyang.officer";

let desk: ImportDesk;
let folder: string;
let files: MadeFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-import-"));
  [desk, files] = await Promise.all([ImportDesk.open(folder), MadeFiles.create()]);
});
afterAll(async () => {
  await Promise.all([desk.close(), files.remove()]);
  await rm(folder, { recursive: true });
});

const one = '<row r="1"><c r="A1" t="str"><v>张三</v></c></row>';
const halfOf = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const compound = (text: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(70_000),
    Buffer.from(text, "utf16le"),
    Buffer.alloc(500),
  ]);

test.each<[string, string, () => Promise<Buffer>]>([
  ["a picture", "NOT_A_SPREADSHEET", async () => Buffer.from("89504e470d0a1a0a0000000d", "hex")],
  ["a workbook cut in half", "BROKEN", async () => halfOf(await sheetFile(desk.people(3)))],
  ["a workbook with a password", "ENCRYPTED", async () => compound("EncryptedPackage")],
  ["an old .xls", "OLD_FORMAT", async () => compound("Workbook")],
  [
    "a workbook with macros",
    "MACROS",
    async () => await readFile(await files.workbook({ 名册: one }, { "xl/vbaProject.bin": "x" })),
  ],
  [
    "a zip bomb",
    "BOMB",
    async () =>
      await readFile(
        await files.workbook({ 名册: one }, { "xl/media/x": Buffer.alloc(40_000_000) }),
      ),
  ],
  [
    "a sheet about something else",
    "NO_KNOWN_COLUMNS",
    async () => await readFile(await files.workbook({ 名册: one })),
  ],
  ["an empty sheet", "NO_ROWS", async () => await readFile(await files.workbook({ 名册: "" }))],
])("%s is refused as %s, and nothing is written", async (_, refusal, bytes) => {
  const id = await desk.started(as, await bytes());
  expect(await desk.batch(as, id)).toMatchObject({ state: "REFUSED", refusal, sheets: [] });
  expect(await desk.world.value("select count(*)::int from registry.import_row")).toBe(0);
  expect(await desk.world.value("select count(*)::int from registry.person")).toBe(0);
});

test("a file that is too large is refused before it is taken, with a sentence", async () => {
  const client = await desk.world.as(as);
  const answer = await fetch(`${desk.world.url}/files/${importFile.name}?name=a.xlsx`, {
    method: "POST",
    headers: { cookie: client.cookie, "apollo-require-preflight": "true" },
    body: new Uint8Array(importFile.mostBytes + 1),
  });
  expect(answer.status).toBe(413);
  expect(JSON.stringify(await answer.json())).toContain("TOO_LARGE");
});

test("a file whose bytes have gone says so", async () => {
  const id = await desk.started(as, await sheetFile(desk.people(1)));
  await desk.world.change("update platform.file set expires_at = now() where purpose = $1", [
    importFile.name,
  ]);
  await desk.confirm(as, id);
  expect(await desk.rests(as, id)).toMatchObject({ state: "REFUSED", refusal: "FILE_GONE" });
});

const csv = "姓名,身份证号,性别,残疾类别,残疾等级,乡镇（街道）,村（社区）\n";
/** 姓名,身份证号,性别,残疾类别,残疾等级 in GB18030, as an old spreadsheet saves it. */
const gb18030 = Buffer.from(
  "d0d5c3fb2cc9edb7ddd6a4bac52cd0d4b1f02cb2d0bcb2c0e0b1f02cb2d0bcb2b5c8bcb6",
  "hex",
);

test("a .csv in UTF-8 and one in GB18030 are read alike", async () => {
  const [person = {}] = desk.people(1);
  const text = `${csv}${person["姓名"]},${person["身份证号"]},男,肢体,三级,符阳街道,百花亭社区\n`;
  const utf8 = await desk.started(as, Buffer.from(text), "花名册.csv");
  const old = await desk.started(
    as,
    Buffer.concat([gb18030, Buffer.from(`\n,${person["身份证号"]},,,\n`)]),
    "旧.csv",
  );
  const columns = async (id: string) =>
    (await desk.batch(as, id)).sheets[0]?.columns.map(({ column }) => column);
  expect(await columns(utf8)).toEqual([
    "NAME",
    "ID_NUMBER",
    "SEX",
    "CATEGORY",
    "GRADE",
    "UNIT",
    "VILLAGE",
  ]);
  expect(await columns(old)).toEqual(["NAME", "ID_NUMBER", "SEX", "CATEGORY", "GRADE"]);
  await desk.confirm(as, utf8);
  expect((await desk.rests(as, utf8)).counts).toMatchObject({ new: 1, doubts: 0 });
});

test("characters that no text can hold, written into cells, do not end an import", async () => {
  const [person = {}] = desk.people(1);
  const row = (number: number, cells: string[]) =>
    `<row r="${number}">${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join("")}</row>`;
  const sheet =
    row(1, ["姓名", "身份证号", "性别", "残疾类别", "残疾等级", "村（社区）", "备注"]) +
    row(2, [
      "张_x0000_三",
      String(person["身份证号"]),
      "男",
      "肢体",
      "三级",
      "百花亭社区",
      "_xD800_",
    ]);
  // cut off where they are shown, between the halves of a character
  const number = String(person["身份证号"]);
  const name = `${number}${"号".repeat(21)}𠮷`;
  const long = row(3, [name, "", "", "", "", "", `${"一".repeat(59)}𠮷`]);
  const id = await desk.started(as, await readFile(await files.workbook({ 名册: sheet + long })));
  await desk.confirm(as, id);
  expect((await desk.rests(as, id)).counts).toMatchObject({ new: 1, doubts: 0, refused: 1 });
  const [refused] = await desk.rows(as, id, { verdicts: ["REFUSED"] });
  expect(refused?.name).toMatch(/^990\*{11}\S{4}号+\ufffd$/u);
});

test("numbers that others have are not tried out by the sheet: past some hundreds an hour it is refused", async () => {
  const place = { "乡镇（街道）": "临港街道", "村（社区）": "" };
  const theirs = desk.people(2, place);
  await desk.commit(
    "lingang.officer",
    await desk.checked("lingang.officer", await sheetFile(theirs)),
  );
  const ours = { "乡镇（街道）": "符阳街道", "村（社区）": "百花亭社区" };
  const tried = theirs.map((row) => ({ ...row, ...ours }));
  const office = await desk.world.office("510522001");
  const told = async (before: number) => {
    await desk.world.rows(
      `insert into access.failure (subject, failed_count) values ('import:' || $1, $2)
       on conflict (subject) do update set failed_count = excluded.failed_count`,
      [office, before],
    );
    const id = await desk.started(as, await sheetFile(tried));
    await desk.confirm(as, id);
    const { state, refusal } = await desk.rests(as, id);
    return [state, refusal, (await desk.rows(as, id)).length];
  };
  expect(await told(298)).toEqual(["CHECKED", null, 2]);
  expect(await told(299)).toEqual(["REFUSED", "TOO_MANY_ELSEWHERE", 0]);
  // what says itself that it is another town's is not looked for
  const id = await desk.checked(as, await sheetFile(theirs));
  expect(
    (await desk.rows(as, id)).map(({ hindrance, candidates }) => [hindrance, candidates]),
  ).toEqual([
    ["OUT_OF_REACH", []],
    ["OUT_OF_REACH", []],
  ]);
});

test("sensitive samples are masked, also where nobody knows what the column holds", async () => {
  const [person = {}] = desk.people(1);
  const line = `${person["姓名"]},男,${person["身份证号"]},演示路 1 号`;
  const text = `姓名,性别,号,现住址\n${line}\n${line}\n`;
  const id = await desk.started(as, Buffer.from(text), "名.csv");
  const batch = await desk.batch(as, id);
  expect(JSON.stringify(batch)).not.toContain(String(person["身份证号"]).slice(4, 14));
  expect(batch.sheets[0]?.columns[2]?.samples[0]).toMatch(/^990\*+/);
  // a row of somebody taken for the headers shows no more
  const [other] = batch.sheets[0]?.otherHeaders ?? [];
  expect(other).toMatchObject({ headerRow: 2, columns: [{ header: person["姓名"] }, {}, {}, {}] });
  expect(JSON.stringify(batch)).not.toContain("演示路");
  expect(other?.columns[2]?.header).toMatch(/^990\*+/);
});
