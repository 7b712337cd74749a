import { createHash, randomBytes } from "node:crypto";
import { Client } from "pg";
import sql, { type Sql } from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageStatement } from "../../../platform/database/page.ts";
import { objectStatement } from "../../../platform/database/read-model.ts";
import { personConditions } from "../../../platform/person/person-conditions.ts";
import type { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { testDatabase, testMasterKey } from "../../../testing/database.ts";
import { manyPeople } from "../../../testing/many-people.ts";
import { worldOf, type World } from "../../../testing/world.ts";
import type { PersonOrder } from "./people-list.inputs.ts";
import { isPerson, isUnmerged, personOrder } from "./person.queries.ts";
import { person } from "./person.read-model.ts";

let world: World;
let app: Client;
const token = randomBytes(32).toString("base64url");
const leader = randomBytes(32).toString("base64url");
const towns = ["510522001001", "510522001002", "510522002001", "510522002002", "510522003001"];

beforeAll(async () => {
  const database = await testDatabase("demo");
  world = await worldOf(database);
  for (const office of towns) await manyPeople(world, { office, count: 1500 });
  await world.rows("analyze registry.person");
  await world.rows("analyze registry.person_key");
  await world.rows("analyze registry.sealed_value");
  await world.rows("analyze registry.carer");
  await world.rows("analyze registry.disability_part");
  for (const [session, login] of [
    [token, "fuyang.officer"],
    [leader, "county.leader"],
  ] as const) {
    await world.rows(
      `insert into access.session (token_hash, staff_id, post_id, stage, idle_until, expires_at)
       select $1, id, access.default_post(id), 'full', now() + interval '1 hour', now() + interval '2 hours'
         from staff.member where login = $2`,
      [createHash("sha256").update(session).digest(), login],
    );
  }
  app = new Client({ connectionString: database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.stop();
});

/** The plan of a page as a township officer, behind row security. */
async function planOf(filter: PersonFilter, order: PersonOrder = "name"): Promise<string> {
  const { statement } = pageStatement(
    {
      model: person,
      request: { first: 50 },
      where: personConditions(filter, ringOf(testMasterKey)),
      order: personOrder(order),
    },
    { nodes: { id: {}, name: {}, village: { name: {} }, carers: { name: {} } } },
  );
  await app.query("begin");
  try {
    await app.query("select access.begin($1, 'person:read', 'plan', false)", [token]);
    const { rows } = await app.query<Record<"QUERY PLAN", string>>({
      text: `explain (costs off) ${statement.text}`,
      values: statement.values,
    });
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    await app.query("rollback");
  }
}

test.each<[string, PersonFilter, PersonOrder, RegExp]>([
  ["by name", {}, "name", /Index Scan using person_(?:pinyin|office_id)_idx on person/],
  ["a frequent character", { search: "安" }, "name", /person_key_(?:pkey|person_id_idx)/],
  ["a rare character", { search: "龚" }, "name", /person_key_pkey/],
  ["a whole name", { search: "张长江" }, "name", /person_key_pkey/],
  ["initials", { search: "zcj" }, "name", /person_key_pkey[^]*person_key_pkey/],
  ["a tail", { search: "4567" }, "name", /sealed_value_tail_hash_idx/],
  ["a whole number", { search: "12810004567" }, "name", /sealed_value_hash_idx/],
])("%s goes by its index behind the wall", async (_, filter, order, index) => {
  const plan = await planOf(filter, order);
  expect(plan).toMatch(index);
  expect(plan).not.toMatch(/Seq Scan on (?:person|person_key|sealed_value)\b/);
});

test("a condition that hides the index is noticed", async () => {
  await app.query("begin");
  await app.query("select access.begin($1, 'person:read', 'plan', false)", [token]);
  const { rows } = await app.query<Record<"QUERY PLAN", string>>(
    "explain (costs off) select id from registry.person where name like '%安%'",
  );
  await app.query("rollback");
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).not.toMatch(/person_key_pkey/);
});

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
}

/** Rows of people that a detail went through, by the plan that is kept for any person. */
async function peopleRead(where: (id: string) => Sql): Promise<number> {
  const [someone] = await world.rows<{ id: string }>(
    `select p.id from registry.person p join organisation.office o on o.id = p.office_id
      where o.code = $1 order by p.id limit 1`,
    [towns[0]],
  );
  const id = someone?.id ?? "";
  const { text } = objectStatement(
    person,
    {
      id: {},
      name: {},
      parts: { category: {} },
      office: { code: {} },
      village: { shortName: {} },
      carers: { name: {} },
      dependants: { name: {} },
    },
    where(id),
  );
  await app.query("begin");
  try {
    await app.query("select access.begin($1, 'person:read', 'plan', false)", [token]);
    await app.query("set local plan_cache_mode = force_generic_plan");
    await app.query(`prepare detail as ${text}`);
    const { rows } = await app.query<Record<"QUERY PLAN", { Plan: PlanNode }[]>>(
      `explain (analyze, timing off, summary off, format json) execute detail('${id}')`,
    );
    const [explained] = rows[0]?.["QUERY PLAN"] ?? [];
    expect(explained?.Plan["Actual Rows"]).toBe(1);
    return readOf(explained?.Plan);
  } finally {
    await app.query("rollback");
    await app.query("deallocate all");
  }
}

function readOf(node: PlanNode | undefined): number {
  if (node === undefined) return 0;
  const read = (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
  const below = (node.Plans ?? []).map(readOf).reduce((sum, rows) => sum + rows, 0);
  return (node["Relation Name"] === "person" ? read : 0) + below;
}

// whatever grows with the county, not with the person, is too slow at 35,000
test.each<[string, (id: string) => Sql]>([
  ["as it is asked for first", isUnmerged],
  ["followed through merges", isPerson],
])("one person, %s, reads that person alone", async (_, where) => {
  expect(await peopleRead(where)).toBeLessThanOrEqual(5);
});

test("a detail that goes through everybody is noticed", async () => {
  const dear = (id: string) => sql`coalesce(t0.merged_into, t0.id) = ${id}::uuid`;
  expect(await peopleRead(dear)).toBeGreaterThan(5000);
});

/** The page by name as somebody's own, and how often people are looked up in its plan at most. */
async function pageOf(
  session: string,
  byOffice: boolean,
  window: object,
): Promise<{ rows: unknown; loops: number }> {
  const { statement } = pageStatement(
    {
      model: person,
      request: window,
      where: personConditions({}, ringOf(testMasterKey)),
      order: personOrder("name"),
      byOffice,
    },
    { edges: { cursor: {}, node: { id: {}, name: {} } } },
  );
  const { text, values } = statement;
  await app.query("begin");
  try {
    await app.query("select access.begin($1, 'person:read', 'plan', false)", [session]);
    const { rows } = await app.query(text, values);
    const explain = "explain (analyze, timing off, summary off, format json)";
    const { rows: plans } = await app.query<Record<"QUERY PLAN", { Plan: PlanNode }[]>>({
      text: `${explain} ${text}`,
      values,
    });
    const [explained] = plans[0]?.["QUERY PLAN"] ?? [];
    return { rows, loops: loopsOf(explained?.Plan) };
  } finally {
    await app.query("rollback");
  }
}

function loopsOf(node: PlanNode | undefined): number {
  if (node === undefined) return 0;
  const own = node["Relation Name"] === "person" ? node["Actual Loops"] : 0;
  return Math.max(own, ...(node.Plans ?? []).map(loopsOf));
}

test("offices are gone through one by one where they are few, and the page is the same either way", async () => {
  const size = 30;
  for (const window of [{ first: size }, { last: size }]) {
    for (const session of [token, leader]) {
      const kept = await pageOf(session, true, window);
      const flat = await pageOf(session, false, window);
      expect(kept.rows).toEqual(flat.rows);
      // nobody's page costs more looks than the larger of its rows and the offices of a town
      expect(kept.loops).toBeLessThanOrEqual(256);
    }
  }
  const { loops } = await pageOf(token, true, { first: size });
  expect(loops).toBeGreaterThan(size + 1);
});

/** Rows of the registry that a statement went through, also inside the functions it calls. */
async function registryRead(permission: string, writing: boolean, text: string, values: unknown[]) {
  const soFar = async () => {
    // of the session, as far as it has not handed its counts on
    const { rows } = await app.query<{ read: string }>(
      `select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as read
         from pg_stat_xact_user_tables where schemaname = 'registry'`,
    );
    return Number(rows[0]?.read);
  };
  await app.query("begin");
  try {
    await app.query("select access.begin($1, $2, 'plan', $3)", [token, permission, writing]);
    const before = await soFar();
    await app.query(text, values);
    return (await soFar()) - before;
  } finally {
    await app.query("rollback");
  }
}

// several runs: first the plan is one for these values, later one for any
const runs = Array.from({ length: 7 }, (_, run) => run);

test.each<[string, unknown[]]>([
  ["a number", [[randomBytes(32)], null, null, randomBytes(32)]],
  ["a name with a birth day", [null, "张无忌", "1950-01-01", randomBytes(32)]],
])("%s is looked for across the county without reading it", async (_, values) => {
  const find = "select * from registry.find_in_county($1::bytea[], $2, $3::date, $4)";
  for (const run of runs) {
    expect(await registryRead("person:find", true, find, values), `run ${run}`).toBeLessThan(50);
  }
});

test("whom a carer cares for is found without reading everybody's carers", async () => {
  await world.change(
    `insert into registry.carer (person_id, office_id, name, relation, role, from_day)
     select p.id, p.office_id, '照护' || row_number() over (), 'child', 'carer', '2020-01-01'
       from registry.person p join organisation.office o on o.id = p.office_id where o.code = any($1)`,
    [towns.slice(0, 3)],
  );
  await world.rows("analyze registry.carer");
  const [one] = await world.rows<{ id: string }>(
    `select c.id from registry.carer c join organisation.office o on o.id = c.office_id
      where o.code = $1 and c.name like '照护%' limit 1`,
    [towns[0]],
  );
  for (const run of runs) {
    const preview = "select * from care.gap_preview(null, $1)";
    const read = await registryRead("control:read", false, preview, [one?.id]);
    expect(read, `run ${run}`).toBeLessThan(50);
  }
});

test("a look that goes through everybody is noticed", async () => {
  const all = "select count(*) from registry.person where name like '%安%'";
  expect(await registryRead("person:read", false, all, [])).toBeGreaterThan(1000);
});
