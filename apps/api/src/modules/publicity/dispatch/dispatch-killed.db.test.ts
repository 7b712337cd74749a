import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startDispatcher } from "../../../../test/dispatch-worker.ts";
import { seeded } from "../../../platform/carrier/simulator/behaviour.ts";
import { SmppSimulator } from "../../../platform/carrier/simulator/smpp-simulator.ts";
import type { Jobs } from "../../../platform/jobs/start-jobs.ts";
import { testDatabase } from "../../../testing/database.ts";
import { sendAtAllHours, statesOf, underWay } from "../../../testing/under-way.ts";
import { worldOf, type World } from "../../../testing/world.ts";

const program = fileURLToPath(new URL("../../../../test/dispatch-worker.ts", import.meta.url));

let database: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
let carrier: SmppSimulator;
let working: Jobs | undefined;

beforeAll(async () => {
  database = await testDatabase("demo");
  world = await worldOf(database);
  await sendAtAllHours(world);
  carrier = await SmppSimulator.start();
});
afterAll(async () => {
  await working?.stop();
  await carrier.close();
  await world.stop();
});

/** The dispatcher in a process of its own, killed at a moment that the numbers choose. */
async function killedAt(random: () => number): Promise<void> {
  const child = spawn(process.execPath, [program, database.workerUrl, String(carrier.port)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const moment = carrier.ledger.submitted + Math.floor(random() * 50);
  await vi.waitFor(() => expect(carrier.ledger.submitted).toBeGreaterThan(moment), {
    timeout: 15_000,
    interval: 1 + Math.floor(random() * 10),
  });
  child.kill("SIGKILL");
  await once(child, "exit");
}

// starts programs, on a machine that runs other tests beside
const starting = { timeout: 60_000 };

test(
  "killed at random moments, again and again: nobody is lost, nobody is written to twice, the books balance",
  starting,
  async () => {
    const [people, kills] = [300, 4];
    carrier.behave({
      answerMs: 20,
      jitterMs: 40,
      receiptMs: 30,
      failedShare: 0.1,
      earlyShare: 0.2,
    });
    const random = seeded("2020-02-03");
    const id = await underWay(world, people);
    for (let kill = 0; kill < kills; kill += 1) await killedAt(random);
    expect((await statesOf(world, id))["queued"]).toBeGreaterThan(0);
    working = startDispatcher(database.workerUrl, carrier.port);
    // what the carrier has is known to the end, also what was in doubt for a while
    await vi.waitFor(
      async () => {
        const { unknown: _, ...ended } = await statesOf(world, id);
        expect(Object.keys(ended).toSorted()).toEqual(["delivered", "failed"]);
        expect((ended["delivered"] ?? 0) + (ended["failed"] ?? 0)).toBe(carrier.ledger.different);
      },
      { timeout: 30_000, interval: 50 },
    );
    expect(carrier.ledger.repeated).toEqual([]);
    const found = await statesOf(world, id);
    // in doubt is whom the carrier never had: no more than each killed process had on its way
    expect(found["unknown"] ?? 0).toBe(people - carrier.ledger.different);
    expect(found["unknown"] ?? 0).toBeLessThanOrEqual(kills * 2 * 20);
    const counted = await world.rows<{ state: string; n: number }>(
      `select state, sum(people)::int as n from publicity.campaign_count
      where campaign_id = $1 group by 1 having sum(people) <> 0`,
      [id],
    );
    expect(Object.fromEntries(counted.map(({ state, n }) => [state, n]))).toEqual(found);
  },
);
