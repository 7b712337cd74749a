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
  execute(message: { portal: string; rows?: number }): void;
}

interface FieldDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

interface PgQuery {
  text: string;
  name: string | undefined;
  values: unknown[];
  queryMode: string;
  callback: (error: Error | null, results: unknown) => void;
  hasBeenParsed(connection: Wire): boolean;
  prepare(connection: Wire): void;
  handleRowDescription(message: { fields: FieldDescription[] }): void;
  handleDataRow(message: { fields: (string | null)[] }): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
  handleReadyForQuery(connection: Wire): void;
  handleError(error: Error, connection: Wire): void;
}

/** Told piece by piece: of an object pg makes a copy, property by property, dearer than all else here. */
const Query = pg.Query as unknown as new (text: string, values: unknown[]) => PgQuery;

/** How the columns of a statement are called and read: the same each time, so it is asked once. */
type Column = readonly [name: string, read: (text: string) => unknown];
const columnsOf = new Map<string, readonly Column[]>();

/**
 * One read in one message batch: begin the actor's work, run the statement, sync once. Both run in
 * one implicit transaction, which `access.begin_read` has turned read-only; if the actor may not, the
 * server skips the statement. No BEGIN, no COMMIT, one wait.
 */
class ScopedQuery extends Query {
  readonly #actor: unknown[];
  readonly #rows: Record<string, unknown>[] = [];
  #columns: readonly Column[];
  #touch: boolean | undefined;
  #fault: Error | undefined;

  constructor(actor: unknown[], { name, text, values = [] }: QueryConfig) {
    super(text, values);
    this.name = name;
    this.queryMode = "extended";
    this.#actor = actor;
    this.#columns = columnsOf.get(name ?? "") ?? [];
  }

  override prepare(connection: Wire): void {
    inOneWrite(connection, (leftOut) => {
      connection.bind({ portal: "", statement: beginRead.name, values: this.#actor });
      connection.execute({ portal: "" });
      leftOut.describe = this.#columns.length > 0 && this.hasBeenParsed(connection);
      super.prepare(connection);
    });
  }

  override handleRowDescription({ fields }: { fields: FieldDescription[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => [
      name,
      pg.types.getTypeParser(dataTypeID) as Column[1],
    ]);
    if (this.name !== undefined) columnsOf.set(this.name, this.#columns);
  }

  /** The first row is what beginning says. */
  override handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#touch === undefined) {
      this.#touch = fields[0] === "t";
      return;
    }
    const row: Record<string, unknown> = {};
    try {
      for (const [index, [name, read]] of this.#columns.entries()) {
        const text = fields[index] ?? null;
        row[name] = text === null ? null : read(text);
      }
    } catch (error) {
      this.#fault ??= error as Error;
    }
    this.#rows.push(row);
  }

  override handleCommandComplete(): void {
    // nothing of it is asked
  }

  override handleReadyForQuery(connection: Wire): void {
    if (this.#fault !== undefined) this.handleError(this.#fault, connection);
    else this.callback(null, { touch: this.#touch === true, rows: this.#rows });
  }
}

/** BEGIN and the actor's work in one message batch: one wait instead of two. */
class BeginQuery extends Query {
  constructor(actor: unknown[]) {
    super(beginWrite.text, actor);
    this.name = beginWrite.name;
    this.queryMode = "extended";
  }

  override prepare(connection: Wire): void {
    inOneWrite(connection, () => {
      connection.parse({ name: "", text: "begin", types: [] });
      connection.bind({ portal: "", statement: "", values: [] });
      connection.execute({ portal: "" });
      super.prepare(connection);
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
): Promise<Seen & { rows: Row[] }> {
  if (!ready.has(client)) {
    const { name, text } = beginRead;
    await client.query({ text: `prepare "${name}" (text, text, text) as ${text}` });
    ready.add(client);
  }
  return await submit(client, new ScopedQuery(valuesOf(actor), statement));
}

/**
 * Opens a transaction as the holder of the token. Whoever calls ends it, also after an error.
 *
 * @throws the database's error, SQLSTATE WZ001–WZ003 where access is refused
 */
export async function scopedBegin(client: SubmittingClient, actor: Actor): Promise<BegunWrite> {
  const query = new BeginQuery(valuesOf(actor));
  const [, begun] = await submit<QueryResult[]>(client, query);
  return begun?.rows[0] as BegunWrite;
}

function valuesOf({ token, permission, requestId }: Actor): string[] {
  return [token, permission, requestId];
}

/** What the query hands over once the server is ready for another. */
function submit<Answer>(client: SubmittingClient, query: PgQuery): Promise<Answer> {
  return new Promise((resolve, reject) => {
    query.callback = (error, answer) => {
      if (error) reject(error);
      else resolve(answer as Answer);
    };
    client.query(query);
  });
}
