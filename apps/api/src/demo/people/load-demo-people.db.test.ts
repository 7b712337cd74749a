import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoPeople } from "@wuzi/domain/demo/people/demo-people";
import { isReachable, type DemoPerson } from "@wuzi/domain/demo/people/demo-person";
import { demoPlaces } from "@wuzi/domain/demo/people/demo-place";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testMasterKey } from "../../testing/database.ts";
import { ImportDesk } from "../../testing/import-desk.ts";
import { DemoSession } from "./demo-session.ts";
import { requireTotals, writtenTotals } from "./demo-totals.ts";
import { demoSheetPlan, writeDemoWorkbook } from "./demo-workbook.ts";
import { loadDemoPeople } from "./load-demo-people.ts";

let desk: ImportDesk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-demo-people-"));
  desk = await ImportDesk.open(folder);
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

/** Rows from the top, among them one that repeats somebody and one of every flaw but a former place. */
const rows = 301;

test("the demo's rows become exactly the people they were made from, and as many can be reached", async () => {
  const plan = await demoSheetPlan("2026-01-31");
  const path = join(folder, "people.xlsx");
  await writeDemoWorkbook(path, { ...plan, rows });
  const session = await DemoSession.open(desk.world.url, testMasterKey, "county.admin");
  const batch = await loadDemoPeople(session, { path, name: "people.xlsx" }, () => undefined, 100);
  expect(batch).toMatchObject({ state: "DONE", counts: { created: rows - 1, openDoubts: 1 } });

  const made: DemoPerson[] = [];
  for (const person of demoPeople(demoPlaces(plan.divisions), plan)) {
    if (made.push(person) === rows - 1) break;
  }
  const wanted = { people: rows - 1, reachable: made.filter(isReachable).length };
  expect(wanted.reachable).toBeLessThan(wanted.people);
  const owner = new Client({ connectionString: desk.database.ownerUrl });
  await owner.connect();
  try {
    const totals = await writtenTotals(owner, batch.id);
    expect(totals).toEqual(wanted);
    requireTotals(totals, wanted);
    expect(() => requireTotals(totals)).toThrow("36842 and 35218 should");
  } finally {
    await owner.end();
  }
});
