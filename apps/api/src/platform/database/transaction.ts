import sql, { type Sql } from "sql-template-tag";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import { notFound, staleVersion } from "../errors/coded-error.ts";
import type { QueuedJob } from "../jobs/queued-job.ts";
import { commit, sendBatch, type BatchClient } from "./batch.ts";
import type { EntityStatements } from "./entity-statements.ts";

interface Versioned extends ObjectLiteral {
  id: number | string;
  version: number;
}

/** What is known of a transaction from its beginning. */
type Begun = Pick<Transaction, "now" | "today" | "staffId" | "postId" | "attempt" | "printOf">;

/** A statement that goes out before whatever comes first, and what its rows must be. */
interface Ahead {
  readonly statement: Sql;
  readonly check: (rows: readonly unknown[]) => void;
}

/**
 * What a command gets: one transaction of one actor under one permission. Audit rows follow from
 * the writes by trigger; scope follows from row-level security. There is nothing else to reach.
 *
 * Writes that answer nothing wait for the next statement and go out with it: one wait for all. What
 * they violate is thrown there, or by COMMIT, before the command's answer leaves.
 */
export class Transaction {
  readonly #client: BatchClient;
  readonly #entities: EntityStatements;
  #ahead: Ahead | undefined;
  #waiting: Sql[] = [];
  #over = false;
  /** Start of the transaction: the instant at which everything in it happens. */
  readonly now: Date;
  /** Calendar day of `now` in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly today: string;
  readonly staffId: string | null;
  /** The post the actor acts in; `null` for one who holds none. */
  readonly postId: string | null;
  /** 1 for the first run of a command, more where it runs again. */
  readonly attempt: number;
  /** A keyed print of a text: equal for equal texts, and nothing to guess them by. */
  readonly printOf: (text: string) => Buffer;

  constructor(client: BatchClient, entities: EntityStatements, begun: Begun) {
    this.#client = client;
    this.#entities = entities;
    this.now = begun.now;
    this.today = begun.today;
    this.staffId = begun.staffId;
    this.postId = begun.postId;
    this.attempt = begun.attempt;
    this.printOf = begun.printOf;
  }

  /** The row with this id, locked for change, or `undefined` where the actor may not see it. */
  async find<E extends Versioned>(entity: EntityTarget<E>, id: E["id"]): Promise<E | undefined> {
    const found = await this.row<object>(this.#entities.lock(entity, id));
    return found && this.#entities.fill(entity, this.#entities.empty(entity), found);
  }

  /**
   * The same, for an id that came from the client.
   * @param path where the client wrote it, for the error
   * @throws NOT_FOUND whether it does not exist or lies outside the scope
   */
  async get<E extends Versioned>(entity: EntityTarget<E>, id: E["id"], path: string): Promise<E> {
    const found = await this.find(entity, id);
    if (found === undefined) throw notFound(path);
    return found;
  }

  /** Inserts one row and returns it with what the database filled in. */
  async create<E extends ObjectLiteral>(entity: EntityTarget<E>, values: Partial<E>): Promise<E> {
    const row = Object.assign(this.#entities.empty(entity), values);
    const filled = await this.row<object>(this.#entities.insert(entity, values));
    return this.#entities.fill(entity, row, filled ?? {});
  }

  /** The same, and the rows of more statements in the same wait. */
  async getWith<E extends Versioned, Rows extends unknown[][]>(
    entity: EntityTarget<E>,
    id: E["id"],
    path: string,
    ...more: Sql[]
  ): Promise<[E, ...Rows]> {
    const [[found], ...rows] = await this.all<[object[], ...Rows]>(
      this.#entities.lock(entity, id),
      ...more,
    );
    if (found === undefined) throw notFound(path);
    return [this.#entities.fill(entity, this.#entities.empty(entity), found), ...rows];
  }

  /**
   * Changes a row read in this transaction.
   * @param expected the version the client saw; `null` where nobody edits by hand
   * @throws CONFLICT when the row has moved on
   */
  async change<E extends Versioned>(
    entity: EntityTarget<E>,
    row: E,
    patch: Partial<E>,
    expected: number | null = null,
    path = "input.version",
  ): Promise<E> {
    if (expected !== null && expected !== row.version) throw staleVersion(path, row.version);
    const next = { ...patch, version: row.version + 1, updatedAt: this.now };
    await this.run(this.#entities.update(entity, row.id, next));
    return Object.assign(row, next);
  }

  /** Rows of one statement, for what entities do not say well. */
  async rows<Row>(statement: Sql): Promise<Row[]> {
    const [rows] = await this.all<[Row[]]>(statement);
    return rows;
  }

  /** Rows of several statements, in order, with one wait. */
  async all<Rows extends unknown[][]>(...statements: Sql[]): Promise<Rows> {
    return (await this.#send(statements)) as Rows;
  }

  /** A statement of whose outcome only a fault matters: it goes out with the next one. */
  async run(statement: Sql): Promise<void> {
    if (this.#over) throw new Error("The transaction is over.");
    this.#waiting.push(statement);
  }

  /** The rows of the last statement, and COMMIT with it. */
  async finish<Row>(...last: readonly [] | readonly [Sql]): Promise<Row[]> {
    const [rows = []] = await this.#send(last, [commit]);
    return rows as Row[];
  }

  get isOver(): boolean {
    return this.#over;
  }

  async #send(
    statements: readonly Sql[],
    end: readonly [] | readonly [typeof commit] = [],
  ): Promise<unknown[][]> {
    if (this.#over) throw new Error("The transaction is over.");
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (ahead !== undefined) {
      const alone = this.#waiting.length > 0 || end.length > 0;
      const together = alone ? [] : statements;
      const results = await sendBatch(this.#client, [ahead.statement, ...together]);
      const [first = [], ...others] = results.map(({ rows }) => rows as unknown[]);
      ahead.check(first);
      if (!alone) return others;
    }
    const before = this.#waiting;
    this.#waiting = [];
    this.#over = end.length > 0;
    const results = await sendBatch(this.#client, [...before, ...statements, ...end]);
    return results.slice(before.length).map(({ rows }) => rows as unknown[]);
  }

  /** Orders a job at an office in the actor's reach: it is worked on once this transaction stands. */
  async enqueue<Data extends object>(
    job: QueuedJob<Data>,
    officeId: number,
    data: Data,
  ): Promise<void> {
    await this.run(
      sql`select platform.order_job(${officeId}, ${job.name}, ${JSON.stringify(data)}::jsonb)`,
    );
  }

  /**
   * A statement that goes out with the first one that is waited for, before it; but never together
   * with what waits to be written, nor with COMMIT.
   * @param check throws where the command must not go on
   */
  sendAhead(statement: Sql, check: Ahead["check"]): void {
    this.#ahead = { statement, check };
  }

  /** The first row of one statement. */
  async row<Row>(statement: Sql): Promise<Row | undefined> {
    return (await this.rows<Row>(statement))[0];
  }
}
