import { createHash, randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageStatement } from "../../../platform/database/page.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { testDatabase, testMasterKey } from "../../../testing/database.ts";
import { manyPeople } from "../../../testing/many-people.ts";
import { worldOf, type World } from "../../../testing/world.ts";
import type { PersonFilter, PersonOrder } from "./people-list.inputs.ts";
import { personConditions, personOrder } from "./person.queries.ts";
import { person } from "./person.read-model.ts";

let world: World;
let app: Client;
const token = randomBytes(32).toString("base64url");
const towns = ["510522001001", "510522001002", "510522002001", "510522002002", "510522003001"];

beforeAll(async () => {
  const database = await testDatabase("demo");
  world = await worldOf(database);
  for (const office of towns) await manyPeople(world, { office, count: 1500 });
  await world.rows("analyze registry.person");
  await world.rows("analyze registry.person_key");
  await world.rows("analyze registry.sealed_value");
  await world.rows(
    `insert into access.session (token_hash, staff_id, post_id, stage, idle_until, expires_at)
     select $1, id, access.default_post(id), 'full', now() + interval '1 hour', now() + interval '2 hours'
       from staff.member where login = 'fuyang.officer'`,
    [createHash("sha256").update(token).digest()],
  );
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
