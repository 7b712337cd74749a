import { auditedSubjects } from "@wuzi/domain/labels/audited-subject";
import { isEnumType } from "graphql";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSchema } from "../../schema.ts";
import { testDatabase } from "../../testing/database.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: Client;

beforeAll(async () => {
  database = await testDatabase("empty");
  client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function texts(statement: string): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(statement);
  return rows.map(({ text }) => text).toSorted();
}

/** Every word in single quotes of a definition. */
function quoted(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/'([a-z_.]+)'/g), ([, word]) => word ?? ""))];
}

test("every action that an entry may name is a value of the schema", async () => {
  const [check = ""] = await texts(
    `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'entry_action_check'`,
  );
  const actions = (await buildSchema()).getType("AuditAction");
  const known = isEnumType(actions) ? actions.getValues().map(({ value }) => String(value)) : [];
  expect(known.toSorted()).toEqual(quoted(check).toSorted());
});

test("every table and function that writes entries speaks of a kind of record with a name", async () => {
  const tables = await texts(
    `select distinct n.nspname || '.' || c.relname as text
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where t.tgfoid = 'audit.record_change'::regproc`,
  );
  const bodies = await texts(
    `select p.prosrc as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosrc like '%audit.write(%' and n.nspname not in ('pg_catalog', 'audit')`,
  );
  const calls = bodies.flatMap((body) => Array.from(body.matchAll(/audit\.write\(.*/g), String));
  const named = calls.flatMap(quoted).filter((word) => /^[a-z]+\.[a-z_]+$/.test(word));
  expect(tables.length).toBeGreaterThan(10);
  expect(named).toContain("registry.person");
  const known = new Set<string>(auditedSubjects);
  expect([...tables, ...named].filter((subject) => !known.has(subject))).toEqual([]);
});
