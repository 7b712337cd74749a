import type { Pool, PoolClient } from "pg";
import { scopedBegin, scopedRead } from "../../src/platform/database/scoped-query.ts";
import { statementName } from "../../src/platform/database/statement-name.ts";
import { isAuditNote, overOwned } from "./tables.ts";

/** Runs one step of a transaction; nothing for a step that the tables take by themselves. */
export type Run<Step extends string> = (step: Step, values: unknown[]) => Promise<unknown[]>;

/** What the steps of a change are given. */
export interface Steps<Step extends string> {
  readonly run: Run<Step>;
  /** A statement of the product's own, over its tables. */
  readonly ofProduct: (statement: { text: string; values: unknown[] }) => Promise<unknown[]>;
  readonly staffId: string;
}

/** How the bare server comes to its rows: over copies that are open, or as a login behind the wall. */
export interface Door {
  /** One statement by itself. */
  one(text: string, values: unknown[]): Promise<string | undefined>;
  /** One transaction; nothing stands where the work answers nothing. */
  inSteps<Step extends string>(
    steps: Readonly<Record<Step, string>>,
    work: (given: Steps<Step>) => Promise<string | undefined>,
  ): Promise<string | undefined>;
}

interface Answer {
  answer: string;
}

/** Over the copies: nobody asks who it is. */
export function openDoor(pool: Pool, staffId: string): Door {
  return {
    one: async (text, values) => (await pool.query<Answer>(named(text, values))).rows[0]?.answer,
    inSteps: (steps, work) =>
      inOneTransaction(pool, async (client) => {
        await client.query("begin");
        const send = async (text: string, values: unknown[]) =>
          (await client.query<object>(named(text, values))).rows;
        return await work({
          staffId,
          run: (step, values) => send(steps[step], values),
          ofProduct: ({ text, values }) => send(text.replaceAll("registry.", "bare."), values),
        });
      }),
  };
}

/**
 * The same statements over the product's own tables, under row security and with its triggers: each
 * transaction begins by proving the token, and the audit is the tables' own.
 */
export function walledDoor(pool: Pool, token: string, permission: string): Door {
  const actor = { token, permission, requestId: "bench" };
  return {
    async one(text, values) {
      const client = await pool.connect();
      try {
        const read = await scopedRead<Answer>(client, actor, named(overOwned(text), values));
        return read.rows[0]?.answer;
      } finally {
        client.release();
      }
    },
    inSteps: (steps, work) =>
      inOneTransaction(pool, async (client) => {
        const { staff_id: staffId } = await scopedBegin(client, actor);
        const send = async (text: string, values: unknown[]) =>
          (await client.query<object>(named(text, values))).rows;
        return await work({
          staffId,
          run: async (step, values) =>
            isAuditNote(steps[step]) ? [] : await send(overOwned(steps[step]), values),
          ofProduct: ({ text, values }) => send(text, values),
        });
      }),
  };
}

async function inOneTransaction(
  pool: Pool,
  work: (client: PoolClient) => Promise<string | undefined>,
): Promise<string | undefined> {
  const client = await pool.connect();
  try {
    const answer = await work(client);
    await client.query(answer === undefined ? "rollback" : "commit");
    return answer;
  } finally {
    client.release();
  }
}

/** Prepared once a connection. */
function named(text: string, values: unknown[]) {
  return { name: statementName(text) ?? "", text, values };
}
