import { createHash } from "node:crypto";
import type { Permission } from "@wuzi/domain/access/permissions";
import type { Pool } from "pg";
import type { Sql } from "sql-template-tag";
import type { DataSource, QueryRunner } from "typeorm";
import { unauthenticated } from "../errors/coded-error.ts";
import { isRetryable, translateDatabaseError } from "../errors/database-error.ts";
import { scopedRead, type Begun } from "./scoped-query.ts";
import { Transaction } from "./transaction.ts";

/** Who asks: the session token as it came, never trusted before the database has checked it. */
export interface Caller {
  token: string | undefined;
  requestId: string;
}

const retries = 3;

/**
 * The only door to the data. Every read and every write begins by proving the token to the database
 * under the permission that the root field declared.
 */
export class UnitOfWork {
  readonly #pool: Pool;
  readonly #source: DataSource;
  readonly #onIdle: (token: string) => void;

  constructor(pool: Pool, source: DataSource, onIdle: (token: string) => void) {
    this.#pool = pool;
    this.#source = source;
    this.#onIdle = onIdle;
  }

  /** One statement, one message batch, read-only. */
  async read<Row>(caller: Caller, permission: Permission, statement: Sql): Promise<Row[]> {
    const token = requireToken(caller);
    try {
      const client = await this.#pool.connect();
      let failed: Error | undefined;
      try {
        const { begun, rows } = await scopedRead<Row>(
          client,
          { token, permission, requestId: caller.requestId },
          { name: statementName(statement.text), text: statement.text, values: statement.values },
        );
        if (begun.touch) this.#onIdle(token);
        return rows;
      } catch (error) {
        failed = brokenConnection(error);
        throw error;
      } finally {
        client.release(failed);
      }
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /** One transaction: all of it or nothing. A deadlock's victim runs again from the start. */
  async write<T>(
    caller: Caller,
    permission: Permission,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const token = requireToken(caller);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(token, caller.requestId, permission, work);
      } catch (error) {
        if (attempt < retries && isRetryable(error)) continue;
        throw translateDatabaseError(error);
      }
    }
  }

  async #attempt<T>(
    token: string,
    requestId: string,
    permission: Permission,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.#source.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(await begin(runner, token, requestId, permission, this.#onIdle));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function begin(
  runner: QueryRunner,
  token: string,
  requestId: string,
  permission: Permission,
  onIdle: (token: string) => void,
): Promise<Transaction> {
  const [begun] = (await runner.query(
    `select b.staff_id, b.post_id, b.touch, now() as now,
            to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today
       from access.begin($1, $2, $3, true) b`,
    [token, permission, requestId],
  )) as [Begun & { now: Date; today: string }];
  if (begun.touch) onIdle(token);
  return new Transaction(runner.manager, {
    now: begun.now,
    today: begun.today,
    staffId: begun.staff_id,
    postId: begun.post_id,
  });
}

function requireToken(caller: Caller): string {
  if (caller.token === undefined) throw unauthenticated();
  return caller.token;
}

const names = new Map<string, string>();
const mostNames = 2000;

/** A short stable name makes pg prepare the statement once a connection. */
function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return undefined;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  names.set(text, name);
  return name;
}

/** A connection whose state is unknown must not go back into the pool. */
function brokenConnection(error: unknown): Error | undefined {
  const code = (error as { code?: string }).code;
  return error instanceof Error &&
    (code === undefined || code.startsWith("57P") || code.startsWith("E"))
    ? error
    : undefined;
}
