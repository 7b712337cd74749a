import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealPhones } from "../../commands/seal-phones.ts";
import { undone } from "../../testing/connected.ts";
import { testDatabase, testMasterKey } from "../../testing/database.ts";
import { worldOf, type World } from "../../testing/world.ts";

let world: World;
let client: Client;
let owner: Client;
let ownerUrl: string;

beforeAll(async () => {
  const database = await testDatabase("demo");
  ({ ownerUrl } = database);
  world = await worldOf(database, { poolSize: 12 });
  client = new Client({ connectionString: database.superuserUrl });
  owner = new Client({ connectionString: database.ownerUrl });
  await Promise.all([client.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([client.end(), owner.end()]);
  await world.stop();
});

interface Entry {
  action: string;
  permission: string;
  request_id: string;
  staff_id: string;
  post_id: string;
  office_id: number;
  before: object | null;
  after: object | null;
}

/** Sends a mutation. @returns the entries of exactly this request, and its answer */
async function recorded(login: string, query: string, variables: object) {
  const response = await (await world.as(login)).raw(JSON.stringify({ query, variables }));
  const entries = await world.rows<Entry>(
    "select * from audit.entry where request_id = $1 order by id",
    [response.headers.get("x-request-id")],
  );
  return { entries, answer: (await response.json()) as { data: object; errors?: unknown[] } };
}

const rename = `mutation ($id: ID!, $name: String!, $version: Int!) {
  renameOffice(input: { id: $id, name: $name, shortName: "新名", version: $version }) { id } }`;

describe("what is recorded", () => {
  test("is who changed what from what to what, under which permission and request", async () => {
    const id = await world.office("510522001001-g1");
    const { entries, answer } = await recorded("fuyang.admin", rename, {
      id,
      name: "改过的网格",
      version: 1,
    });
    expect(answer.errors).toBeUndefined();
    expect(entries).toMatchObject([
      {
        action: "change",
        permission: "office:manage",
        staff_id: await world.member("fuyang.admin"),
        post_id: await world.post("fuyang.admin"),
        office_id: Number(id),
        after: { name: "改过的网格", short_name: "新名" },
      },
    ]);
    expect(Object.keys(entries[0]?.before ?? {}).toSorted()).toEqual(["name", "short_name"]);
  });

  test("is nothing, where the change is refused", async () => {
    const { entries, answer } = await recorded("fuyang.admin", rename, {
      id: await world.office("510522001001-g1"),
      name: "再改",
      version: 1,
    });
    expect(answer.errors).toHaveLength(1);
    expect(entries).toEqual([]);
  });

  test("is that a phone number has changed, and never the number", async () => {
    const { entries } = await recorded(
      "fuyang.admin",
      `mutation ($id: ID!) { updateStaff(input: {
         id: $id, name: "王新", phone: "13912345678", version: 1 }) { id } }`,
      { id: await world.member("fuyang.officer") },
    );
    // the posts carry their holder's name and change with it
    const [member] = entries.filter(({ after }) => "phone" in (after ?? {}));
    expect(member).toMatchObject({
      before: { phone: "changed" },
      after: { phone: "changed", name: "王新" },
    });
    const leaked = await world.rows("select from audit.entry e where e::text like '%13912345678%'");
    expect(leaked).toEqual([]);
  });

  test("is the reading of a number, with its purpose", async () => {
    const { entries, answer } = await recorded(
      "fuyang.officer",
      `mutation ($id: ID!) { revealStaffPhone(id: $id, purpose: "通知下午开会") { phone } }`,
      { id: await world.member("fuyang.officer") },
    );
    expect(answer.data).toEqual({ revealStaffPhone: { phone: "13912345678" } });
    expect(entries).toMatchObject([
      {
        action: "reveal",
        permission: "staff:reveal",
        after: { field: "phone", purpose: "通知下午开会" },
      },
    ]);
  });
});

test("a member's phone that stood open is sealed once, and revealed as before", async () => {
  const id = await world.member("v510522001001");
  expect(await sealPhones(ownerUrl, testMasterKey)).toBe(0);
  await world.change("update staff.member set phone = '0830-5261234' where id = $1", [id]);
  expect(await sealPhones(ownerUrl, testMasterKey)).toBe(1);
  expect(await sealPhones(ownerUrl, testMasterKey)).toBe(0);
  expect(await world.value("select phone from staff.member where id = $1", [id])).toMatch(
    /^sealed:/,
  );
  const { answer } = await recorded(
    "fuyang.officer",
    `mutation ($id: ID!) { revealStaffPhone(id: $id, purpose: "通知下午开会") { phone } }`,
    { id },
  );
  expect(answer.data).toEqual({ revealStaffPhone: { phone: "0830-5261234" } });
  const leaked = await world.rows("select from audit.entry e where e::text like '%0830-5261234%'");
  expect(leaked).toEqual([]);
});

interface Verdict {
  sealed: string;
  unsealed: string;
  broken: string | null;
  head: Buffer;
}

async function verdict(): Promise<Verdict> {
  const { rows } = await client.query<Verdict>("select * from audit.verify()");
  return rows[0] as Verdict;
}

const seal = "select audit.seal(100000)";

describe("the chain", () => {
  test("covers every entry once sealed, and nothing changes when there is nothing to seal", async () => {
    await client.query(seal);
    const first = await verdict();
    expect(first).toMatchObject({ unsealed: "0", broken: null });
    expect(Number(first.sealed)).toBeGreaterThan(1000);
    await client.query(seal);
    expect(await verdict()).toEqual(first);
  });

  test.each([
    ["an altered text", `update audit.entry set after = '{"name": "x"}' where seq = 500`, 500],
    ["an altered name", "update audit.entry set actor_name = '别人' where seq = 500", 500],
    [
      "an altered time",
      "update audit.entry set at = at - interval '1 second' where seq = 500",
      500,
    ],
    ["a removed entry", "delete from audit.entry where seq = 500", 500],
    ["a removed beginning", "delete from audit.entry where seq = 1", 1],
    [
      "a swapped pair",
      `update audit.entry set seq = -seq where seq in (500, 501);
       update audit.entry set seq = case seq when -500 then 501 else 500 end where seq < 0`,
      500,
    ],
    [
      "a slipped-in entry",
      `update audit.entry set seq = seq + 100000 where seq > 500;
       insert into audit.entry (request_id, actor_name, permission, office_id, action, subject, subject_id, seq, hash)
       select '', '别人', 'public', office_id, 'reveal', subject, subject_id, 501, hash from audit.entry where seq = 500;
       update audit.entry set seq = seq - 99999 where seq > 100000`,
      501,
    ],
    [
      "an entry that is altered and hashed again",
      `update audit.entry set after = '{}' where seq = 500;
       update audit.entry e set hash = sha256(p.hash || convert_to('500|' || audit.canonical(e), 'UTF8'))
         from audit.entry p where e.seq = 500 and p.seq = 499`,
      501,
    ],
  ])("shows %s, made past every trigger", async (_, tampering, at) => {
    const found = await undone(client, async () => {
      await client.query(`set local session_replication_role = replica; ${tampering}`);
      return await verdict();
    });
    expect(found.broken).toBe(String(at));
    expect((await verdict()).broken).toBeNull();
  });

  test("shows a cut-off end by another head", async () => {
    const before = await verdict();
    const found = await undone(client, async () => {
      await client.query(`set local session_replication_role = replica;
        delete from audit.entry where seq > 500`);
      return await verdict();
    });
    expect(found).toMatchObject({ broken: null, sealed: "500" });
    expect(found.head.equals(before.head)).toBe(false);
  });

  test.each([
    ["an update", "update audit.entry set actor_name = 'x' where seq = 1"],
    ["a removal", "delete from audit.entry where seq = 1"],
    ["a second seal", "update audit.entry set seq = 7777777, hash = '' where seq = 1"],
    ["emptying", "truncate audit.entry"],
  ])("does not let the superuser or the owner do %s by mistake", async (_, statement) => {
    await expect(undone(client, () => client.query(statement))).rejects.toThrow("append-only");
    const touched = await undone(owner, () => owner.query(statement)).then(
      ({ rowCount }) => rowCount,
      () => 0,
    );
    expect(touched).toBe(0);
  });

  test("has no gap when it is sealed while people work", async () => {
    const grids = await world.rows<{ id: string; version: number }>(
      "select id::text, version from organisation.office where kind = 'grid' and code like '510522001%' limit 40",
    );
    const admin = await world.as("fuyang.admin");
    const work = grids.map(({ id, version }, index) =>
      admin.ok(rename, { id, name: `第${index}网格`, version }),
    );
    const people = { busy: true };
    const done = Promise.all(work).finally(() => {
      people.busy = false;
    });
    let rounds = 0;
    while (people.busy) {
      await Promise.all([client.query(seal), owner.query(seal)]);
      rounds += 1;
    }
    await done;
    await client.query(seal);
    expect(rounds).toBeGreaterThan(1);
    expect(await verdict()).toMatchObject({ unsealed: "0", broken: null });
    const [row] = await world.rows<{ gaps: boolean; entries: string }>(
      "select max(seq) <> count(*) as gaps, count(*) filter (where after ->> 'name' like '第%网格') as entries from audit.entry",
    );
    expect(row).toEqual({ gaps: false, entries: String(grids.length) });
  });
});
