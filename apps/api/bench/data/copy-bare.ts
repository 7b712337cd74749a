import pg from "pg";
import { asSystem } from "../../src/platform/database/as-system.ts";
import { closed, functions, left, owned } from "../bare/tables.ts";
import { copyBoards } from "../bare/unit-days.ts";

const copied = { ...owned, ...closed };

/**
 * Copies what the bare server reads and writes into a schema of its own: the same rows, columns,
 * checks and indexes, without row security, triggers and foreign keys. Afterwards both sides are
 * vacuumed and analysed alike.
 */
export async function copyBare(ownerUrl: string): Promise<void> {
  await asSystem(ownerUrl, "性能测试", "staff:manage", async (tx) => {
    await tx.query("drop schema if exists bare cascade");
    await tx.query("create schema bare");
    for (const [name, source] of Object.entries({ ...left, ...copied })) {
      await tx.query(
        `create table bare.${name} (like ${source} including all excluding generated)`,
      );
    }
    for (const [name, source] of Object.entries(copied)) {
      await tx.query(`insert into bare.${name} select * from ${source}`);
    }
    await tx.query(functions);
    await copyBoards(tx);
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const name of Object.keys(copied)) {
      await client.query(`vacuum analyze bare.${name}`);
    }
    for (const name of Object.values(copied)) {
      await client.query(`vacuum analyze ${name}`);
    }
  } finally {
    await client.end();
  }
}
