import type { Permission } from "@wuzi/domain/access/permissions";
import type { Pool, PoolClient } from "pg";
import type { Sql } from "sql-template-tag";
import type { DataSource, QueryRunner } from "typeorm";
import { unauthenticated, unavailable } from "../errors/coded-error.ts";
import { isRetryable, translateDatabaseError } from "../errors/database-error.ts";
import { scopedBegin, scopedRead, type Actor } from "./scoped-query.ts";
import { statementName } from "./statement-name.ts";
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
  readonly #beforeRetry: () => Promise<void>;

  /**
   * @param onIdle notes the activity of a session that was quiet
   * @param beforeRetry brings what the process knows up to date before a command runs again
   */
  constructor(
    pool: Pool,
    source: DataSource,
    onIdle: (token: string) => void,
    beforeRetry: () => Promise<void> = async () => undefined,
  ) {
    this.#pool = pool;
    this.#source = source;
    this.#onIdle = onIdle;
    this.#beforeRetry = beforeRetry;
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
        return await this.#attempt({ token, permission, requestId: caller.requestId }, work);
      } catch (error) {
        if (attempt >= retries || !isRetryable(error)) throw translateDatabaseError(error);
        await this.#beforeRetry();
      }
    }
  }

  async #attempt<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.#source.createQueryRunner();
    try {
      const begun = await begin(runner, actor);
      if (begun.touch) this.#onIdle(actor.token);
      const { now, today, staff_id: staffId, post_id: postId } = begun;
      const moment = { now, today, staffId, postId };
      const result = await work(new Transaction(runner.manager, moment));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // TypeORM lets go of a connection that broke, and complains of that instead
      if (runner.isReleased) throw unavailable();
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Begins on TypeORM's own connection, and tells it that it stands in a transaction. */
async function begin(runner: QueryRunner, actor: Actor) {
  const client = (await runner.connect()) as PoolClient;
  Object.assign(runner, { isTransactionActive: true });
  return await scopedBegin(client, actor);
}

function requireToken(caller: Caller): string {
  if (caller.token === undefined) throw unauthenticated();
  return caller.token;
}

/** A connection whose state is unknown must not go back into the pool. */
function brokenConnection(error: unknown): Error | undefined {
  const code = (error as { code?: string }).code;
  return error instanceof Error &&
    (code === undefined || code.startsWith("57P") || code.startsWith("E"))
    ? error
    : undefined;
}
