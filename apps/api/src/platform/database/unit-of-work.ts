import type { Permission } from "@wuzi/domain/access/permissions";
import type { Pool, PoolClient } from "pg";
import sql, { type Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { unauthenticated } from "../errors/coded-error.ts";
import { isRetryable, translateDatabaseError } from "../errors/database-error.ts";
import { SharedLooks } from "../stream/shared-looks.ts";
import { EntityStatements } from "./entity-statements.ts";
import type { Statement } from "./read-model.ts";
import { scopedBegin, scopedRead, type Actor } from "./scoped-query.ts";
import { statementName } from "./statement-name.ts";
import { Transaction } from "./transaction.ts";

/** Who asks: the session token as it came, never trusted before the database has checked it. */
export interface Caller {
  token: string | undefined;
  requestId: string;
  /** Ends what the request listens to: set where it may last. */
  stop?: AbortSignal | undefined;
}

const retries = 3;

type PrintOf = (text: string) => Buffer;

function keyless(): Buffer {
  throw new Error("nothing here is kept once");
}

/** What row security and a statement by offices depend on. */
const reachOf = sql`select md5(access.offices()::text) || ' ' || coalesce(staff.acting_office()::text, '') as reach`;

/**
 * The only door to the data. Every read and every write begins by proving the token to the database
 * under the permission that the root field declared.
 */
export class UnitOfWork {
  readonly #pool: Pool;
  readonly #entities: EntityStatements;
  readonly #onIdle: (token: string) => void;
  readonly #beforeRetry: () => Promise<void>;
  readonly #printOf: PrintOf;
  readonly #looks = new SharedLooks();

  /**
   * @param onIdle notes the activity of a session that was quiet
   * @param beforeRetry brings what the process knows up to date before a command runs again
   * @param printOf what is kept of a request's body, by which it is known again
   */
  constructor(
    pool: Pool,
    source: DataSource,
    onIdle: (token: string) => void,
    beforeRetry: () => Promise<void> = async () => undefined,
    printOf: PrintOf = keyless,
  ) {
    this.#pool = pool;
    this.#entities = new EntityStatements(source);
    this.#onIdle = onIdle;
    this.#beforeRetry = beforeRetry;
    this.#printOf = printOf;
  }

  /**
   * One statement, one message batch, read-only.
   * @param isQuiet whether it keeps nobody's session alive: nobody is at work behind it
   */
  async read<Row>(
    caller: Caller,
    permission: Permission,
    statement: Statement,
    isQuiet = false,
  ): Promise<Row[]> {
    const token = requireToken(caller);
    // put together at each mention
    const { text, values } = statement;
    try {
      const client = await this.#pool.connect();
      let failed: Error | undefined;
      try {
        const { touch, rows } = await scopedRead<Row>(
          client,
          { token, permission, requestId: caller.requestId },
          { name: statementName(text), text, values },
        );
        if (touch && !isQuiet) this.#onIdle(token);
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

  /**
   * A statement that many repeat, read-only and quiet. Each is proved by itself, and told how far it
   * reaches; those who reach the same offices from the same one share what one of them has read.
   *
   * @param statement asks nothing of the actor but the offices in reach and the acting office
   */
  async look<Row>(caller: Caller, permission: Permission, statement: Sql): Promise<Row[]> {
    const [reach] = await this.read<{ reach: string }>(caller, permission, reachOf, true);
    const { text, values } = statement;
    const key = JSON.stringify([reach?.reach, permission, text, values]);
    return await this.#looks.take(key, () => this.read<Row>(caller, permission, statement, true));
  }

  /** One transaction: all of it or nothing. A deadlock's victim runs again from the start. */
  async write<T>(
    caller: Caller,
    permission: Permission,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const actor = { token: requireToken(caller), permission, requestId: caller.requestId };
    try {
      return await this.#attempts(actor, work);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async #attempts<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(actor, attempt, work);
      } catch (error) {
        if (attempt >= retries || !isRetryable(error)) throw error;
        // may meet a database that has gone, as the command itself may
        await this.#beforeRetry();
      }
    }
  }

  async #attempt<T>(
    actor: Actor,
    attempt: number,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const client = await this.#pool.connect();
    let failed: Error | undefined;
    try {
      const begun = await scopedBegin(client, actor);
      if (begun.touch) this.#onIdle(actor.token);
      const { now, today, staff_id: staffId, post_id: postId } = begun;
      const moment = { now, today, staffId, postId, attempt, printOf: this.#printOf };
      const tx = new Transaction(client, this.#entities, moment);
      const result = await work(tx);
      if (!tx.isOver) await tx.finish();
      return result;
    } catch (error) {
      failed = await undo(client);
      throw error;
    } finally {
      client.release(failed);
    }
  }
}

/** @returns why the connection is of no more use, where it is not */
async function undo(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error as Error;
  }
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
