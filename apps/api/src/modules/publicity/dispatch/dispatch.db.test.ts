import type { Sql } from "sql-template-tag";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startDispatcher } from "../../../../test/dispatch-worker.ts";
import { DemoSession } from "../../../demo/people/demo-session.ts";
import { sendLetter } from "../../../demo/reference/send-letter.ts";
import type { Behaviour } from "../../../platform/carrier/simulator/behaviour.ts";
import { SmppSimulator } from "../../../platform/carrier/simulator/smpp-simulator.ts";
import type { Jobs } from "../../../platform/jobs/start-jobs.ts";
import { freshKey, testDatabase, testMasterKey } from "../../../testing/database.ts";
import { freshNumber, reachablePeople } from "../../../testing/reachable-people.ts";
import { sendAtAllHours, statesOf, underWay } from "../../../testing/under-way.ts";
import { startTestWorker } from "../../../testing/worker.ts";
import { worldOf, type World } from "../../../testing/world.ts";
import { expirePartsJob } from "./expire-parts.job.ts";

const office = "510522001001";

let database: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
let carrier: SmppSimulator;
let working: Jobs | undefined;

beforeAll(async () => {
  database = await testDatabase("demo");
  world = await worldOf(database);
  await sendAtAllHours(world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  carrier = await SmppSimulator.start();
});
afterEach(async () => {
  await working?.stop();
  working = undefined;
  await carrier.close();
});

async function ended(id: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const open = await world.value(
        "select count(*)::int from publicity.message where campaign_id = $1 and state in ('queued', 'submitted', 'accepted')",
        [id],
      );
      expect(open).toBe(0);
    },
    { timeout: 20_000, interval: 100 },
  );
}

test("the open letter reaches everybody with a number, and the books balance", async () => {
  const worker = await startTestWorker(database.workerUrl);
  try {
    await reachablePeople(world, "510522002001", [freshNumber(), freshNumber(), null]);
    await reachablePeople(world, office, [freshNumber()], { channels: ["visit"] });
    carrier.behave({ receiptMs: 20 });
    working = startDispatcher(database.workerUrl, carrier.port);
    const open = async (login: string) => await DemoSession.open(world.url, testMasterKey, login);
    const hands = {
      staff: await open("county.staff"),
      leader: await open("county.leader"),
      administrator: await open("county.admin"),
    };
    const [wanted] = await world.rows<{ people: number; reachable: number }>(
      `select count(*)::int as people, count(p.phone_mask)::int as reachable from registry.person p
         join access.office_scope c on p.office_id = any(c.offices) join organisation.office o on o.id = c.office_id
        where o.code = '510522'`,
    );
    const { progress, coverage, differences } = await sendLetter(hands, () => undefined, wanted);
    expect(differences).toEqual([]);
    expect(carrier.ledger.different).toBe(progress.segments);
    expect(progress.delivered).toBe(wanted?.reachable);
    expect(coverage).toMatchObject({ noNumber: 1, unsuitable: 1, rest: 2 });
  } finally {
    await worker.stop();
  }
});

const hostile: Partial<Behaviour> = {
  answerMs: 2,
  jitterMs: 4,
  refusedShare: 0.05,
  failedShare: 0.1,
  twiceShare: 0.3,
  earlyShare: 0.3,
  lateShare: 0.2,
  strangeShare: 0.1,
  perSecond: 400,
};

test("everybody ends with what the carrier said, whatever comes early, late, twice or for nobody", async () => {
  carrier.behave(hostile);
  const id = await underWay(world, 150);
  working = startDispatcher(database.workerUrl, carrier.port);
  await ended(id);
  expect(carrier.ledger.repeated).toEqual([]);
  expect(carrier.ledger.throttled).toBeGreaterThanOrEqual(0);
  const found = await statesOf(world, id);
  expect((found["delivered"] ?? 0) + (found["failed"] ?? 0)).toBe(150);
  expect(found["delivered"]).toBeGreaterThan(90);
  expect(found["failed"]).toBeGreaterThan(5);
  const kept = await world.rows(
    "select state, people from publicity.campaign_count where campaign_id = $1 and people <> 0 and reason = '' order by 1",
    [id],
  );
  expect(kept).toEqual([{ state: "delivered", people: found["delivered"] }]);
  expect(await world.value("select count(*)::int from publicity.loose_receipt")).toBeGreaterThan(0);
  expect(await world.value("select state from publicity.campaign where id = $1", [id])).toBe(
    "done",
  );
  expect(
    await world.value(
      `select count(*)::int from registry.contact k join publicity.message m on m.id = k.source_id
        where m.campaign_id = $1 and k.wing = 'publicity' and k.reached`,
      [id],
    ),
  ).toBe(found["delivered"]);
});

test("who refuses while their message waits is not written to, nor is a number refused elsewhere", async () => {
  const id = await underWay(world, 3);
  const number = freshNumber();
  const [elsewhere] = await reachablePeople(world, "510522002001", [number]);
  const [shares] = await reachablePeople(world, office, [number]);
  const other = await underWay(world, 0);
  await world.change(
    `insert into publicity.message (campaign_id, office_id, person_id, phone_id, message_class, lane, segments)
     select $1, p.office_id, p.id, s.id, 'publicity', 'bulk', 1
       from registry.person p join registry.sealed_value s on s.person_id = p.id where p.id = $2`,
    [other, shares],
  );
  await world.change(
    `update registry.person set opt_outs = '{publicity}'
      where id = (select person_id from publicity.message where campaign_id = $1 order by id limit 1)`,
    [id],
  );
  const officer = await world.as("lingang.officer");
  await officer.ok("mutation ($input: NoteOptOutInput!) { noteOptOut(input: $input) { id } }", {
    input: { personId: elsewhere, messageClass: "PUBLICITY", idempotencyKey: freshKey() },
  });
  working = startDispatcher(database.workerUrl, carrier.port);
  await ended(id);
  await ended(other);
  expect(await statesOf(world, id)).toEqual({ delivered: 2, excluded: 1 });
  expect(await statesOf(world, other)).toEqual({ excluded: 1 });
  const rows = await world.rows(
    `select c.state, m.reason, m.segments from publicity.message m join publicity.campaign c on c.id = m.campaign_id
      where c.id = any($1) and m.state = 'excluded'`,
    [[id, other]],
  );
  expect(rows).toEqual(
    Array.from({ length: 2 }, () => ({ state: "done", reason: "opted_out", segments: 0 })),
  );
});

test("who dies or moves away while their message waits is not written to", async () => {
  const id = await underWay(world, 3);
  const people = await world.rows<{ id: string; version: number }>(
    `select p.id, p.version from publicity.message m join registry.person p on p.id = m.person_id
      where m.campaign_id = $1 order by m.id`,
    [id],
  );
  const officer = await world.as("fuyang.officer");
  for (const [index, state] of ["DECEASED", "MOVED_AWAY"].entries()) {
    await officer.ok("mutation ($input: ClosePersonInput!) { closePerson(input: $input) { id } }", {
      input: { ...people[index], state, closedOn: "2026-01-31" },
    });
  }
  working = startDispatcher(database.workerUrl, carrier.port);
  await ended(id);
  const rows = await world.rows(
    "select state, reason, segments from publicity.message where campaign_id = $1 order by id",
    [id],
  );
  const closed = { state: "excluded", reason: "record_closed", segments: 0 };
  expect(rows).toEqual([closed, closed, expect.objectContaining({ state: "delivered" })]);
});

test("a follow-up leaves before what waits of a campaign", async () => {
  carrier.behave({ answerMs: 20 });
  const id = await underWay(world, 120);
  working = startDispatcher(database.workerUrl, carrier.port, { window: 5, perSecond: 30 });
  await vi.waitFor(
    async () => expect((await statesOf(world, id))["accepted"] ?? 0).toBeGreaterThan(0),
    8000,
  );
  const [personId] = await reachablePeople(world, office, [freshNumber()]);
  const officer = await world.as("fuyang.officer");
  const { sendMessage } = await officer.ok<{ sendMessage: { id: string } }>(
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ... on Message { id } } }`,
    {
      input: {
        personId,
        messageClass: "CARE_FOLLOW_UP",
        text: "今天体温多少？",
        idempotencyKey: freshKey(),
      },
    },
  );
  await vi.waitFor(
    async () =>
      expect(
        await world.value("select state from publicity.message where id = $1", [sendMessage.id]),
      ).toMatch(/accepted|delivered/),
    { timeout: 5000, interval: 50 },
  );
  const waited = await world.value<number>(
    "select extract(epoch from submitted_at - created_at)::float from publicity.message where id = $1",
    [sendMessage.id],
  );
  expect(waited).toBeLessThan(2);
  expect((await statesOf(world, id))["queued"]).toBeGreaterThan(20);
  await world.change("update publicity.campaign set state = 'stopping' where id = $1", [id]);
  const before = carrier.ledger.accepted;
  await vi.waitFor(async () => expect((await statesOf(world, id))["submitted"] ?? 0).toBe(0), 8000);
  expect(carrier.ledger.accepted - before).toBeLessThanOrEqual(20);
  expect((await statesOf(world, id))["queued"]).toBeGreaterThan(10);
});

test("nothing of a bulk campaign leaves outside the hours, and all of one that was allowed to", async () => {
  const [waits, goes] = [await underWay(world, 3), await underWay(world, 3)];
  await world.change(
    `update publicity.campaign set message_class = 'emergency', override_reason = '险情紧急' where id = $1`,
    [goes],
  );
  await world.change(
    "update publicity.sending_policy set send_from = '03:00', send_to = '03:00:01'",
  );
  working = startDispatcher(database.workerUrl, carrier.port);
  await ended(goes);
  expect(await statesOf(world, waits)).toEqual({ queued: 3 });
  await world.change(
    "update publicity.sending_policy set send_from = '00:00', send_to = '23:59:59.999'",
  );
  await ended(waits);
});

test("who writes back to refuse is spared from then on, and stands in the thread", async () => {
  carrier.behave({ replyShare: 1, replies: ["Ｔd。"] });
  const id = await underWay(world, 1);
  working = startDispatcher(database.workerUrl, carrier.port);
  await ended(id);
  const personId = await world.value<string>(
    "select person_id from publicity.message where campaign_id = $1",
    [id],
  );
  await vi.waitFor(
    async () =>
      expect(
        await world.rows(
          "select message_class, source, revoked_at from publicity.opt_out where person_id = $1",
          [personId],
        ),
      ).toEqual([{ message_class: "publicity", source: "reply", revoked_at: null }]),
    8000,
  );
  const officer = await world.as("fuyang.officer");
  const { messageThread } = await officer.ok<{ messageThread: object[] }>(
    "query ($id: ID!) { messageThread(personId: $id) { fromPerson text optsOut state } }",
    { id: personId },
  );
  expect(messageThread).toMatchObject([
    { fromPerson: true, text: "Ｔd。", optsOut: true, state: null },
    { fromPerson: false, optsOut: false, state: "DELIVERED" },
  ]);
});

test("a reply in parts is one reply, in whatever order they come and however often; what misses one waits an hour", async () => {
  const long = `${"多谢关心，家里都好。".repeat(12)}😀`;
  carrier.behave({ replyShare: 1, replies: [long] });
  const id = await underWay(world, 1);
  working = startDispatcher(database.workerUrl, carrier.port);
  await ended(id);
  const replies = `select r.text from publicity.reply r join publicity.message m on m.id = r.message_id
    where m.campaign_id = '${id}' order by r.received_at`;
  await vi.waitFor(async () => expect(await world.rows(replies)).toEqual([{ text: long }]), 8000);
  const twice = `select publicity.join_reply(hashes, number_mask, reference, total, sequence, text) as whole
    from publicity.reply_part where sequence = 1`;
  expect(await world.rows(twice)).toEqual([{ whole: null }]);
  const waiting = `insert into publicity.reply_part (hash, reference, total, sequence, hashes, number_mask, text, received_at)
    select hash, reference + 1, 3, n, hashes, number_mask, t, now() - interval '61 minutes'
      from publicity.reply_part cross join (values (1, '前'), (3, '后')) k(n, t) where sequence = 1`;
  await world.change(waiting);
  const rows = async <Row>({ text, values }: Sql) => await world.rows<Row>(text, values);
  await expirePartsJob.run({ rows });
  await expirePartsJob.run({ rows });
  expect(await world.rows(replies)).toEqual([{ text: long }, { text: "前…后" }]);
});
