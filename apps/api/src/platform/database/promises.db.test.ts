import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  getNullableType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
} from "graphql";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSchema } from "../../schema.ts";
import { testDatabase } from "../../testing/database.ts";
import type { ReadModel } from "./read-model.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: Client;
let schema: GraphQLSchema;
let models: ReadModel[];

beforeAll(async () => {
  database = await testDatabase("empty");
  client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  schema = await buildSchema();
  models = await allModels();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Every model that a module exports, and every one that these join. */
async function allModels(): Promise<ReadModel[]> {
  const src = join(import.meta.dirname, "../..");
  const found = new Set<ReadModel>();
  const add = (model: ReadModel) => {
    if (found.has(model)) return;
    found.add(model);
    for (const read of Object.values(model.fields)) if (read.model) add(read.model());
  };
  for (const file of globSync("**/*.read-model.ts", { cwd: src })) {
    const exported = (await import(pathToFileURL(join(src, file)).href)) as Record<string, unknown>;
    for (const value of Object.values(exported)) {
      if (typeof value === "object" && value !== null && "fields" in value) add(value as ReadModel);
    }
  }
  return [...found];
}

/** The column that a field reads as it stands, or nothing for an expression. */
function columnOf(model: ReadModel, field: string): string | undefined {
  const read = model.fields[field];
  if (read === undefined || read.model !== undefined) return undefined;
  return /^t0\.(\w+)(?:::text)?$/.exec(read("t0", {}, 0).sql)?.[1];
}

/** Of a table; a model over a function has none that could be asked. */
async function columnsOf(table: string) {
  const { rows } = await client.query<{ name: string; always: boolean; checks: string }>(
    `select a.attname as name, a.attnotnull as always,
            coalesce((select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
              where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]), '') as checks
       from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0`,
    [table],
  );
  return new Map(rows.map((row) => [row.name, row]));
}

/** Columns that could be null, and why what is read of them is not. */
const neverNull: Record<string, string> = {
  "FormerCertificate.supersededAt": "the join asks for superseded values only",
  "AuditEntry.sealed": "generated from `seq is not null`",
  "PersonPhone.holder": "what is kept of a phone always says whose it is",
  "ImportCandidate.reasons": "of a view; kept with each candidate",
  "ImportCandidate.score": "of a view; kept with each candidate",
  "PossibleDuplicate.first": "a pair is listed where both are in the actor's reach",
  "PossibleDuplicate.second": "a pair is listed where both are in the actor's reach",
  "Protocol.settings": "the same row under its own type",
  "ImportBatch.office": "the batch's own office, which is why the batch is visible",
};

/** Words that a table may hold, and why none of them is read through the enum. */
const neverRead: Record<string, string> = {
  "PersonPhone.holder: carer": "a carer's phone is read with the carer",
  "PersonPhone.holder: residence": "of addresses",
  "PersonPhone.holder: registered": "of addresses",
  "AuditEntry.action: merge": "an act that nobody can do yet",
  "AuditEntry.action: unmerge": "an act that nobody can do yet",
};

/** What PostgreSQL writes goes out unseen: what the schema promises, the table has to keep. */
test("a field that is never null reads a column that is never null, and no row that may be hidden", async () => {
  const broken: string[] = [];
  let looked = 0;
  for (const model of models) {
    const type = schema.getType(model.name);
    if (!isObjectType(type)) continue;
    const columns = await columnsOf(model.table);
    for (const field of Object.values(type.getFields())) {
      if (!isNonNullType(field.type) || model.fields[field.name] === undefined) continue;
      const name = `${model.name}.${field.name}`;
      if (name in neverNull) continue;
      // another row, which may be hidden; a list of rows is empty then
      const read = model.fields[field.name];
      const isRow = isObjectType(getNullableType(field.type)) && read?.sameRow !== true;
      if (isRow && read?.model !== undefined) broken.push(name);
      const column = columns.get(columnOf(model, field.name) ?? "");
      if (column === undefined) continue;
      looked += 1;
      if (!column.always) broken.push(name);
    }
  }
  expect(broken).toEqual([]);
  expect(looked).toBeGreaterThan(30);
});

test("a word that a table may hold is a value of its enum", async () => {
  const strange: string[] = [];
  let looked = 0;
  for (const model of models) {
    const type = schema.getType(model.name);
    if (!isObjectType(type)) continue;
    const columns = await columnsOf(model.table);
    for (const field of Object.values(type.getFields())) {
      const leaf = getNullableType(field.type);
      if (!isLeafType(leaf) || !isEnumType(leaf)) continue;
      const checks = columns.get(columnOf(model, field.name) ?? "")?.checks ?? "";
      const words = Array.from(checks.matchAll(/'([^']+)'::text/g), ([, word]) => word);
      const values = new Set(leaf.getValues().map(({ value }) => value as unknown));
      looked += words.length;
      const foreign = words.filter((word) => !values.has(word));
      strange.push(...foreign.map((word) => `${model.name}.${field.name}: ${word}`));
    }
  }
  expect(strange.filter((word) => !(word in neverRead))).toEqual([]);
  expect(looked).toBeGreaterThan(30);
});
