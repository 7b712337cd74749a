import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoIdNumber } from "../identity/demo-id-number.ts";
import { findingLevels } from "./cell-finding.ts";
import { cellText, saysNothing, type CellValue, type RowCells } from "./cell-value.ts";
import { findingWords } from "./finding-words.ts";
import { personColumns, type PersonColumn } from "./person-column.ts";
import type { PlaceReading, WrittenPlace } from "./row-place.ts";
import { readRow, type RowPerson } from "./row.ts";

const id = "11010519491231002X";

const places: Readonly<Record<string, PlaceReading>> = {
  符阳街道百花亭社区: { kind: "found", code: "510522001001" },
  榕右乡: { kind: "former", code: "510522109" },
  天池村: { kind: "ambiguous", codes: ["510522101201", "510522102201"] },
};

const checks = {
  today: "2020-02-29",
  findPlace: ({ unit, village }: WrittenPlace): PlaceReading =>
    places[unit + village] ?? { kind: "unknown" },
};

const sound: RowCells = {
  name: "张三",
  sex: "女",
  birthDay: "1949-12-31",
  idNumber: id,
  certificateNumber: `${id}43`,
  certificateState: "有效",
  issuedOn: "2011-03-01",
  validUntil: "2021-03-01",
  category: "肢体",
  grade: "三级",
  phone: "13812345678",
  guardianName: "李四",
  guardianRelation: "配偶",
  guardianPhone: "0830-5261234",
  registeredAddress: "四川省合江县红军街1号",
  unit: "符阳街道",
  village: "百花亭社区",
  livesAlone: "否",
  dependent: "是",
};

function codes(changes: RowCells): string {
  return readRow({ ...sound, ...changes }, checks)
    .findings.map(({ column, code }) => `${column} ${code}`)
    .join(", ");
}

describe("readRow", () => {
  it("reads a sound row without a word", () => {
    expect(readRow(sound, checks)).toEqual({
      outcome: "sound",
      findings: [],
      person: {
        name: "张三",
        idNumber: id,
        unsoundIdNumber: null,
        birthDay: "1949-12-31",
        sex: "female",
        disability: { category: "physical", grade: 3, parts: [] },
        certificate: { number: `${id}43`, issuedOn: "2011-03-01", validUntil: "2021-03-01" },
        writtenState: "valid",
        phones: ["13812345678"],
        helpers: [{ role: "guardian", name: "李四", relation: "spouse", phone: "0830-5261234" }],
        place: {
          written: { divisionCode: "", unit: "符阳街道", village: "百花亭社区" },
          divisionCode: "510522001001",
          grid: null,
          registeredAddress: "四川省合江县红军街1号",
          residenceAddress: null,
        },
        livesAlone: false,
        dependent: true,
      },
    });
  });

  it("takes what is not written from ID number and certificate", () => {
    const { person, outcome } = readRow(
      { name: "张三", idNumber: id, certificateNumber: `${id}72`, parts: "视力二级、肢体三级" },
      checks,
    );
    expect(outcome).toBe("sound");
    expect(person).toMatchObject({ birthDay: "1949-12-31", sex: "female" });
    expect(person.disability).toEqual({
      category: "multiple",
      grade: 2,
      parts: [
        { category: "visual", grade: 2 },
        { category: "physical", grade: 3 },
      ],
    });
  });

  it("knows who somebody is by the certificate's number alone", () => {
    const { person, outcome } = readRow({ name: "张三", certificateNumber: `${id}43B1` }, checks);
    expect(outcome).toBe("sound");
    expect(person).toMatchObject({ idNumber: id, birthDay: "1949-12-31", sex: "female" });
    expect(codes({ idNumber: "", birthDay: "1949-12-30" })).toBe("birthDay BIRTH_DIFFERS");
    expect(codes({ idNumber: "", certificateNumber: "无" })).toBe("");
  });

  it.each<[RowCells, string]>([
    [{ name: "" }, "name NAME_MISSING"],
    [{ name: "张三（已故）" }, "name NAME_UNREADABLE"],
    [{ name: "张 三" }, "name TIDIED"],
    [{ idNumber: "", birthDay: "", certificateNumber: "" }, "idNumber NOBODY"],
    [{ idNumber: "无" }, ""],
    [{ idNumber: Number(id.slice(0, 17)) }, "idNumber ID_ROUNDED"],
    [{ idNumber: "1.10105E+17" }, "idNumber ID_ROUNDED"],
    [{ idNumber: "身份证遗失" }, "idNumber ID_CHARACTERS"],
    [{ idNumber: "1101051949123100" }, "idNumber ID_LENGTH"],
    [{ idNumber: "110105491231002" }, "idNumber ID_OLD_FORM"],
    [{ idNumber: "110105194913310022" }, "idNumber ID_IMPOSSIBLE_DATE"],
    [{ idNumber: "110105203012310022" }, "idNumber ID_FUTURE_DATE"],
    [{ idNumber: "110105184912310022" }, "idNumber ID_TOO_OLD"],
    [{ idNumber: "110105194912310021" }, "idNumber ID_CHECKSUM"],
    [{ idNumber: "１１０１０５１９４９１２３１００２ｘ" }, "idNumber TIDIED"],
    [{ certificateNumber: id }, "certificateNumber CERTIFICATE_UNREADABLE"],
    [{ certificateNumber: "11010519491231003843" }, "certificateNumber CERTIFICATE_OF_ANOTHER"],
    [{ certificateNumber: `${id} 43` }, "certificateNumber TIDIED"],
    [{ certificateNumber: `${id}53` }, "category CERTIFICATE_OTHER_CATEGORY"],
    [{ certificateNumber: `${id}42` }, "grade CERTIFICATE_OTHER_GRADE"],
    [{ certificateNumber: "未办证", certificateState: "疑似" }, ""],
    [{ certificateState: "审核" }, "certificateState STATE_UNREADABLE"],
    [{ certificateState: "过期" }, "certificateState STATE_DIFFERS"],
    [{ certificateState: "过期", issuedOn: "", validUntil: "" }, ""],
    [{ certificateState: "过期", issuedOn: "2009-03-01", validUntil: "" }, ""],
    [{ certificateState: "过期", issuedOn: "", validUntil: "2020-02-28" }, ""],
    [{ birthDay: "1949-02-30" }, "birthDay BIRTH_UNREADABLE"],
    [{ birthDay: "1949年12月" }, ""],
    [{ birthDay: new Date("1949-12-31T00:00:00Z") }, ""],
    [{ birthDay: 18_263 }, ""],
    [{ birthDay: 18_264 }, "birthDay BIRTH_DIFFERS"],
    [{ sex: "男" }, "sex SEX_DIFFERS"],
    [{ sex: "m?" }, "sex SEX_UNREADABLE"],
    [{ category: "视障肢残" }, "category CATEGORY_UNREADABLE"],
    [{ grade: "五级" }, "grade GRADE_UNREADABLE"],
    [{ grade: 3, category: 4 }, ""],
    [{ certificateNumber: "", grade: "" }, "grade GRADE_MISSING"],
    [{ certificateNumber: "", category: "" }, "category GRADE_MISSING"],
    [{ certificateNumber: "", category: "多重", parts: "见附件" }, "parts PARTS_UNREADABLE"],
    [{ certificateNumber: "", category: "多重", parts: "视力一级" }, "parts PARTS_CONTRADICT"],
    [{ issuedOn: "去年" }, "issuedOn DATE_UNREADABLE"],
    [{ validUntil: "2010-01-01" }, "validUntil DATES_REVERSED"],
    [{ issuedOn: "2099-01-01", validUntil: "" }, "issuedOn ISSUED_IN_FUTURE"],
    [{ validUntil: "长期" }, ""],
    [{ phone: "1381234567" }, "phone PHONE_UNREADABLE"],
    [{ phone: "5261234" }, "phone PHONE_WITHOUT_AREA"],
    [{ phone: "１３８１２３４５６７８" }, "phone TIDIED"],
    [{ phone: "无" }, ""],
    [{ guardianName: "李四、李五" }, "guardianName HELPER_UNREADABLE"],
    [{ guardianName: "" }, "guardianName HELPER_WITHOUT_NAME"],
    [{ guardianRelation: "户主" }, "guardianRelation RELATION_UNKNOWN"],
    [{ guardianRelation: "父子" }, "guardianRelation RELATION_AMBIGUOUS"],
    [{ unit: "榕右乡", village: "" }, "unit PLACE_FORMER"],
    [{ unit: "", village: "天池村" }, "village PLACE_AMBIGUOUS"],
    [{ unit: "某镇" }, "village PLACE_UNKNOWN"],
    [{ livesAlone: "也许" }, "livesAlone CHOICE_UNREADABLE"],
    [{ livesAlone: "√", dependent: 0 }, ""],
    [{ residenceAddress: "一".repeat(121) }, "residenceAddress TEXT_UNREADABLE"],
    [{ residenceAddress: "a\u0000b" }, "residenceAddress TEXT_UNREADABLE"],
  ])("of %j says: %s", (changes, expected) => {
    expect(codes(changes).split(", ")).toContain(expected);
  });

  it("refuses numbers of the demonstration unless they are expected", () => {
    const number = demoIdNumber("510522", "1949-12-31", "female", 0);
    const demo = { ...sound, idNumber: number, certificateNumber: "" };
    expect(readRow(demo, checks).findings).toMatchObject([
      { code: "ID_SYNTHETIC", level: "fault" },
    ]);
    const allowed = readRow(demo, { ...checks, allowSynthetic: true });
    expect(allowed).toMatchObject({ outcome: "sound", person: { idNumber: number } });
  });

  it("proposes what would be right", () => {
    const old = readRow({ ...sound, idNumber: "110105491231002" }, checks);
    const slip = readRow({ ...sound, idNumber: "110105194912310021" }, checks);
    const moved = readRow({ ...sound, unit: "榕右乡", village: "" }, checks);
    const proposals = [old, slip, moved].map(({ findings }) => findings[0]?.proposal);
    expect(proposals).toEqual([id, id, "510522109"]);
    expect(slip.person).toMatchObject({ idNumber: null, unsoundIdNumber: "110105194912310021" });
    expect([old, slip, moved].map(({ outcome }) => outcome)).toEqual(["doubt", "doubt", "doubt"]);
  });

  it("takes several phones, and the guardian's as one's own when they are the same", () => {
    const several = { phone: "13812345678/0830-5261234", secondPhone: 13_912_345_678 };
    expect(readRow({ ...sound, ...several }, checks).person.phones).toEqual([
      "13812345678",
      "0830-5261234",
      "13912345678",
    ]);
    const self = readRow({ ...sound, phone: "", guardianRelation: "本人" }, checks).person;
    expect(self).toMatchObject({ phones: ["0830-5261234"], helpers: [] });
  });

  it("knows an empty row", () => {
    expect(readRow({}, checks).outcome).toBe("empty");
    expect(readRow({ name: " ", phone: null }, checks)).toMatchObject({
      outcome: "empty",
      findings: [],
    });
    expect(readRow({ name: "张三" }, checks).outcome).toBe("fault");
  });

  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(null, undefined, "", "无", id, "13812345678", "视力一级"),
  );

  /** What becomes of a column; a disability that lacks its grade is said of the grade. */
  const kept: readonly [PersonColumn, (person: RowPerson) => unknown, PersonColumn?][] = [
    ["sex", ({ sex }) => sex],
    ["idNumber", ({ idNumber }) => idNumber],
    ["certificateNumber", ({ certificate }) => certificate],
    ["certificateState", ({ writtenState }) => writtenState],
    ["category", ({ disability }) => disability, "grade"],
    ["grade", ({ disability }) => disability, "category"],
    ["phone", ({ phones }) => phones[0]],
    ["grid", ({ place }) => place.grid],
    ["residenceAddress", ({ place }) => place.residenceAddress],
    ["livesAlone", ({ livesAlone }) => livesAlone],
  ];

  it("never throws, whatever a cell holds, and always says what it left out", () => {
    const row = fc.dictionary(fc.constantFrom(...personColumns), cell, { noNullPrototype: true });
    fc.assert(
      fc.property(row, (cells) => {
        const { person, outcome, findings } = readRow(cells, checks);
        expect(outcome === "fault" || outcome === "empty" || person.name !== "").toBe(true);
        for (const [column, value, other] of kept) {
          const written = cellText(cells[column]);
          if (saysNothing(written) || !/[\p{L}\p{N}]/u.test(written)) continue;
          const said = findings.some((each) => each.column === column || each.column === other);
          expect([column, value(person) != null || said]).toEqual([column, true]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it("has words of its own for every finding", () => {
  expect(Object.keys(findingWords).toSorted()).toEqual(Object.keys(findingLevels).toSorted());
  const reasons = Object.values(findingWords).map(({ reason }) => reason.zh);
  expect(new Set(reasons).size).toBe(reasons.length);
});
