import { describe, expect, it } from "vitest";
import { checkDivisionFile } from "./check-division-file.ts";
import { officesOf, type DivisionFile } from "./division-file.ts";

const entry = (code: string, name: string, kind: string, changes: object = {}) => ({
  code,
  name,
  kind,
  openedOn: "2019-10-31",
  closedOn: null,
  successors: [],
  ...changes,
});

const village = entry("510521190201", "东坪村民委员会", "village_post");
const closedVillage = entry("510521190202", "西坪村民委员会", "village_post", {
  closedOn: "2019-12-31",
  successors: ["510521190201"],
});

function file(changes: object = {}, villages: unknown = [village, closedVillage]): unknown {
  return {
    format: "wuzi-divisions-1",
    source: "written for this test",
    synthetic: true,
    above: [
      entry("51", "四川省", "province_federation"),
      entry("5105", "泸州市", "city_federation"),
    ],
    county: {
      ...entry("510521", "泸县", "county_federation"),
      units: [{ ...entry("510521190", "东镇", "town_federation", { slug: "dong" }), villages }],
    },
    unresolved: [],
    ...changes,
  };
}

function at(index: number): string {
  return `county.units.0.villages.${index}`;
}

function problems(value: unknown): string[] {
  const check = checkDivisionFile(value);
  return check.ok ? [] : check.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe("checkDivisionFile", () => {
  it("accepts a county with its units and villages", () => {
    expect(problems(file())).toEqual([]);
  });

  it.each([
    ["no object", null, ": must be an object"],
    ["a number", 7, ": must be an object"],
    ["another format", file({ format: "2" }), 'format: must be "wuzi-divisions-1"'],
    ["no province", file({ above: [] }), "above.0: must be the province"],
    ["no county", file({ county: null }), "county: must be a county"],
  ])("refuses %s", (_what, value, problem) => {
    expect(problems(value)).toContain(problem);
  });

  it("names the place of every fault at once", () => {
    const faulty = [
      { ...village, code: "51052119020X" },
      { ...village, kind: "town_federation" },
      { ...village, openedOn: "2020-02-30" },
      { ...village, name: " " },
      { ...village, successors: "510521190201" },
      "东坪村",
    ];
    expect(problems(file({ source: "" }, faulty)).toSorted()).toEqual([
      `${at(0)}.code: must be a division code`,
      `${at(1)}.kind: must be community_post or village_post`,
      `${at(2)}.openedOn: must be a day, YYYY-MM-DD`,
      `${at(3)}.name: must have 2 to 30 characters`,
      `${at(4)}.successors: must be a list of codes`,
      `${at(5)}: must be a village`,
      "source: must say where the data comes from",
    ]);
  });

  it("refuses codes that lie elsewhere and days in the wrong order", () => {
    expect(problems(file({}, [{ ...village, code: "510522001201" }]))).toEqual([
      `${at(0)}: has the code 510522001201, which is not below 510521190`,
    ]);
    expect(problems(file({}, [village, { ...closedVillage, closedOn: "2019-01-01" }]))).toEqual([
      `${at(1)}: closes on 2019-01-01, before it opens`,
    ]);
  });

  it("refuses a code twice, open offices with successors and successors outside the file", () => {
    expect(problems(file({}, [village, village]))).toEqual([
      `${at(1)}: repeats the code 510521190201`,
    ]);
    expect(problems(file({}, [village, { ...closedVillage, closedOn: null }]))).toEqual([
      `${at(1)}: is open and cannot have successors`,
    ]);
    expect(problems(file({}, [{ ...closedVillage, successors: ["510521190299"] }]))).toEqual([
      `${at(0)}: names the successor 510521190299, which is not in the file`,
    ]);
  });

  it("wants closed offices without successor to be listed, and nothing else listed", () => {
    const lost = { ...closedVillage, successors: [] };
    expect(problems(file({}, [village, lost]))).toEqual([
      `${at(1)}: is closed without successor: list 510521190202 in unresolved`,
    ]);
    expect(problems(file({ unresolved: ["510521190202"] }, [village, lost]))).toEqual([]);
    expect(problems(file({ unresolved: ["510521190201"] }))).toEqual([
      `${at(0)}: is listed in unresolved but is open or has a successor`,
    ]);
    expect(problems(file({ unresolved: ["510521190299"] }))).toEqual([
      "unresolved: lists 510521190299, which is not in the file",
    ]);
  });

  it("refuses successors that run in a ring", () => {
    const other = { ...closedVillage, code: "510521190203", successors: ["510521190202"] };
    expect(problems(file({}, [{ ...closedVillage, successors: ["510521190203"] }, other]))).toEqual(
      ["county: successors run in a ring: 510521190202 → 510521190203"],
    );
  });
});

describe("officesOf", () => {
  it("puts every office after its parent and gives it its names", () => {
    const offices = officesOf(file() as DivisionFile);
    expect(offices.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ["51", null],
      ["5105", "51"],
      ["510521", "5105"],
      ["510521190", "510521"],
      ["510521190201", "510521190"],
      ["510521190202", "510521190"],
    ]);
    expect(offices[3]).toMatchObject({
      name: "泸县东镇残疾人联合会",
      shortName: "东镇",
      slug: "dong",
      synthetic: true,
    });
    expect(offices[4]).toMatchObject({ name: "东坪村残疾人协会", shortName: "东坪村" });
    expect(offices[2]).toMatchObject({ synthetic: false });
  });
});
