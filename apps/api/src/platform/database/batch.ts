import pg, { type QueryResult } from "pg";
import type { Sql } from "sql-template-tag";
import { inOneWrite, type Sending } from "./in-one-write.ts";
import { statementName } from "./statement-name.ts";

/** What the wire needs of pg's own connection; the package's types leave it out. */
interface Wire extends Sending {
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  close(message: { type: "S"; name: string }): void;
}

interface PgQuery {
  name: string | undefined;
  queryMode: string;
  text: string;
  callback: (error: Error | null, results: QueryResult | QueryResult[]) => void;
  hasBeenParsed(connection: Wire): boolean;
  prepare(connection: Wire): void;
  handleReadyForQuery(connection: Wire): void;
}

/** Told piece by piece: of an object pg makes a copy, property by property. */
const Query = pg.Query as unknown as new (text: string, values: unknown[]) => PgQuery;

/** A connection as far as a batch uses it. */
export interface BatchClient {
  query(query: PgQuery): void;
}

export const commit = { text: "commit", values: [] } satisfies Pick<Sql, "text" | "values">;

/**
 * Statements of one transaction in one message batch, one wait for all of them. The server skips
 * whatever follows one that fails, COMMIT too.
 */
class BatchQuery extends Query {
  readonly #parts: readonly PgQuery[];
  #fault: Error | undefined;

  constructor(statements: readonly Pick<Sql, "text" | "values">[]) {
    super("", []);
    this.queryMode = "extended";
    this.#parts = statements.map(({ text, values }) => {
      const name = statementName(text);
      const query = new Query(text, values);
      // names of their own: after a fault only a batch knows which of its statements are parsed
      query.name = name === undefined ? undefined : `b${name}`;
      query.queryMode = "extended";
      return query;
    });
  }

  override prepare(connection: Wire): void {
    inOneWrite(connection, (leftOut) => {
      leftOut.sync = true;
      try {
        for (const part of this.#parts) {
          const { name } = part;
          if (name !== undefined && !part.hasBeenParsed(connection)) {
            connection.close({ type: "S", name });
          }
          part.prepare(connection);
        }
      } catch (error) {
        // a value that cannot be written: what was sent already is rolled back
        this.#fault = error as Error;
      }
      leftOut.sync = false;
      connection.sync();
    });
  }

  override handleReadyForQuery(connection: Wire): void {
    this.settle(connection, this.#fault === undefined);
    if (this.#fault === undefined) super.handleReadyForQuery(connection);
    else this.callback(this.#fault, []);
  }

  /** Notes which statements the connection knows from now on; after a fault they are sent anew. */
  settle(connection: Wire, done: boolean): void {
    const { parsedStatements, submittedNamedStatements } = connection;
    for (const { name, text } of this.#parts) {
      if (name === undefined) continue;
      delete submittedNamedStatements[name];
      if (done) parsedStatements[name] = text;
      else delete parsedStatements[name];
    }
  }

  handleError(error: Error, connection: Wire): void {
    this.settle(connection, false);
    this.callback(error, []);
  }
}

/**
 * Runs statements in order with one wait.
 *
 * @returns the result of each
 * @throws the database's error for the first that fails
 */
export function sendBatch(
  client: BatchClient,
  statements: readonly Pick<Sql, "text" | "values">[],
): Promise<QueryResult[]> {
  const query = new BatchQuery(statements);
  return new Promise((resolve, reject) => {
    query.callback = (error, results) => {
      if (error) reject(error);
      else resolve([results].flat());
    };
    client.query(query);
  });
}
