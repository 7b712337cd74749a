import pg, { type QueryConfig, type QueryResult } from "pg";
import { inOneWrite, type Sending } from "./in-one-write.ts";

/** The statements that begin an actor's work; prepared once a connection. */
const beginRead = {
  name: "access.begin.read",
  text: "select access.begin_read($1, $2, $3) as touch",
};
const beginWrite = {
  name: "access.begin.write",
  text: `select b.staff_id, b.post_id, b.touch, now() as now,
                to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today
           from access.begin_write($1, $2, $3) b`,
};

/** What the wire needs of pg's own connection; the package's types leave it out. */
interface Wire extends Sending {
  parse(message: { name: string; text: string; types: number[] }): void;
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
 * one implicit transaction, which `access.begin_read` has turned read-only; if the actor may not, the
 * server skips the statement. No BEGIN, no COMMIT, one wait.
 */
class ScopedQuery extends Query {
  readonly #actor: unknown[];

  constructor(actor: unknown[], config: QueryConfig) {
    super({ ...config, queryMode: "extended" });
    this.#actor = actor;
  }

  override prepare(connection: Wire): void {
    inOneWrite(connection, (wire) => {
      wire.bind({ portal: "", statement: beginRead.name, values: this.#actor });
      wire.describe({ type: "P", name: "" });
      wire.execute({ portal: "" });
      super.prepare(wire);
    });
  }
}

/** BEGIN and the actor's work in one message batch: one wait instead of two. */
class BeginQuery extends Query {
  override prepare(connection: Wire): void {
    inOneWrite(connection, (wire) => {
      wire.parse({ name: "", text: "begin", types: [] });
      wire.bind({ portal: "", statement: "", values: [] });
      wire.execute({ portal: "" });
      super.prepare(wire);
    });
  }
}

/** Who acts: the token as it came, and the permission that the root field declared. */
export interface Actor {
  token: string;
  permission: string;
  requestId: string;
}

/** What beginning says of a session. */
interface Seen {
  /** Whether its activity is worth noting, or the session to be made ready. */
  touch: boolean;
}

export interface BegunWrite extends Seen {
  staff_id: string;
  post_id: string | null;
  now: Date;
  today: string;
}

/** What is needed of a pg client, and what its types leave out. */
interface SubmittingClient {
  query(config: QueryConfig): Promise<QueryResult>;
  query(query: PgQuery): void;
}

/** Connections on which the beginning of a read is known to be parsed. */
const ready = new WeakSet<object>();

/**
 * Runs one statement as the holder of the token, under one permission.
 *
 * @returns what beginning answered, and the statement's rows
 * @throws the database's error, SQLSTATE WZ001–WZ003 where access is refused
 */
export async function scopedRead<Row>(
  client: SubmittingClient,
  actor: Actor,
  statement: QueryConfig,
): Promise<{ begun: Seen; rows: Row[] }> {
  if (!ready.has(client)) {
    const { name, text } = beginRead;
    await client.query({ text: `prepare "${name}" (text, text, text) as ${text}` });
    ready.add(client);
  }
  const [first, second] = await submit(client, new ScopedQuery(valuesOf(actor), statement));
  return { begun: first?.rows[0] as Seen, rows: second?.rows as Row[] };
}

/**
 * Opens a transaction as the holder of the token. Whoever calls ends it, also after an error.
 *
 * @throws the database's error, SQLSTATE WZ001–WZ003 where access is refused
 */
export async function scopedBegin(client: SubmittingClient, actor: Actor): Promise<BegunWrite> {
  const query = new BeginQuery({ ...beginWrite, values: valuesOf(actor), queryMode: "extended" });
  const [, begun] = await submit(client, query);
  return begun?.rows[0] as BegunWrite;
}

function valuesOf({ token, permission, requestId }: Actor): string[] {
  return [token, permission, requestId];
}

/** Both parts of a batch, as pg hands them over. */
function submit(client: SubmittingClient, query: PgQuery): Promise<QueryResult[]> {
  return new Promise((resolve, reject) => {
    query.callback = (error, results) => {
      if (error) reject(error);
      else resolve(results as QueryResult[]);
    };
    client.query(query);
  });
}
