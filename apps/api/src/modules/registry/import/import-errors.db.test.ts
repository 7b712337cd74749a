import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ImportDesk } from "../../../testing/import-desk.ts";
import { sheetFile } from "../../../testing/sheet-file.ts";

const as = "fuyang.officer";

let desk: ImportDesk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-import-errors-"));
  desk = await ImportDesk.open(folder);
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

test("the error workbook says cell, reason and how to mend, and shows no number", async () => {
  const [one = {}] = desk.people(1);
  const number = String(one["身份证号"]);
  const wrong = number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");
  const id = await desk.checked(as, await sheetFile([{ ...one, 身份证号: wrong }]));
  const lines = await desk.errorLines(as, id);
  expect(lines[1]).toEqual([
    "2",
    "D2",
    one["姓名"],
    "身份证号",
    expect.stringMatching(/^990\*+\S{4}$/),
    "疑问",
    "身份证号校验码不对，可能有一位填错",
    "对照身份证重新填写",
  ]);
});
