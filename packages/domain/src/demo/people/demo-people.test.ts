import { describe, expect, it } from "vitest";
import { ageOn } from "../../identity/age.ts";
import { parseIdNumber } from "../../identity/id-number.ts";
import { isDemoPhone } from "../../identity/phone.ts";
import { certificateStateOn } from "../../registry/certificate-state.ts";
import { parseCertificateNumber } from "../../registry/certificate.ts";
import { disabilityFaults } from "../../registry/disability.ts";
import { parsePersonName } from "../../registry/person-name.ts";
import { demoCounty } from "./demo-county.fixture.ts";
import { categoryShares } from "./demo-health.ts";
import { demoPeople, demoTotals } from "./demo-people.ts";
import { isReachable, type DemoPerson } from "./demo-person.ts";
import { demoPlaces } from "./demo-place.ts";
import { isAmong } from "./spread.ts";

const onDay = "2020-01-31";
const plan = { onDay, gridsPerVillage: 3 };
const places = demoPlaces(demoCounty);
const people = [...demoPeople(places, plan)];

function take(count: number, scale: number): DemoPerson[] {
  const taken: DemoPerson[] = [];
  for (const person of demoPeople(places, { ...plan, scale })) {
    if (taken.push(person) === count) break;
  }
  return taken;
}

function share(of: (person: DemoPerson) => boolean): number {
  return (people.filter(of).length / people.length) * 100;
}

describe("the demo county's people", () => {
  it("are exactly so many, and so many can be reached", () => {
    expect(people).toHaveLength(36_842);
    expect(people.filter(isReachable)).toHaveLength(35_218);
  });

  it("live in all 239 villages and communities, more in some than in others", () => {
    const sizes = [...Map.groupBy(people, ({ place }) => place.code).values()].map(
      (group) => group.length,
    );
    expect(sizes).toHaveLength(239);
    expect(Math.min(...sizes)).toBeGreaterThan(90);
    expect(Math.max(...sizes)).toBeGreaterThan(Math.min(...sizes) * 1.8);
    expect(new Set(people.map(({ grid }) => grid))).toEqual(new Set([1, 2, 3]));
  });

  it("have ID numbers that nobody can have, each once", () => {
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
    const strange = people.filter(({ idNumber, birthDay, sex }) => {
      const read = parseIdNumber(idNumber, { today: onDay, allowSynthetic: true });
      return !(read.ok && read.synthetic && read.birthDay === birthDay && read.sex === sex);
    });
    expect(strange).toEqual([]);
    const tails = new Set(people.map(({ idNumber }) => idNumber.slice(-4)));
    expect(tails.size).toBeGreaterThan(5000);
  });

  it("have phones that nobody can have", () => {
    const phones = people.flatMap(({ phone, helpers }) => [phone, ...helpers.map((h) => h.phone)]);
    const written = phones.filter((phone) => phone !== null);
    expect(written.length).toBeGreaterThan(36_000);
    expect(written.filter((phone) => !isDemoPhone(phone))).toEqual([]);
    const own = people.flatMap(({ phone }) => phone ?? []);
    expect(own.length - new Set(own).size).toBeGreaterThan(300);
  });

  it("have disabilities and certificates that agree with each other", () => {
    const wrong = people.filter(({ idNumber, disability, certificate, state }) => {
      if (disabilityFaults(disability).length > 0) return true;
      if (!certificate) return state !== "suspected" && state !== "not_certified";
      const checks = { today: onDay, allowSynthetic: true, idNumber };
      const read = parseCertificateNumber(certificate.number, checks);
      const agrees = read.ok && read.category === disability.category;
      if (!agrees || read.grade !== disability.grade) return true;
      const derived = certificateStateOn([certificate], onDay);
      return derived !== (state === "expired" ? "expired" : "valid");
    });
    expect(wrong).toEqual([]);
    for (const state of ["valid", "expired", "suspended", "voided", "suspected", "not_certified"]) {
      expect(people.filter((person) => person.state === state).length).toBeGreaterThan(200);
    }
  });

  it("are distributed as the shares say", () => {
    const off = Object.entries(categoryShares).filter(([category, expected]) => {
      const found = share(({ disability }) => disability.category === category);
      return Math.abs(found - expected) > 0.8;
    });
    expect(off).toEqual([]);
    const ages = people.map(({ birthDay }) => ageOn(birthDay, onDay));
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([2, 98]);
    expect(share(({ livesAlone }) => livesAlone)).toBeGreaterThan(8);
    expect(share(({ dependent }) => dependent)).toBeGreaterThan(15);
    expect(share(({ sex }) => sex === "male")).toBeGreaterThan(52);
  });

  it("have names that can be stored, many of them unusual for a search", () => {
    expect(people.filter(({ name }) => !parsePersonName(name).ok)).toEqual([]);
    expect(new Set(people.map(({ name }) => name)).size).toBeGreaterThan(10_000);
    expect(people.filter(({ name }) => name.startsWith("单")).length).toBeGreaterThan(20);
    expect(people.filter(({ name }) => name.length === 2).length).toBeGreaterThan(4000);
  });

  it("are looked after, some by others in the registry", () => {
    const byId = new Map(people.map((person) => [person.idNumber, person]));
    const registered = people.flatMap(({ helpers }) =>
      helpers.flatMap((helper) => (helper.idNumber === null ? [] : [helper])),
    );
    expect(registered.length).toBeGreaterThan(300);
    const wrong = registered.filter(({ idNumber, name, phone }) => {
      const other = byId.get(idNumber ?? "");
      return other?.name !== name || other.phone !== phone || other.dependent;
    });
    expect(wrong).toEqual([]);
    const children = people.filter(({ birthDay }) => ageOn(birthDay, onDay) < 18);
    const led = children.filter(({ helpers }) => helpers.some(({ role }) => role === "guardian"));
    expect(led.length).toBe(children.length);
    expect(children.filter(({ livesAlone }) => livesAlone)).toEqual([]);
  });

  it("are the same every time", () => {
    expect(take(300, 1)).toEqual(people.slice(0, 300));
  });
});

describe("a scale of ten", () => {
  it("gives ten times as many a village, one at a time, with numbers of their own", () => {
    const many = take(3000, 10);
    const first = people.filter(({ place }) => place.code === places[0]?.code).length;
    const firstOfTen = many.filter(({ place }) => place.code === places[0]?.code).length;
    expect(Math.abs(firstOfTen - first * 10)).toBeLessThan(10);
    expect(new Set(many.map(({ idNumber }) => idNumber)).size).toBe(3000);
  });

  it("is exact too", () => {
    const total = demoTotals.people * 10;
    const missing = total - demoTotals.reachable * 10;
    let found = 0;
    for (let index = 0; index < total; index += 1) if (isAmong(index, missing, total)) found += 1;
    expect(found).toBe(16_240);
  });

  it("refuses what is no scale", () => {
    expect(() => demoPeople(places, { ...plan, scale: 0 }).next()).toThrow("0 is no scale");
    expect(() => demoPeople(places, { ...plan, scale: 1.5 }).next()).toThrow("1.5 is no scale");
    expect(() => demoPeople([], plan).next()).toThrow("cannot be split");
  });
});
