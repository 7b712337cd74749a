import { Client } from "pg";
import { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { modules } from "../../modules.ts";
import { testDatabase } from "../../testing/database.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase("empty");
});
afterAll(() => database.drop());

/**
 * Constraints, indexes and comments are written in SQL alone, and entities may leave columns out:
 * what TypeORM would drop of those is no drift.
 */
const sqlOnly = /DROP (CONSTRAINT|INDEX|COLUMN)|^COMMENT ON|typeorm_metadata/;

/** TypeORM looks here for what it knows of generated columns, of which there are some. */
const remembered = `create table if not exists public.typeorm_metadata (
  type varchar, database varchar, schema varchar, "table" varchar, name varchar, value text)`;

/** What would have to change for the tables to have the columns that the entities state. */
async function drift(): Promise<string[]> {
  const source = new DataSource({
    type: "postgres",
    url: database.ownerUrl,
    entities: modules.flatMap((module) => module.entities) as never[],
  });
  await source.initialize();
  await source.query(remembered);
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !sqlOnly.test(query));
  } finally {
    await source.destroy();
  }
}

async function run(statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    await owner.query(statement);
  } finally {
    await owner.end();
  }
}

test("the migrated tables have the columns that the entities state", async () => {
  expect(await drift()).toEqual([]);
});

test.each([
  ["a missing column", "alter table organisation.office drop column topic cascade"],
  ["another type", "alter table organisation.office alter column topic type varchar(9)"],
  ["another nullability", "alter table staff.member alter column phone_mask set not null"],
  ["another default", "alter table staff.member alter column version set default 2"],
])("%s is found", async (_, statement) => {
  const fresh = await testDatabase("empty");
  const before = database;
  database = fresh;
  try {
    await run(statement);
    expect(await drift()).not.toEqual([]);
  } finally {
    database = before;
    await fresh.drop();
  }
});
