import { auditedSubjects } from "@wuzi/domain/labels/audited-subject";
import { auditedColumn } from "@wuzi/domain/labels/audited/audited-columns";
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

/** A column of an audited table, what it may hold where that is a closed set, and whether it is hidden. */
interface AuditedColumnRow {
  subject: string;
  name: string;
  hidden: boolean;
  /** A list or an object: something in it has to be told apart. */
  composed: boolean;
  checks: string[] | null;
}

async function auditedTableColumns(): Promise<AuditedColumnRow[]> {
  const { rows } = await client.query<AuditedColumnRow>(
    `select distinct on (c.oid, a.attnum) n.nspname || '.' || c.relname as subject, a.attname as name,
            a.attname = any(string_to_array(split_part(encode(t.tgargs, 'escape'), '\\000', 3), ',')) as hidden,
            a.atttypid in ('text[]'::regtype, 'jsonb'::regtype) as composed,
            (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
              where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where t.tgfoid = 'audit.record_change'::regproc and a.attname not in ('created_at', 'updated_at')
      order by c.oid, a.attnum`,
  );
  return rows;
}

/** The words of a closed set, where a constraint on one column names them all. */
function closedSet(checks: readonly string[] | null): string[] {
  const lists = (checks ?? []).filter((check) => /ARRAY\['/.test(check));
  return lists.flatMap((check) =>
    Array.from(check.matchAll(/'([^']+)'::text/g), ([, word]) => word ?? ""),
  );
}

test("every audited column has a name, and every word of a closed set reads as one", async () => {
  const columns = await auditedTableColumns();
  expect(columns.length).toBeGreaterThan(100);
  const nameless = columns.filter(({ subject, name }) => !auditedColumn(subject, name));
  expect(nameless.map(({ subject, name }) => `${subject}.${name}`)).toEqual([]);

  const words = columns
    .filter(({ hidden }) => !hidden)
    .flatMap(({ subject, name, checks }) =>
      closedSet(checks).map((word) => ({ subject, name, word })),
    );
  expect(words).toContainEqual({ subject: "registry.person", name: "sex", word: "female" });
  expect(words).toContainEqual({
    subject: "integration.client",
    name: "scopes",
    word: "staff:read",
  });
  const unread = words.filter(
    ({ subject, name, word }) => !auditedColumn(subject, name)?.values?.[word],
  );
  expect(unread).toEqual([]);
});

test("every list and every object says how what is in it reads", async () => {
  const columns = (await auditedTableColumns()).filter(
    ({ composed, hidden }) => composed && !hidden,
  );
  expect(columns.map(({ name }) => name)).toContain("channel_overrides");
  const raw = columns.filter(({ subject, name }) => {
    const column = auditedColumn(subject, name);
    return !column?.values && !column?.parts;
  });
  expect(raw.map(({ subject, name }) => `${subject}.${name}`)).toEqual([]);
});

test("everything that a function writes of itself has a name, words among it too", async () => {
  const bodies = await texts(
    `select p.prosrc as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosrc like '%audit.write(%' and n.nspname not in ('pg_catalog', 'audit')`,
  );
  const written = bodies.flatMap(writtenFields);
  expect(written).toContainEqual({ subject: "access.account", name: "stage", word: "fresh_proof" });
  expect(written).toContainEqual({ subject: "integration.client_key", name: "hint" });
  const unread = written.filter(({ subject, name, word }) => {
    const column = auditedColumn(subject, name);
    return !column || (word !== undefined && !column.values?.[word]);
  });
  expect(unread).toEqual([]);
});

interface WrittenField {
  subject: string;
  name: string;
  /** Where the function writes this word and no other. */
  word?: string;
}

/** The fields that calls of `audit.write` build or state as JSON, each under its subject. */
function writtenFields(body: string): WrittenField[] {
  const calls = body.split(/audit\.write\(/).slice(1);
  return calls.flatMap((rest) => {
    const call = rest.slice(0, endOfCall(rest));
    const subject = /'([a-z]+\.[a-z_]+)'/.exec(call)?.[1] ?? "";
    const built = call
      .split("jsonb_build_object(")
      .slice(1)
      .map((text) => `(${text.slice(0, endOfCall(text))}`);
    const stated = Array.from(call.matchAll(/"([a-z_]+)": (?:"([a-z_]+)")?/g), fieldOf(subject));
    const keys = built.flatMap((text) =>
      Array.from(text.matchAll(/(?:[(,])\s*'([a-z_]+)',\s*(?:'([a-z_ ]+)')?/g), fieldOf(subject)),
    );
    return [...keys, ...stated];
  });
}

function fieldOf(subject: string) {
  return ([, name = "", word]: RegExpMatchArray): WrittenField => ({
    subject,
    name,
    ...(word !== undefined && { word }),
  });
}

/** Where the parenthesis that is open at the start closes. */
function endOfCall(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
