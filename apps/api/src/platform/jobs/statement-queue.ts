import type { Sql } from "sql-template-tag";
import type { OrderTransaction } from "./queued-job.ts";

interface Connection {
  query(statement: Sql): Promise<{ rows: unknown[] }>;
}

/** Statements on one connection, in turn; whoever needs no outcome need not wait. */
export class StatementQueue implements OrderTransaction {
  readonly #connection: Connection;
  #last: Promise<void> = Promise.resolve();
  #fault: Error | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async rows<Row>(statement: Sql): Promise<Row[]> {
    await this.settled();
    return (await this.#connection.query(statement)).rows as Row[];
  }

  async run(statement: Sql): Promise<void> {
    this.#last = this.#send(this.#last, statement);
  }

  /** @throws what the first statement that failed was told */
  async settled(): Promise<void> {
    await this.#last;
    if (this.#fault !== undefined) throw this.#fault;
  }
  /** Never rejects: nobody may be waiting for it. */
  async #send(before: Promise<void>, statement: Sql): Promise<void> {
    await before;
    if (this.#fault !== undefined) return;
    try {
      await this.#connection.query(statement);
    } catch (error) {
      this.#fault = error as Error;
    }
  }
}
