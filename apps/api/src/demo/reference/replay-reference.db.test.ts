import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, testMasterKey } from "../../testing/database.ts";
import { startTestWorker, type TestWorker } from "../../testing/worker.ts";
import { worldOf, type World } from "../../testing/world.ts";
import { setDemoDuties } from "../demo-duties.ts";
import { DemoSession } from "../people/demo-session.ts";
import { referenceDay } from "./reference-period.ts";
import { replayReference } from "./replay-reference.ts";

let world: World;
let worker: TestWorker;
beforeAll(async () => {
  const database = await testDatabase("demo");
  worker = await startTestWorker(database.workerUrl);
  world = await worldOf(database);
});
afterAll(async () => {
  await worker.stop();
  await world.stop();
});

/** The same figures from the rows themselves, past every summary and policy. */
async function countedByHand() {
  const number = async (query: string) => Number(await world.value(query, [referenceDay]));
  return {
    arrivals: await number("select count(*) from prevent.arrival where arrived_on <= $1"),
    reports: await number("select count(*) from prevent.daily_report where on_day = $1"),
    disinfections: await number(
      "select count(*) from prevent.disinfection where prevent.china_day(occurred_at) = $1",
    ),
    followUps: await number("select count(*) from prevent.follow_up where on_day = $1"),
    released: await number(
      "select count(*) from prevent.control_case where state = 'released' and from_day <= $1",
    ),
  };
}

test("the demo county owes reports, disinfections and follow-ups from today on, once", async () => {
  const session = await DemoSession.open(world.url, testMasterKey, "county.admin");
  const today = await world.value<string>(
    "select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')",
  );
  const owed = async () => [
    Number(
      await world.value("select count(*) from prevent.duty_rule where valid_from = $1", [today]),
    ),
    Number(await world.value("select count(*) from prevent.disinfection_place")),
  ];
  expect(await owed()).toEqual([0, 0]);
  await setDemoDuties(session, today);
  expect(await owed()).toEqual([3, 42]);
  await setDemoDuties(session, today);
  expect(await owed()).toEqual([3, 42]);
});

test("the reference period comes to the county's own figures, and twice to the same", async () => {
  const open = async (login: string) => await DemoSession.open(world.url, testMasterKey, login);
  const sessions = {
    administrator: await open("county.admin"),
    leader: await open("county.leader"),
  };
  const replayed = async () => await replayReference(sessions, () => undefined, [referenceDay]);
  const first = await replayed();
  expect(first.differences).toEqual([]);
  expect(first.noticeNumber).toMatch(/^解隔〔\d{4}〕1号$/);
  const { count } = first;
  const figures = {
    arrivals: count.arrivals,
    reports: count.reports.done,
    disinfections: count.disinfections.done,
    followUps: count.followUps.done,
    released: count.released,
  };
  expect(await countedByHand()).toEqual(figures);
  const before = await world.counts();
  expect((await replayed()).count).toEqual(count);
  const { "audit.entry": _, ...after } = await world.counts();
  expect(after).toEqual(
    Object.fromEntries(Object.entries(before).filter(([name]) => name !== "audit.entry")),
  );
}, 300_000);
