import { readFile } from "node:fs/promises";
import { rolesAt } from "@wuzi/domain/access/roles";
import { demoOffices } from "@wuzi/domain/demo/demo-offices";
import type { DemoPlan } from "@wuzi/domain/demo/demo-plan";
import { demoStaff, type DemoMember } from "@wuzi/domain/demo/demo-staff";
import { isDemoPhone } from "@wuzi/domain/identity/phone";
import { checkDivisionFile } from "@wuzi/domain/organisation/check-division-file";
import { officesOf, type OfficeSeed } from "@wuzi/domain/organisation/division-file";
import { mayStandUnder } from "@wuzi/domain/organisation/office-kind";
import { describe, expect, it } from "vitest";

interface County {
  readonly plan: DemoPlan;
  readonly offices: readonly OfficeSeed[];
  readonly staff: readonly DemoMember[];
}

async function read(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, import.meta.url), "utf8"));
}

async function build(plan: DemoPlan): Promise<County> {
  const check = checkDivisionFile(await read(`./divisions/${plan.divisions}`));
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  const divisions = officesOf(check.file);
  const offices = [...divisions, ...demoOffices(divisions, plan)];
  return { plan, offices, staff: demoStaff(offices, plan) };
}

const { counties: plans } = (await read("./demo.json")) as { counties: DemoPlan[] };
const counties = await Promise.all(plans.map(build));
const [hejiang] = counties;
if (hejiang === undefined) throw new Error("demo.json names no county");
const everybody = counties.flatMap(({ staff }) => staff);

function count<Item>(items: readonly Item[], word: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[word(item)] = (counts[word(item)] ?? 0) + 1;
  return counts;
}

describe("demo offices", () => {
  it("are three grids a village, five associations and six institutions, all marked", () => {
    const invented = hejiang.offices.filter(({ synthetic }) => synthetic);
    expect(count(invented, ({ kind }) => kind)).toEqual({
      grid: 717,
      association: 5,
      institution: 6,
    });
  });

  it("stand under an office of a fitting kind, with a code of their own", () => {
    for (const { offices } of counties) {
      const kinds = new Map(offices.map(({ code, kind }) => [code, kind]));
      expect(kinds.size).toBe(offices.length);
      const misplaced = offices.filter(({ kind, parentCode }) => {
        const parent = parentCode === null ? undefined : kinds.get(parentCode);
        return parent === undefined ? kind !== "province_federation" : !mayStandUnder(kind, parent);
      });
      expect(misplaced).toEqual([]);
    }
  });

  it("fit the widths of the office table", () => {
    for (const { code, name, shortName } of counties.flatMap(({ offices }) => offices)) {
      expect(code).toMatch(/^[0-9]{2,12}(-[a-z0-9]+)?$/);
      expect(Array.from(name).length).toBeLessThanOrEqual(60);
      expect(Array.from(shortName).length).toBeLessThanOrEqual(30);
    }
  });
});

describe("demo staff", () => {
  it("fills every post the county needs", () => {
    expect(count(hejiang.staff, ({ posts }) => posts[0]?.role ?? "none")).toEqual({
      county_administrator: 1,
      county_leader: 1,
      county_staff: 1,
      security_administrator: 1,
      system_administrator: 1,
      auditor: 1,
      street_administrator: 2,
      street_officer: 2,
      township_administrator: 19,
      township_officer: 19,
      community_commissioner: 43,
      village_commissioner: 196,
      grid_worker: (18 + 20) * 3,
      association_officer: 5,
      institution_reporter: 6,
    });
  });

  it("has readable sign-in names, each once over all counties", () => {
    const logins = everybody.map(({ login }) => login);
    expect(new Set(logins).size).toBe(logins.length);
    expect(logins.filter((login) => !/^[a-z0-9][a-z0-9._-]{2,39}$/.test(login))).toEqual([]);
    expect(logins).toEqual(
      expect.arrayContaining([
        "county.admin",
        "fuyang.admin",
        "lingang.officer",
        "v510522001001",
        "g510522001001-1",
        "blind.officer",
        "tuoyang.reporter",
        "luxian.county.admin",
        "luxian.yanshidong.admin",
      ]),
    );
  });

  it("holds only posts that the role table allows at that kind of office", () => {
    for (const { offices, staff } of counties) {
      const kinds = new Map(offices.map(({ code, kind }) => [code, kind]));
      const wrong = staff
        .flatMap(({ posts }) => posts)
        .filter(({ officeCode, role }) => {
          const kind = kinds.get(officeCode);
          return kind === undefined || !rolesAt(kind).includes(role);
        });
      expect(wrong).toEqual([]);
    }
  });

  it("lets somebody hold two posts, so that switching can be tried", () => {
    const twice = hejiang.staff.filter(({ posts }) => posts.length > 1);
    expect(twice.map(({ login }) => login)).toEqual(["county.staff", "g510522001001-1"]);
  });

  it("has names of two or three characters and phones that belong to nobody, each once", () => {
    expect(everybody.filter(({ name }) => !/^\p{Script=Han}{2,3}$/u.test(name))).toEqual([]);
    const phones = everybody.map(({ phone }) => phone);
    expect(phones.filter((phone) => !isDemoPhone(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(everybody.map(({ name }) => name)).size).toBeGreaterThan(everybody.length * 0.9);
  });

  it("is the same each time", () => {
    expect(demoStaff(hejiang.offices, hejiang.plan)).toEqual(hejiang.staff);
  });

  it("refuses a plan that names what does not exist", () => {
    const post = { login: "county.staff", officeCode: "510522-blind", role: "auditor" } as const;
    const withPost = (changes: object) =>
      demoStaff(hejiang.offices, { ...hejiang.plan, furtherPosts: [{ ...post, ...changes }] });
    expect(withPost({}).length).toBe(hejiang.staff.length);
    expect(() => withPost({ login: "nobody" })).toThrow("nobody signs in as nobody");
    expect(() => withPost({ officeCode: "510599" })).toThrow("there is no office 510599");
    const institution = { code: "510599-i1", slug: "x", name: "某中心", kind: "day_care" } as const;
    expect(() =>
      demoOffices(hejiang.offices, { ...hejiang.plan, institutions: [institution] }),
    ).toThrow("510599");
  });
});
