import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { changedContradictions, personChangesSchema } from "./person-changes.ts";

const checks = { today: "2020-02-29" };
const schema = personChangesSchema(checks);
const id = "11010519491231002X";

function faults(changes: object): string[] {
  const result = v.safeParse(schema, changes);
  return (result.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}

describe("personChangesSchema", () => {
  it("keeps out what is left out, and keeps null", () => {
    expect(v.parse(schema, { certificate: null, name: "张 三" })).toEqual({
      certificate: null,
      name: "张三",
    });
  });

  it.each([
    [{ document: { type: "id_card", number: "110***********002X" } }, "document.number: MASKED"],
    [{ certificate: { number: "110***********002X**" } }, "certificate.number: MASKED"],
    [{ phones: [{ number: "138****5678", holder: "self" }] }, "phones.0.number: MASKED"],
    [{ residence: { address: "白沙镇＊＊＊" } }, "residence.address: MASKED"],
    [{ registered: { address: "***" } }, "registered.address: MASKED"],
  ])("refuses a mask: %j", (changes, fault) => {
    expect(faults(changes)).toContain(fault);
  });

  it.each([
    [{ holder: "self" }, ["phones.0.number: ONE_OF_TWO"]],
    [{ id: "00000000-0000-4000-8000-000000000001", holder: "self" }, []],
    [{ number: "13812345678", holder: "self" }, []],
    [
      { id: "00000000-0000-4000-8000-000000000001", number: "13812345678", holder: "self" },
      ["phones.0.number: ONE_OF_TWO"],
    ],
  ])("takes a phone by id or by number: %j", (phone, expected) => {
    expect(faults({ phones: [phone] })).toEqual(expected);
  });

  it("refuses one phone twice", () => {
    const phone = { number: "13812345678", holder: "self" };
    expect(faults({ phones: [phone, phone] })).toEqual(["phones.1.number: TWICE"]);
  });

  it.each([
    ["Shàn xióng xìn", ["reading: NOT_A_READING"]],
    ["单雄信", ["reading: NOT_A_READING"]],
    ["  ", ["reading: NOT_A_READING"]],
    ["shan  xiong xin", []],
    ["lü bu", []],
  ])("reads %s", (reading, expected) => {
    expect(faults({ reading })).toEqual(expected);
  });

  it("takes a reading apart, and null as the common one", () => {
    expect(v.parse(schema, { reading: "Lü Bu" })).toEqual({ reading: ["lv", "bu"] });
    expect(v.parse(schema, { reading: null })).toEqual({ reading: null });
  });
});

describe("changedContradictions", () => {
  const person = {
    sex: "male",
    birthDay: "1949-12-31",
    document: { type: "id_card", number: id },
    certificate: { number: `${id}43` },
    disability: { category: "physical", grade: 2, parts: [] },
    suspected: false,
  } as const;
  const found = (changes: object) =>
    changedContradictions({ ...person, ...changes }, changes, checks).map(
      ({ path, fault }) => `${path.join(".")}: ${fault}`,
    );

  it("lets stand what was wrong before and is not touched", () => {
    expect(found({ livesAlone: true })).toEqual([]);
    expect(found({ birthDay: "1949-12-31" })).toEqual([]);
  });

  it("holds every claim that is touched against what stays", () => {
    expect(found({ sex: "male" })).toEqual(["sex: DIFFERS_FROM_ID_NUMBER"]);
    expect(found({ birthDay: "1950-01-01" })).toEqual(["birthDay: DIFFERS_FROM_ID_NUMBER"]);
    expect(found({ document: person.document })).toEqual(["sex: DIFFERS_FROM_ID_NUMBER"]);
    expect(found({ disability: { category: "visual", grade: 3, parts: [] } })).toEqual([
      "certificate.number: ANOTHER_CATEGORY",
    ]);
    expect(found({ suspected: true })).toEqual(["suspected: HAS_CERTIFICATE"]);
    expect(found({ certificate: null, suspected: true })).toEqual([]);
  });
});
