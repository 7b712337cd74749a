import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { booksOf } from "../../../testing/books.ts";
import { rules } from "../../../testing/campaigns.ts";
import { freshKey, testMasterKey } from "../../../testing/database.ts";
import { batchOf } from "../../../testing/portal-batches.ts";
import { freshNumber, reachablePeople } from "../../../testing/reachable-people.ts";
import { statesOf, underWay } from "../../../testing/under-way.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let books: ReturnType<typeof booksOf>;
beforeAll(async () => {
  world = await demoWorld();
  books = booksOf(world);
});
afterAll(() => world.stop());

const stateOf = async (message: string) =>
  await world.value<string>(
    "select concat_ws(' ', state, reason) from publicity.message where id = $1",
    [message],
  );
const campaignState = async (id: string) =>
  await world.value<string>("select state from publicity.campaign where id = $1", [id]);

describe("a receipt", () => {
  test("that comes before its answer is for its own channel, though another gives the same id", async () => {
    const campaign = await underWay(world, 1);
    const { message, parts, hash } = await books.leaves(campaign);
    await books.received("http", "7", [hash]);
    await books.answered({ id: parts[0], state: "accepted", carrier: "7" });
    expect(await stateOf(message)).toBe("accepted");
    const other = await underWay(world, 1);
    const second = await books.leaves(other);
    await books.received("smpp", "8", [second.hash]);
    await books.answered({ id: second.parts[0], state: "accepted", carrier: "8" });
    expect(await stateOf(second.message)).toBe("delivered");
  });

  test("without a number says nothing of the many who share its id", async () => {
    const campaign = await underWay(world, 3);
    const group = [
      await books.leaves(campaign, 1, "sgip"),
      await books.leaves(campaign, 1, "sgip"),
    ];
    const alone = await books.leaves(campaign, 1, "sgip");
    await books.received("sgip", "early", []);
    await books.answered(
      ...group.map(({ parts }) => ({ id: parts[0], state: "accepted", carrier: "early" })),
      { id: alone.parts[0], state: "accepted", carrier: "alone" },
    );
    await books.received("sgip", "early", []);
    await books.received("sgip", "alone", []);
    const states = async () =>
      await Promise.all([...group, alone].map(async ({ message }) => await stateOf(message)));
    expect(await states()).toEqual(["accepted", "accepted", "delivered"]);
    await books.received("sgip", "early", [group[1]?.hash ?? ""]);
    expect(await states()).toEqual(["accepted", "delivered", "delivered"]);
  });

  test("clears a doubt, whatever was heard of the number before it had left", async () => {
    const campaign = await underWay(world, 1);
    const { message, hash } = await books.leaves(campaign);
    await world.rows("select publicity.doubt_unanswered()");
    await world.rows(
      `insert into publicity.loose_receipt (channel, carrier_id, number_hashes, state, code, received_at)
       values ('smpp', 'stray', array[decode($1, 'hex')], 'delivered', '', now() - interval '1 hour')`,
      [hash],
    );
    await world.rows("select publicity.clear_doubts()");
    expect(await stateOf(message)).toBe("unknown");
    await books.received("smpp", "fresh", [hash]);
    await world.rows("select publicity.clear_doubts()");
    expect(await stateOf(message)).toBe("delivered");
  });
});

describe("a message", () => {
  test("of a stopped campaign is excluded where nothing of it has left, and in part where a part has", async () => {
    const campaign = await underWay(world, 4);
    const whole = await books.leaves(campaign);
    const begun = await books.leaves(campaign, 2);
    const thrownBack = await books.leaves(campaign, 2);
    await books.answered(
      { id: begun.parts[0], state: "accepted", carrier: "begun" },
      { id: begun.parts[1], state: "again", code: "88" },
      ...thrownBack.parts.map((id) => ({ id, state: "again", code: "88" })),
    );
    await world.change("update publicity.campaign set state = 'stopping' where id = $1", [
      campaign,
    ]);
    await world.change("select publicity.withdraw_waiting($1)", [campaign]);
    expect(await statesOf(world, campaign)).toEqual({ submitted: 1, accepted: 1, excluded: 2 });
    await books.received("smpp", "begun", [begun.hash]);
    expect(await stateOf(begun.message)).toBe("partly_delivered stopped");
    expect(await stateOf(thrownBack.message)).toBe("excluded stopped");
    // what the carrier throws back later waits no more either
    await books.answered({ id: whole.parts[0], state: "again", code: "88" });
    expect(await stateOf(whole.message)).toBe("excluded stopped");
    expect(await campaignState(campaign)).toBe("stopped");
  });

  test("that cannot leave ends its campaign, where it was the last", async () => {
    const campaign = await underWay(world, 2);
    const begun = await books.leaves(campaign, 2);
    await books.answered(
      { id: begun.parts[0], state: "delivered", carrier: "first" },
      { id: begun.parts[1], state: "again", code: "88" },
    );
    const ids = await world.rows<{ id: string }>(
      "select id from publicity.message where campaign_id = $1 order by id",
      [campaign],
    );
    await world.rows("select publicity.note_leaving('[]', $1::jsonb, 'smpp')", [
      JSON.stringify(ids.map(({ id }) => ({ id, reason: "unreadable" }))),
    ]);
    expect(await statesOf(world, campaign)).toEqual({ partly_delivered: 1, failed: 1 });
    expect(await campaignState(campaign)).toBe("done");
  });

  test("to one person that is held up until the night waits for the morning, unless it has a reason", async () => {
    const [campaign, waits] = [await underWay(world, 2), "realtime"];
    await world.change(
      `update publicity.message set campaign_id = null, lane = $2, body = '请保重' where campaign_id = $1`,
      [campaign, waits],
    );
    const taken = async () =>
      (await world.rows("select id from publicity.next_messages($1, 9)", [waits])).length;
    const hours = async (from: string, to: string) =>
      await world.change(
        `insert into publicity.sending_policy as p (office_id, signature, opt_out_text, daily_cap, price_li, approval_threshold,
           forbidden_words, same_text_hours, send_from, send_to)
         select id, '【试】', '退订回R', 3, 35, 5000, '', 24, $1::time, $2::time from organisation.office where code = '510522'
         on conflict (office_id) do update set send_from = excluded.send_from, send_to = excluded.send_to`,
        [from, to],
      );
    await hours("00:00", "00:00:01");
    expect(await taken()).toBe(0);
    await world.change(
      `update publicity.message set message_class = 'emergency', override_reason = '险情紧急'
        where id = (select id from publicity.message where lane = $1 order by id limit 1)`,
      [waits],
    );
    expect(await taken()).toBe(1);
    const due = async (lane: string) =>
      await world.value<number | null>("select publicity.due_in($1)", [lane]);
    expect(await due(waits)).toBe(0);
    await world.change(
      "update publicity.message set not_before = now() + interval '20 seconds' where lane = $1",
      [waits],
    );
    expect(await due(waits)).toBeGreaterThan(15_000);
    expect(await due(waits)).toBeLessThanOrEqual(20_000);
    await world.change(
      "update publicity.message set not_before = now(), message_class = 'publicity', override_reason = null where lane = $1",
      [waits],
    );
    // of hours that are over for today the next begin tomorrow
    const untilMorning = await world.value<number>(
      `select 1000 * extract(epoch from (((now() at time zone 'Asia/Shanghai')::date + 1)::timestamp at time zone 'Asia/Shanghai') - now())::float`,
    );
    expect(Math.abs(((await due(waits)) ?? 0) - untilMorning)).toBeLessThan(5000);
    await hours("00:00", "23:59:59.999");
    expect(await due(waits)).toBe(0);
    expect(await taken()).toBe(2);
  });

  test("that was meant for a file and stands in none waits again; in two files nothing stands", async () => {
    const campaign = await underWay(world, 2);
    const written = await books.leaves(campaign, 1, "file");
    const lost = await books.leaves(campaign, 1, "file");
    await books.answered({ id: written.parts[0], state: "accepted", carrier: "sms-1" });
    await world.rows("select publicity.doubt_unanswered()");
    expect(await stateOf(written.message)).toBe("accepted");
    expect(await stateOf(lost.message)).toBe("queued");
    const twice = world.change(
      `select publicity.keep_batch('sms-2', b.office_id, b.file_id, 'sms-2.csv', array[$2::uuid])
         from publicity.portal_batch b where b.id = $1`,
      [await batchOf(world), written.parts[0]],
    );
    await expect(twice).rejects.toThrow("stands elsewhere");
  });
});

/** The numbers that messages of these campaigns would leave to now, by message. */
async function numbersNow(campaigns: readonly string[]): Promise<Map<string, string>> {
  await world.change(
    "update publicity.campaign set message_class = 'emergency', override_reason = '险情紧急' where id = any($1)",
    [campaigns],
  );
  const keys = ringOf(testMasterKey);
  const rows = await world.rows<{ id: string; person_id: string; key_id: number; sealed: Buffer }>(
    "select id, person_id, key_id, sealed from publicity.next_messages('bulk', 99) where campaign_id = any($1)",
    [campaigns],
  );
  return new Map(
    rows.map((row) => [row.id, keys.open(row.sealed, row.key_id, `${row.person_id}/phone`)]),
  );
}

/** The messages of a campaign, with whom they are for. */
const messagesOf = async (campaign: string) =>
  await world.rows<{ id: string; person: string }>(
    "select id, person_id as person from publicity.message where campaign_id = $1 order by id",
    [campaign],
  );

describe("a number that is corrected while a message waits", () => {
  test("is not written to: the new one is, or nobody", async () => {
    const campaign = await underWay(world, 4);
    const messages = await messagesOf(campaign);
    const refusing = freshNumber();
    const [elsewhere] = await reachablePeople(world, "510522002001", [refusing]);
    const lingang = await world.as("lingang.officer");
    await lingang.ok("mutation ($input: NoteOptOutInput!) { noteOptOut(input: $input) { id } }", {
      input: { personId: elsewhere, messageClass: "PUBLICITY", idempotencyKey: freshKey() },
    });
    const officer = await world.as("fuyang.officer");
    const now = freshNumber();
    for (const [at, numbers] of [[now], [], [refusing]].entries()) {
      const phones = numbers.map((number) => ({ number, holder: "SELF" }));
      const { person: id } = messages[at] ?? {};
      await officer.ok(
        "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { ... on Person { id } } }",
        { input: { id, version: 1, changes: { phones }, idempotencyKey: freshKey() } },
      );
    }
    const numbers = await numbersNow([campaign]);
    expect([...numbers.keys()]).toEqual([messages[0]?.id, messages[3]?.id]);
    expect(numbers.get(messages[0]?.id ?? "")).toBe(now);
    const states = await Promise.all(messages.map(async ({ id }) => await stateOf(id)));
    expect(states).toEqual(["queued", "excluded no_number", "excluded opted_out", "queued"]);
  });

  test("as two records become one, is the kept one's; a text that was for both leaves once", async () => {
    const [alone, both] = [await underWay(world, 1), await underWay(world, 2)];
    const [[dropped], [first, second]] = [await messagesOf(alone), await messagesOf(both)];
    const number = freshNumber();
    const [kept] = await reachablePeople(world, "510522001001", [number]);
    const officer = await world.as("fuyang.officer");
    const merging = [
      { keepId: kept, dropId: dropped?.person },
      { keepId: first?.person, dropId: second?.person },
    ];
    for (const ids of merging) {
      await officer.ok(
        "mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { __typename } }",
        { input: { ...ids, keepVersion: 1, dropVersion: 1, take: [], idempotencyKey: freshKey() } },
      );
    }
    const numbers = await numbersNow([alone, both]);
    expect(new Set(numbers.keys())).toEqual(new Set([dropped?.id, first?.id]));
    expect(numbers.get(dropped?.id ?? "")).toBe(number);
    expect(await stateOf(second?.id ?? "")).toBe("excluded same_text");
  });
});

test("of two who set a county's first rules at once, one finds them set", async () => {
  const admin = await world.as("county.admin");
  await world.change("delete from publicity.sending_policy");
  await world.rows("begin");
  try {
    await world.rows("select access.begin_system('test', null, 'sendingPolicy:manage', 'test')");
    await world.rows(
      `insert into publicity.sending_policy (office_id, signature, opt_out_text, daily_cap, price_li, approval_threshold,
         forbidden_words, same_text_hours) select id, '【先】', '拒收请回复R', 3, 35, 5000, '', 24
         from organisation.office where code = '510522'`,
    );
    const set =
      "mutation ($input: SetSendingPolicyInput!) { setSendingPolicy(input: $input) { version } }";
    const second = admin.fault(set, rules(0));
    const waiting =
      "select count(*)::int from pg_locks where not granted and transactionid = pg_current_xact_id()::xid";
    await expect.poll(() => world.value(waiting), { timeout: 5000 }).toBe(1);
    await world.rows("commit");
    expect(await second).toBe("CONFLICT");
    expect(await world.value("select signature from publicity.sending_policy")).toBe("【先】");
  } finally {
    await world.rows("rollback");
  }
});
