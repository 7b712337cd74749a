import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer } from "../src/testing/client.ts";
import { testDatabase, testMasterKey } from "../src/testing/database.ts";
import { compare, type Comparison } from "./compare.ts";
import { table } from "./figures.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;
let brief: Comparison;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl);
  brief = {
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    masterKey: testMasterKey,
    product: { url: server.url, pid: process.pid },
    staff: 300,
    people: 900,
    followUps: 600,
    rounds: 1,
    seconds: 0.02,
    connections: 2,
    sample: 5,
    peers: false,
    only: "",
    say: () => undefined,
  };
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

// a dozen cases with a process for each side: longer where others use the machine
test(
  "every case runs on both sides and every answer is the right one",
  { timeout: 90_000 },
  async () => {
    const { rows, memory } = await compare(brief);
    expect(rows).toHaveLength(16);
    for (const { rounds } of rows) {
      expect(rounds).toHaveLength(1);
      for (const side of Object.values(rounds[0] ?? {})) expect(side.perSecond).toBeGreaterThan(0);
    }
    expect(memory.bare).not.toBe(0);
    expect(table(rows).split("\n")).toHaveLength(18);
  },
);

test("an answer from outside the scope ends the run", async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    "create policy seeded_fault on organisation.office for select to wuzi_app using (true)",
  );
  await owner.end();
  await expect(compare({ ...brief, only: "office list" })).rejects.toThrow(
    "the sides do not say the same",
  );
});
