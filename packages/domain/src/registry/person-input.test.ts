import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { demoIdNumber } from "../identity/demo-id-number.ts";
import { personSchema } from "./person-input.ts";

const id = "11010519491231002X";
const schema = personSchema({ today: "2020-02-29" });

const sound = {
  name: "张 三",
  sex: "female",
  birthDay: "1949-12-31",
  document: { type: "id_card", number: id.toLowerCase() },
  certificate: { number: ` ${id}43b1`, issuedOn: "2011-03-01", validUntil: "2021-03-01" },
  suspected: false,
  disability: { category: "physical", grade: 3, parts: [] },
  registered: { divisionCode: "510522210000", address: "  " },
  residence: { divisionCode: "510522001001", address: "红军街　1 号" },
  phones: [{ number: "138 1234 5678", holder: "self", note: "" }],
  carers: [
    { role: "guardian", name: "李四", relation: "spouse", phone: "0830-5261234" },
    { role: "backup_carer", name: "李五", relation: "child" },
  ],
  livesAlone: false,
  dependent: true,
  preferences: { channel: "voice_call", callFrom: "09:00", callUntil: "18:00" },
  channelOverrides: [{ channel: "sms", suitable: false, reason: "不识字" }],
  optOuts: ["publicity", "care_follow_up", "publicity"],
};

function faults(changes: object): string[] {
  const result = v.safeParse(schema, { ...sound, ...changes });
  return (result.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`);
}

describe("personSchema", () => {
  it("stores what was pasted in its one form", () => {
    const result = v.safeParse(schema, sound);
    expect(result.issues).toBeUndefined();
    expect(result.output).toMatchObject({
      name: "张三",
      document: { type: "id_card", number: id },
      certificate: { number: `${id}43B1` },
      registered: { divisionCode: "510522210", address: null },
      residence: { address: "红军街 1 号" },
      phones: [{ number: "13812345678", note: null }],
      optOuts: ["care_follow_up", "publicity"],
    });
  });

  it("accepts people without certificate, document, disability, phone and carer", () => {
    const bare = {
      document: { type: "none", number: "" },
      certificate: null,
      suspected: true,
      disability: null,
      registered: {},
      residence: {},
      phones: [],
      carers: [],
      preferences: null,
      channelOverrides: [],
      optOuts: [],
    };
    expect(faults(bare)).toEqual([]);
  });

  const carer = { role: "carer", name: "李四", relation: "child" };
  const phone = { number: "13812345678", holder: "self" };

  it.each([
    ["name", { name: "张三（已故）" }, "name: NAME_CHARACTERS"],
    ["sex", { sex: "x" }, "sex: NOT_A_CHOICE"],
    ["sex against the number", { sex: "male" }, "sex: DIFFERS_FROM_ID_NUMBER"],
    ["birth day", { birthDay: "1949-02-30" }, "birthDay: NOT_A_DAY"],
    ["future birth", { birthDay: "2020-03-01" }, "birthDay: AFTER_TODAY"],
    ["old age", { birthDay: "1889-02-28" }, "birthDay: TOO_OLD"],
    [
      "birth day against the number",
      { birthDay: "1950-01-01" },
      "birthDay: DIFFERS_FROM_ID_NUMBER",
    ],
    ["ID number", { document: { type: "id_card", number: "1" } }, "document.number: LENGTH"],
    ["document type", { document: { type: "x", number: "" } }, "document.type: NOT_A_CHOICE"],
    ["certificate", { certificate: { number: id } }, "certificate.number: LENGTH"],
    [
      "certificate's grade",
      { certificate: { number: `${id}42` } },
      "certificate.number: ANOTHER_GRADE",
    ],
    [
      "certificate's category",
      { certificate: { number: `${id}53` } },
      "certificate.number: ANOTHER_CATEGORY",
    ],
    [
      "certificate's holder",
      { certificate: { number: "11010519491231003843" } },
      "certificate.number: ANOTHER_PERSON",
    ],
    [
      "certificate's days",
      { certificate: { number: `${id}43`, issuedOn: "2011-03-01", validUntil: "2011-02-01" } },
      "certificate.validUntil: BEFORE_START",
    ],
    [
      "a certificate of a day to come",
      { certificate: { number: `${id}43`, issuedOn: "2099-03-01" } },
      "certificate.issuedOn: AFTER_TODAY",
    ],
    ["certified and suspected", { suspected: true }, "suspected: HAS_CERTIFICATE"],
    ["no disability", { disability: null }, "disability: DISABILITY_MISSING"],
    [
      "grade",
      { disability: { category: "physical", grade: 5, parts: [] } },
      "disability.grade: NOT_A_CHOICE",
    ],
    [
      "parts",
      { disability: { ...sound.disability, parts: [{ category: "visual", grade: 1 }] } },
      "disability.parts: PARTS_OF_SINGLE",
    ],
    [
      "division",
      { residence: { divisionCode: "510522999" } },
      "residence.divisionCode: NOT_A_DIVISION",
    ],
    ["province", { residence: { divisionCode: "51" } }, "residence.divisionCode: NOT_A_DIVISION"],
    ["city", { residence: { divisionCode: "510500" } }, "residence.divisionCode: NOT_A_DIVISION"],
    ["address", { residence: { address: "一".repeat(121) } }, "residence.address: TOO_LONG"],
    ["phone", { phones: [{ ...phone, number: "12345" }] }, "phones.0.number: NO_SUCH_NUMBER"],
    ["empty phone", { phones: [{ ...phone, number: "" }] }, "phones.0.number: REQUIRED"],
    [
      "phone twice",
      { phones: [phone, { ...phone, number: "138-1234-5678" }] },
      "phones.1.number: TWICE",
    ],
    ["too many phones", { phones: Array.from({ length: 6 }, () => phone) }, "phones: TOO_MANY"],
    ["carer's name", { carers: [{ ...carer, name: "李" }] }, "carers.0.name: TOO_SHORT"],
    ["relation", { carers: [{ ...carer, relation: "son" }] }, "carers.0.relation: NOT_A_CHOICE"],
    ["carer's id", { carers: [{ ...carer, personId: "7" }] }, "carers.0.personId: NOT_AN_ID"],
    [
      "backup only",
      { carers: [{ ...carer, role: "backup_carer" }] },
      "carers: BACKUP_WITHOUT_CARER",
    ],
    [
      "hours",
      { preferences: { callFrom: "18:00", callUntil: "09:00" } },
      "preferences.callUntil: BEFORE_START",
    ],
    ["time", { preferences: { callFrom: "24:00" } }, "preferences.callFrom: NOT_A_TIME"],
    [
      "override twice",
      { channelOverrides: [...sound.channelOverrides, ...sound.channelOverrides] },
      "channelOverrides: TWICE",
    ],
    ["emergency opt-out", { optOuts: ["emergency"] }, "optOuts.0: NOT_A_CHOICE"],
  ])("names the field: %s", (_what, changes, fault) => {
    expect(faults(changes)).toContain(fault);
  });

  it("reports all faulty fields at once", () => {
    const found = faults({ name: "", document: { type: "id_card", number: "1" }, phones: [null] });
    expect(found.map((each) => each.split(":")[0])).toEqual([
      "name",
      "document.number",
      "phones.0",
    ]);
  });

  it("lets synthetic numbers pass only where they are expected", () => {
    const number = demoIdNumber("510522", "1949-12-31", "female", 0);
    const changes = { document: { type: "id_card", number }, certificate: null };
    expect(faults(changes)).toEqual(["document.number: SYNTHETIC"]);
    const demo = personSchema({ today: "2020-02-29", allowSynthetic: true });
    expect(v.is(demo, { ...sound, ...changes })).toBe(true);
  });
});
