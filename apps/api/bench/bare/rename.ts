import type { Pool, PoolClient } from "pg";
import { rename, renameAtOnce } from "./statements.ts";

export interface Rename {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly shortName: string;
}

/** Whose township, as PostgreSQL writes an array, and who is noted. */
export interface Author {
  readonly scope: string;
  readonly staffId: string;
}

interface Office {
  version: number;
  name: string;
  short_name: string;
}

/** One transaction of prepared statements. @returns nothing where the version has moved on */
export async function renameInSteps(
  pool: Pool,
  { scope, staffId }: Author,
  { id, version, name, shortName }: Rename,
): Promise<string | undefined> {
  const client = await pool.connect();
  const run = async <Row>(step: keyof typeof rename, values: unknown[]) =>
    (await client.query({ name: `rename ${step}`, text: rename[step], values })).rows as Row[];
  try {
    await client.query("begin");
    const [was] = await run<Office>("look", [scope, id]);
    if (was?.version !== version) return await undo(client);
    await run("change", [scope, id, name, shortName]);
    const before = { name: was.name, short_name: was.short_name };
    const after = { name, short_name: shortName };
    await run("note", [staffId, id, JSON.stringify(before), JSON.stringify(after)]);
    const [row] = await run<{ answer: string }>("answer", [scope, id]);
    await client.query("commit");
    return row?.answer;
  } finally {
    client.release();
  }
}

async function undo(client: PoolClient): Promise<undefined> {
  await client.query("rollback");
  return undefined;
}

/** One statement: one wait for PostgreSQL, one for the disk. */
export async function renameInOne(
  pool: Pool,
  { scope, staffId }: Author,
  { id, version, name, shortName }: Rename,
): Promise<string | undefined> {
  const values = [scope, id, version, name, shortName, staffId];
  const { rows } = await pool.query<{ answer: string }>({
    name: "rename",
    text: renameAtOnce,
    values,
  });
  return rows[0]?.answer;
}
