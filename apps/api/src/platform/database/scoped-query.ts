import pg, { type QueryConfig, type QueryResult } from "pg";

/** The name and text of the statement that begins an actor's work; prepared once a connection. */
const begin = {
  name: "access.begin",
  text: "select staff_id, post_id, touch from access.begin($1, $2, $3, false)",
};

/** What the wire needs of pg's own connection; the package's types leave it out. */
interface Wire {
  bind(message: { portal: string; statement: string; values: unknown[] }): void;
  describe(message: { type: string; name: string }): void;
  execute(message: { portal: string; rows?: number }): void;
}

interface PgQuery {
  text: string;
  name: string;
  values: unknown[];
  callback: (error: Error | null, results: unknown) => void;
  prepare(connection: Wire): void;
}

const Query = pg.Query as unknown as new (config: QueryConfig & { queryMode: string }) => PgQuery;

/**
 * One read in one message batch: begin the actor's work, run the statement, sync once. Both run in
 * one implicit transaction, which `access.begin` has turned read-only; if the actor may not, the
 * server skips the statement. No BEGIN, no COMMIT, one wait.
 */
class ScopedQuery extends Query {
  readonly #actor: unknown[];

  constructor(actor: unknown[], config: QueryConfig) {
    super({ ...config, queryMode: "extended" });
    this.#actor = actor;
  }

  override prepare(connection: Wire): void {
    connection.bind({ portal: "", statement: begin.name, values: this.#actor });
    connection.describe({ type: "P", name: "" });
    connection.execute({ portal: "" });
    super.prepare(connection);
  }
}

export interface Begun {
  staff_id: string;
  post_id: string | null;
  touch: boolean;
}

interface SubmittingClient {
  query(config: QueryConfig): Promise<QueryResult>;
  query(query: PgQuery): void;
}

/** Connections on which `access.begin` is known to be parsed. */
const ready = new WeakSet<object>();

/**
 * Runs one statement as the holder of the token, under one permission.
 *
 * @returns what `access.begin` answered, and the statement's rows
 * @throws the database's error, SQLSTATE WZ001–WZ003 where access is refused
 */
export async function scopedRead<Row>(
  client: SubmittingClient,
  actor: { token: string; permission: string; requestId: string },
  statement: QueryConfig,
): Promise<{ begun: Begun; rows: Row[] }> {
  const values = [actor.token, actor.permission, actor.requestId];
  if (!ready.has(client)) {
    await client.query({ text: `prepare "${begin.name}" (text, text, text) as ${begin.text}` });
    ready.add(client);
  }
  return await new Promise((resolve, reject) => {
    const query = new ScopedQuery(values, statement);
    query.callback = (error, results) => {
      if (error) {
        reject(error);
        return;
      }
      const [first, second] = results as [QueryResult<Begun>, QueryResult];
      resolve({ begun: first.rows[0] as Begun, rows: second.rows as Row[] });
    };
    client.query(query);
  });
}
