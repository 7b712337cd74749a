import { createHash, randomBytes } from "node:crypto";
import type { ClientScope } from "@wuzi/domain/integration/client-scope";
import { Client } from "pg";
import { InTurn } from "../platform/database/in-turn.ts";
import type { ServerDeps } from "../server.ts";
import { startTestServer, TestClient } from "./client.ts";
import { testDatabase } from "./database.ts";

type Stage = "second_factor" | "password_change" | "enrolment" | "full";

/**
 * The demo county behind a running server, with a superuser's eye beside it: ids by the names people
 * know, sessions without the cost of a password, and what a request left behind.
 */
export class World {
  readonly url: string;
  readonly #client: Client;
  readonly #turn = new InTurn();
  readonly #stop: () => Promise<void>;
  readonly #sessions = new Map<string, Promise<TestClient>>();
  /** Counts the rows of every table. */
  #counting: Promise<string> | undefined;

  constructor(url: string, client: Client, stop: () => Promise<void>) {
    this.url = url;
    this.#client = client;
    this.#stop = stop;
  }

  async stop(): Promise<void> {
    await this.#stop();
  }

  /** Rows past every policy. */
  async rows<Row>(query: string, values: unknown[] = []): Promise<Row[]> {
    return await this.#turn.take(
      async () => (await this.#client.query(query, values)).rows as Row[],
    );
  }

  /** The first column of the one row that the query must give. */
  async value<T>(query: string, values: unknown[] = []): Promise<T> {
    const [row, second] = await this.rows<Record<string, T>>(query, values);
    if (row === undefined || second !== undefined) throw new Error(`not one row: ${query}`);
    return Object.values(row)[0] as T;
  }

  /** Changes rows as the system does: past every policy, on the record. */
  async change(statement: string, values: unknown[] = []): Promise<void> {
    await this.#turn.take(async () => {
      await this.#client.query("begin");
      await this.#client.query("select access.begin_system('test', null, 'staff:manage', 'test')");
      try {
        await this.#client.query(statement, values);
      } catch (error) {
        await this.#client.query("rollback");
        throw error;
      }
      await this.#client.query("commit");
    });
  }

  /** Id of the office with this code. */
  async office(code: string): Promise<string> {
    return await this.value("select id::text from organisation.office where code = $1", [code]);
  }

  /** Id of the member with this login. */
  async member(login: string): Promise<string> {
    return await this.value("select id from staff.member where login = $1", [login]);
  }

  /** Id of the first post of the member with this login. */
  async post(login: string): Promise<string> {
    return await this.value(
      `select p.id from staff.post p join staff.member m on m.id = p.staff_id
        where m.login = $1 order by p.from_day, p.id limit 1`,
      [login],
    );
  }

  /** The member's session, made once and kept. */
  as(login: string): Promise<TestClient> {
    const known = this.#sessions.get(login);
    if (known !== undefined) return known;
    const made = this.enter(login);
    this.#sessions.set(login, made);
    return made;
  }

  /** A new session in the member's earliest current post, or in none, without proving anything. */
  async enter(login: string, stage: Stage = "full"): Promise<TestClient> {
    const token = randomBytes(32).toString("base64url");
    const made = await this.rows(
      `insert into access.session (token_hash, staff_id, post_id, stage, idle_until, expires_at)
       select $1, m.id, access.default_post(m.id), $3, now() + interval '30 minutes', now() + interval '12 hours'
         from staff.member m where m.login = $2 returning id`,
      [createHash("sha256").update(token).digest(), login, stage],
    );
    if (made.length !== 1) throw new Error(`nobody signs in as ${login}`);
    const client = new TestClient(this.url);
    client.cookie = `wuzi=${token}`;
    return client;
  }

  /** A new integrator's program at this office, with these scopes and a key for a day. */
  async integrator(officeId: string, scopes: readonly ClientScope[]): Promise<TestClient> {
    const client = new TestClient(this.url);
    client.key = `wuzi_${randomBytes(32).toString("base64url")}`;
    await this.change(
      `with c as (
         insert into integration.client (office_id, name, purpose, contact, scopes)
         values ($1, '测试对接', '测试', '测试', $2) returning id, office_id)
       insert into integration.client_key (client_id, office_id, hash, hint, expires_at)
       select id, office_id, $3, 'test', now() + interval '1 day' from c`,
      [officeId, scopes, createHash("sha256").update(client.key).digest()],
    );
    return client;
  }

  /** How many rows each table of the product holds: two equal counts mean nothing was written. */
  async counts(): Promise<Record<string, number>> {
    this.#counting ??= this.#countEach();
    // named: planning so many tables takes three times as long as counting them
    const counting = { name: "counts", text: await this.#counting };
    const { rows } = await this.#turn.take(
      async () => await this.#client.query<{ name: string; count: number }>(counting),
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }

  async #countEach(): Promise<string> {
    const tables = await this.rows<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('organisation', 'staff', 'registry', 'audit', 'platform', 'integration', 'response', 'prevent', 'care', 'publicity') or tablename in ('account', 'recovery_code')
        order by 1`,
    );
    return tables
      .map(({ name }) => `select '${name}' as name, count(*)::integer from ${name}`)
      .join(" union all ");
  }
}

/** A world of one's own for a test file; `stop` removes it. */
export async function demoWorld(deps: Partial<ServerDeps> = {}): Promise<World> {
  const database = await testDatabase("demo");
  return await worldOf(database, deps);
}

/** A world over a database that the caller has cloned. */
export async function worldOf(
  database: Awaited<ReturnType<typeof testDatabase>>,
  deps: Partial<ServerDeps> = {},
): Promise<World> {
  const server = await startTestServer(database.appUrl, deps);
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  return new World(server.url, client, async () => {
    await server.stop();
    await client.end();
    await database.drop();
  });
}
