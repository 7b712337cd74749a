import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { certificateStateOf } from "../../../platform/person/certificate-state.ts";
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

test("a certificate that a list calls expired, and does not say since when, is not valid", async () => {
  const [one = {}] = desk.people(1);
  const listed = { ...one, 残疾人证号: `${one["身份证号"]}43`, 办证状态: "过期" };
  const imported = async (row: typeof one) => {
    const id = await desk.checked(as, await sheetFile([row]));
    const { counts } = await desk.batch(as, id);
    await desk.commit(as, id);
    const state = await desk.world.value(
      `select ${certificateStateOf("p")} from registry.person p order by id desc limit 1`,
    );
    return [state, counts.new, counts.changed, counts.doubts];
  };
  expect(await imported({ ...listed, 办证状态: "有效" })).toEqual(["valid", 1, 0, 0]);
  expect(await imported(listed)).toEqual(["expired", 0, 1, 0]);
  expect(await imported(listed)).toEqual(["expired", 0, 0, 0]);
  expect(await imported({ ...listed, 残疾人证号: `${one["身份证号"]}43B1` })).toEqual([
    "expired",
    0,
    1,
    0,
  ]);
});
