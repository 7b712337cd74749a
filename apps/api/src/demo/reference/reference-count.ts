import type { ReferenceClerk } from "./reference-clerk.ts";
import { referenceDay, referenceFigures } from "./reference-period.ts";

interface Count {
  expected: number;
  done: number;
  rate: number | null;
}

interface Read {
  arrivals: { totalCount: number };
  isolated: { totalCount: number };
  threePlusOne: { totalCount: number };
  released: { totalCount: number };
  unitDays: { reports: Count; disinfections: Count; followUps: Count }[];
}

/** The wing's figures of the reference day, as anybody in the county can ask for them. */
export interface ReferenceCount {
  arrivals: number;
  isolated: number;
  threePlusOne: number;
  released: number;
  reports: Count;
  disinfections: Count;
  followUps: Count;
}

const query = `query ($day: Day!) {
  arrivals(first: 1) { totalCount }
  isolated: controlCases(first: 1, filter: { groupCode: "home_isolation" }) { totalCount }
  threePlusOne: controlCases(first: 1, filter: { groupCode: "three_plus_one" }) { totalCount }
  released: controlCases(first: 1, filter: { state: RELEASED }) { totalCount }
  unitDays(day: $day) {
    reports { expected done rate } disinfections { expected done rate } followUps { expected done rate } } }`;

export async function countReference(clerk: ReferenceClerk): Promise<ReferenceCount> {
  const read = await clerk.ask<Read>(query, { day: referenceDay });
  const sum = (kind: "reports" | "disinfections" | "followUps"): Count => {
    const expected = read.unitDays.reduce((total, unit) => total + unit[kind].expected, 0);
    const done = read.unitDays.reduce((total, unit) => total + unit[kind].done, 0);
    return { expected, done, rate: expected === 0 ? null : (100 * done) / expected };
  };
  return {
    arrivals: read.arrivals.totalCount,
    isolated: read.isolated.totalCount,
    threePlusOne: read.threePlusOne.totalCount,
    released: read.released.totalCount,
    reports: sum("reports"),
    disinfections: sum("disinfections"),
    followUps: sum("followUps"),
  };
}

/**
 * @param places how many are disinfected
 * @returns what does not come to the county's own report; empty when all does
 */
export function differences(count: ReferenceCount, places: number): string[] {
  const wanted: [string, number, number][] = [
    ["arrivals in the ledger", count.arrivals, referenceFigures.arrivals],
    [
      "disinfections due",
      count.disinfections.expected,
      places * referenceFigures.disinfectionsPerDay,
    ],
    ["disinfections done", count.disinfections.done, count.disinfections.expected],
    ["daily reports made", count.reports.done, count.reports.expected],
    ["follow-ups made", count.followUps.done, count.followUps.expected],
    ["people released", count.released, 1],
  ];
  const both =
    count.isolated > 0 && count.threePlusOne > 0 ? [] : ["controlled persons of both groups"];
  const wrong = wanted.filter(([, is, should]) => is !== should || should === 0);
  return [...wrong.map(([name, is, should]) => `${name}: ${is}, not ${should}`), ...both];
}
