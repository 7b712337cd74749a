import { describe, expect, it } from "vitest";
import { findHeaderRow, plainHeader, recogniseColumns } from "./column-mapping.ts";
import {
  columnSynonyms,
  ignoredHeaders,
  personColumnLabels,
  personColumns,
} from "./person-column.ts";

function mapped(
  headers: readonly string[],
  samples: readonly (readonly string[])[] = [],
): string[] {
  return recogniseColumns(headers, samples).columns.map(({ column, confidence }) =>
    column === null ? "-" : `${column} ${confidence}`,
  );
}

describe("recogniseColumns", () => {
  it.each([
    ["姓名", "name"],
    ["残疾人姓名", "name"],
    ["姓 名*", "name"],
    ["身份证号", "idNumber"],
    ["身份证号码", "idNumber"],
    ["公民身份号码", "idNumber"],
    ["残疾人证号", "certificateNumber"],
    ["残疾证号", "certificateNumber"],
    ["残疾类别", "category"],
    ["残疾类型", "category"],
    ["残疾等级", "grade"],
    ["残疾级别", "grade"],
    ["联系电话", "phone"],
    ["手机号码", "phone"],
    ["监护人", "guardianName"],
    ["监护人电话", "guardianPhone"],
    ["监护人联系电话", "guardianPhone"],
    ["户籍地址", "registeredAddress"],
    ["户口所在地", "registeredAddress"],
    ["现住址", "residenceAddress"],
    ["家庭住址", "residenceAddress"],
    ["村(社区)", "village"],
    ["村（社区）", "village"],
    ["乡镇(街道)", "unit"],
    ["乡镇（街道）", "unit"],
    ["所属 乡镇", "unit"],
    ["发证日期", "issuedOn"],
    ["有效期至", "validUntil"],
    ["Phone", "phone"],
  ])("is sure that %j is %s", (header, column) => {
    expect(mapped([header])).toEqual([`${column} 1`]);
  });

  it.each([
    ["身份证号（必填，18位）", "idNumber 0.8"],
    ["残疾人证号码（二十位）", "certificateNumber 0.8"],
    ["户籍地址（与户口本一致）", "registeredAddress 0.8"],
    ["监护人联系电话（手机）", "guardianPhone 0.8"],
    ["残疾人证发证日期", "issuedOn 0.8"],
    ["残疾人证有效期限", "validUntil 0.8"],
    ["序号", "-"],
    ["民族", "-"],
    ["备注", "-"],
    ["", "-"],
    ["领取金额", "-"],
  ])("of %j it says %s", (header, expected) => {
    expect(mapped([header])).toEqual([expected]);
  });

  it("tells whose phone it is by the column beside", () => {
    expect(mapped(["姓名", "联系电话", "监护人", "与残疾人关系", "联系电话"])).toEqual([
      "name 1",
      "phone 1",
      "guardianName 1",
      "guardianRelation 1",
      "guardianPhone 0.8",
    ]);
    expect(mapped(["姓名", "照护人姓名", "关系", "电话", "监护人", "电话"])).toEqual([
      "name 1",
      "carerName 1",
      "carerRelation 0.8",
      "carerPhone 0.8",
      "guardianName 1",
      "guardianPhone 0.8",
    ]);
  });

  it("gives no meaning twice", () => {
    expect(mapped(["姓名", "残疾人姓名", "联系电话", "手机", "电话"])).toEqual([
      "name 1",
      "-",
      "phone 1",
      "secondPhone 0.8",
      "-",
    ]);
    expect(mapped(["身份证号（18位）", "身份证号"])).toEqual(["-", "idNumber 1"]);
  });

  it("guesses by the values when the header says nothing", () => {
    const id = "11010519491231002X";
    const samples = [
      ["张三", "李四", "王五"],
      [id, id, id],
      [`${id}43`, `${id}12`, `${id}43B1`],
      ["男", "女", "女"],
      ["肢体", "视力", "听力"],
      ["一级", "二级", "三级"],
      ["1", "2", "3"],
      ["13812345678", "", "13812345679"],
    ];
    const headers = ["姓名", "A", "B", "C", "D", "E", "序号", "F"];
    expect(mapped(headers, samples)).toEqual([
      "name 1",
      "idNumber 0.6",
      "certificateNumber 0.6",
      "sex 0.6",
      "category 0.6",
      "grade 0.6",
      "-",
      "-",
    ]);
    expect(mapped(["A"], [["13812345678", "13812345679", "0830-5261234"]])).toEqual(["phone 0.6"]);
    expect(mapped(["A"], [["13812345678", "无", "不详"]])).toEqual(["-"]);
  });

  it("says what is missing", () => {
    expect(recogniseColumns(["身份证号"]).missing).toEqual(["name"]);
    expect(recogniseColumns(["姓名"]).missing).toEqual([]);
  });
});

describe("findHeaderRow", () => {
  const title = ["合江县残疾人花名册", "", ""];
  const headers = ["序号", "姓名", "身份证号", "残疾类别"];

  it("goes past titles and remarks", () => {
    expect(findHeaderRow([title, ["填表单位：", "日期："], headers, ["1", "张三"]])).toBe(2);
    expect(findHeaderRow([headers, ["1", "姓名", "身份证号"]])).toBe(0);
  });

  it("finds none in another list", () => {
    expect(findHeaderRow([title, ["商品", "数量"], ["口罩", "200"]])).toBeUndefined();
    expect(findHeaderRow([])).toBeUndefined();
  });
});

it("has one meaning for every header it knows", () => {
  const headers = personColumns.flatMap((column) => [
    personColumnLabels[column].zh,
    ...columnSynonyms[column].split(" "),
  ]);
  const plain = headers.map(plainHeader);
  const repeated = plain.filter((header, at) => plain.indexOf(header) !== at);
  expect(repeated).toEqual([]);
  expect(plain.filter((header) => ignoredHeaders.has(header))).toEqual([]);
});
