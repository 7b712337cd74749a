import fc from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../testing/database.ts";
import { faults } from "../../testing/scope-property/faults.ts";
import { holds, type Fault } from "../../testing/scope-property/holds.ts";
import { plans } from "../../testing/scope-property/plan.ts";
import { Disagreement } from "../../testing/scope-property/session.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: Client;
let elsewhere: Client;

beforeAll(async () => {
  database = await testDatabase("empty");
  client = new Client({ connectionString: database.superuserUrl });
  elsewhere = new Client({ connectionString: database.superuserUrl });
  await Promise.all([client.connect(), elsewhere.connect()]);
});
afterAll(async () => {
  await Promise.all([client.end(), elsewhere.end()]);
  await database.drop();
});

/** Most runs that a fault may stay hidden for. */
const patience = 40;

function property(fault?: Fault) {
  const others = { elsewhere, kept: undefined };
  return fc.asyncProperty(plans, (plan) => holds({ client, others }, plan, fault));
}

test(
  "the database answers every actor as a walk up the tree does",
  { timeout: 180_000 },
  async () => {
    await fc.assert(property(), { numRuns: 50, endOnFailure: true });
  },
);

test("the property finds every seeded fault", { timeout: 180_000 }, async () => {
  const found: { fault: string; runs: number | null; by: string }[] = [];
  for (const [name, fault] of Object.entries(faults)) {
    const result = await fc.check(property(fault), {
      numRuns: patience,
      seed: 510_522,
      endOnFailure: true,
    });
    const error = result.errorInstance;
    if (result.failed && !(error instanceof Disagreement)) throw error;
    found.push({
      fault: name,
      runs: result.failed ? result.numRuns : null,
      by: error instanceof Disagreement ? error.message.slice(0, 60) : "",
    });
  }
  process.stdout.write(`${table(found)}\n`);
  expect(found.filter(({ runs }) => runs === null)).toEqual([]);
});

function table(rows: { fault: string; runs: number | null; by: string }[]): string {
  const lines = rows.map(
    ({ fault, runs, by }) => `  ${fault.padEnd(46)}${runs ?? "–"}`.padEnd(54) + by,
  );
  return `Runs until a seeded fault was found (at most ${patience}):\n${lines.join("\n")}`;
}
