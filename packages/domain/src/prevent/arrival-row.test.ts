import { expect, test } from "vitest";
import { demoIdNumber } from "../identity/demo-id-number.ts";
import { recogniseArrivalColumns } from "./arrival-columns.ts";
import { readArrivalRow } from "./arrival-row.ts";

const checks = { today: "2020-02-29", allowSynthetic: true };
const headers = [
  "序号",
  "返乡人员姓名",
  "性 别",
  "身份证号码",
  "联系电话（手机）",
  "来源地",
  "交通工具",
  "车次",
  "到达时间",
  "现住址",
];
const columns = recogniseArrivalColumns(headers);

test("headers are known however offices write them", () => {
  expect([...columns.keys()]).toEqual([
    "name",
    "sex",
    "document",
    "phone",
    "origin",
    "transport",
    "transport_no",
    "arrived_on",
    "stay",
  ]);
});

const row = (changes: Record<number, string | null> = {}) => {
  const cells = [
    "1",
    "张三",
    "男",
    "",
    "13800000001",
    "湖北省武汉市",
    "坐高铁",
    "G1234",
    "2020/2/1",
    "3组",
  ];
  return cells.map((cell, at) => (at in changes ? (changes[at] ?? null) : cell));
};

test("a row is read: words, days, transport", () => {
  expect(readArrivalRow(row(), columns, checks)).toMatchObject({
    ok: true,
    row: {
      resident: { name: "张三", sex: "male", document: null, phone: "13800000001" },
      journey: {
        origin: "湖北省武汉市",
        transport: "train",
        transportNo: "G1234",
        arrivedOn: "2020-02-01",
      },
    },
  });
});

test("every wrong cell of a row is named at once", () => {
  const reading = readArrivalRow(row({ 1: "", 3: "123", 8: "昨天" }), columns, checks);
  expect(reading.ok ? [] : reading.faults.map(({ column }) => column)).toEqual([
    "name",
    "document",
    "arrived_on",
  ]);
});

test("a day before the ledger's span, or ahead, is refused", () => {
  for (const day of ["2019-01-01", "2020-03-01"]) {
    expect(readArrivalRow(row({ 8: day }), columns, checks)).toEqual({
      ok: false,
      faults: [{ column: "arrived_on", code: "OUT_OF_RANGE" }],
    });
  }
});

test("the ID number says sex and birth day", () => {
  const number = demoIdNumber("510522", "1980-05-06", "female", 1);
  const reading = readArrivalRow(row({ 2: "", 3: number }), columns, checks);
  expect(reading).toMatchObject({
    ok: true,
    row: { resident: { sex: "female", bornOn: "1980-05-06" } },
  });
});
