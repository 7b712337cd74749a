import { readFile } from "node:fs/promises";
import { checkDivisionFile } from "@wuzi/domain/organisation/check-division-file";
import { divisionCodeOfOffice } from "@wuzi/domain/organisation/division-code";
import { officesOf, type DivisionFile } from "@wuzi/domain/organisation/division-file";
import {
  indexOfficeLives,
  resolveOffice,
  resolveWrittenCode,
} from "@wuzi/domain/organisation/successor";
import { describe, expect, it } from "vitest";

const before = "2019-10-31";
const after = "2020-02-29";

async function load(name: string): Promise<DivisionFile> {
  const text = await readFile(new URL(`./divisions/${name}`, import.meta.url), "utf8");
  const check = checkDivisionFile(JSON.parse(text));
  if (!check.ok) throw new Error(JSON.stringify(check.problems, null, 2));
  return check.file;
}

const hejiang = await load("510522-hejiang.json");
const luxian = await load("510521-luxian.json");
const offices = officesOf(hejiang);
const lives = indexOfficeLives(offices);

function countOn(day: string): Record<string, number> {
  const open = offices.filter(
    ({ openedOn, closedOn }) => openedOn <= day && (closedOn === null || day <= closedOn),
  );
  return Object.fromEntries(
    [...Map.groupBy(open, ({ kind }) => kind)].map(([kind, group]) => [kind, group.length]),
  );
}

function ownCodes(file: DivisionFile): string[] {
  return officesOf(file)
    .map(({ code }) => code)
    .filter((code) => code.length > 4);
}

describe("合江县", () => {
  it("has 2 streets, 19 towns, 43 communities and 196 villages today", () => {
    expect(countOn(after)).toEqual({
      province_federation: 1,
      city_federation: 1,
      county_federation: 1,
      street_federation: 2,
      town_federation: 19,
      community_post: 43,
      village_post: 196,
    });
  });

  it("had 28 units and 326 villages before the reform", () => {
    const counts = countOn(before);
    expect(counts["street_federation"]).toBeUndefined();
    expect(counts["town_federation"]).toBe(28);
    expect((counts["community_post"] ?? 0) + (counts["village_post"] ?? 0)).toBe(326);
  });

  it("gives a sign-in word to each of today's units, each once", () => {
    const units = hejiang.county.units.filter(({ closedOn }) => closedOn === null);
    const slugs = units.map(({ slug }) => slug);
    expect(slugs.every((slug) => slug !== undefined)).toBe(true);
    expect(new Set(slugs).size).toBe(21);
    expect(hejiang.county.units.filter(({ slug }) => slug !== undefined)).toHaveLength(21);
  });

  it.each([
    ["510522100", ["510522001", "510522002", "510522126"]],
    ["510522103", ["510522115"]],
    ["510522107", ["510522106"]],
    ["510522114", ["510522113"]],
    ["510522118", ["510522102"]],
    ["510522120", ["510522126"]],
    ["510522122", ["510522124"]],
    ["510522123", ["510522126"]],
    ["510522210", ["510522109"]],
    ["510522101", ["510522101"]],
    ["510522100006", ["510522001006"]],
    ["510522100201", ["510522001008"]],
    ["510522100205", ["510522126213"]],
    ["510522107201", ["510522106214"]],
    ["510522125204", ["510522001208"]],
    ["510522102203", ["510522102203"]],
  ])("resolves %s exactly to %j", (code, current) => {
    expect(resolveOffice(lives, code, after)).toEqual({
      state: "found",
      offices: current,
      exact: true,
    });
  });

  it("resolves every old code, exactly or to the unit above, save the industrial zone", () => {
    const old = offices.filter(({ closedOn }) => closedOn !== null);
    const results = old.map(({ code }) => ({ code, result: resolveOffice(lives, code, after) }));
    const inexact = results.filter(({ result }) => !(result.state === "found" && result.exact));
    expect(inexact.map(({ code }) => code).toSorted()).toEqual(hejiang.unresolved.toSorted());
    expect(old.length - inexact.length).toBe(90);
    const zone = results.filter(({ code }) => code.startsWith("510522400"));
    expect(zone.map(({ result }) => result)).toEqual([
      { state: "found", offices: ["510522"], exact: false },
      { state: "found", offices: ["510522"], exact: false },
    ]);
  });

  it("knows by the day of a document whom a code given out again belonged to", () => {
    const reused = offices.filter(({ code }) => code.endsWith("-2019"));
    expect(reused).toHaveLength(8);
    expect(resolveWrittenCode(lives, "510522109204", after, "2018-06-01")).toMatchObject({
      offices: ["510522002203"],
      exact: true,
    });
    expect(resolveWrittenCode(lives, "510522109204", after, "2021-06-01")).toMatchObject({
      offices: ["510522109204"],
    });
    for (const { code } of reused) expect(lives.byCode.has(divisionCodeOfOffice(code))).toBe(true);
  });

  it("keeps one office where the code went on and only the name changed", () => {
    const renamed = hejiang.county.units
      .flatMap(({ villages }) => villages)
      .filter(({ formerNames }) => formerNames !== undefined);
    expect(renamed.map(({ name, formerNames }) => [formerNames?.[0]?.name, name])).toEqual([
      ["张白垇社区村民委员会", "张白垇村民委员会"],
      ["芦稿林村民委员会", "芦稿村民委员会"],
      ["中孝村民委员会", "忠孝村民委员会"],
      ["梨树湾村民委员会", "梨树塆村民委员会"],
    ]);
  });
});

describe("several counties", () => {
  it("stand side by side under one city without sharing a code", () => {
    expect(luxian.above).toEqual(hejiang.above);
    expect(luxian.synthetic).toBe(true);
    expect(ownCodes(luxian)).toHaveLength(7);
    expect(ownCodes(luxian).filter((code) => lives.byCode.has(code))).toEqual([]);
  });
});
