import { createHmac, randomBytes } from "node:crypto";
import { Client } from "pg";
import { startThrowawayServer } from "../../launch/postgres/throwaway.ts";

/** How a test process reaches the server of the whole run; plain data, so that it can be handed on. */
export interface TestServerAddress {
  /** Superuser's address, database `postgres`. */
  readonly superuserUrl: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
}

/** One database of its own for one test file, with an address for each kind of login. */
export interface TestDatabase {
  readonly name: string;
  /** The owner of every table: migrations and seeding. */
  readonly ownerUrl: string;
  /** The API's login. */
  readonly appUrl: string;
  /** The job runner's login. */
  readonly workerUrl: string;
  /** Past every policy: to look at what a test left behind, and to move its clock. */
  readonly superuserUrl: string;
  /** Removes the database, open connections or not. */
  drop(): Promise<void>;
}

/** A PostgreSQL server for tests, with the account and the extensions a real installation has. */
export interface TestCluster {
  readonly address: TestServerAddress;
  /**
   * Makes a database to copy from, once for the whole run however many processes ask for it.
   *
   * @param prepare fills it through the owner's address (migrations, seed); it must close its
   *   connections. When it throws, nothing is left and the error is passed on.
   */
  createTemplate(name: string, prepare: (ownerUrl: string) => Promise<void>): Promise<void>;
  /** Copies a template, a fraction of a second whatever the template took to fill. */
  cloneDatabase(template: string): Promise<TestDatabase>;
}

/** A test server that the caller started and has to stop. */
export interface ThrowawayCluster extends TestCluster {
  stop(): Promise<void>;
}

const LOGINS = ["wuzi_app", "wuzi_worker"];
const MARK = "wuzi tests";
const LOCK = 5_102_201;

/**
 * Starts a server for tests, or uses the one `TEST_DATABASE_URL` names (a superuser's address of a
 * server kept for tests: its wuzi_* roles get passwords made for the tests).
 *
 * @throws Error when that server holds an installation that was not made by tests.
 */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const given = process.env["TEST_DATABASE_URL"];
  const prefix = `wuzi_test_${randomBytes(4).toString("hex")}_`;
  if (given !== undefined && given !== "") {
    const cluster = useCluster({ superuserUrl: given, prefix });
    await createOwner(cluster.address);
    return { ...cluster, stop: () => dropAll(cluster.address) };
  }
  const server = await startThrowawayServer();
  const cluster = useCluster({ superuserUrl: server.superuserUrl, prefix });
  await createOwner(cluster.address);
  return { ...cluster, stop: () => server.stop() };
}

/** Reaches a server that another process of the same test run has started. */
export function useCluster(address: TestServerAddress): TestCluster {
  return {
    address,
    createTemplate: (name, prepare) => createTemplate(address, name, prepare),
    cloneDatabase: (template) => cloneDatabase(address, template),
  };
}

async function createTemplate(
  address: TestServerAddress,
  name: string,
  prepare: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const database = `${address.prefix}${name}`;
  await asSuperuser(address, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const known = await client.query("select from pg_database where datname = $1", [database]);
    if (known.rowCount !== 0) {
      return;
    }
    await client.query(`create database ${database}_new owner wuzi_owner`);
    try {
      await asSuperuser(address, createExtensions, `${database}_new`);
      await prepare(urlFor(address, "wuzi_owner", `${database}_new`));
      await allowLogins(client, address);
      // nobody enters what is copied from: one who is inside makes the next copy fail
      await client.query(`alter database ${database}_new with allow_connections false`);
      await whenNobodyIsInside(() =>
        client.query(`alter database ${database}_new rename to ${database}`),
      );
    } catch (error) {
      await client.query(`drop database if exists ${database}_new with (force)`);
      throw error;
    }
  });
}

async function cloneDatabase(address: TestServerAddress, template: string): Promise<TestDatabase> {
  const name = `${address.prefix}${template}_${randomBytes(4).toString("hex")}`;
  await asSuperuser(address, async (client) => {
    // whole files: a sixth of what copying block by block through the log costs
    const copy = `create database ${name} template ${address.prefix}${template} owner wuzi_owner strategy file_copy`;
    await whenNobodyIsInside(() => client.query(copy));
    // a copy starts with a new database's privileges, not with those of its template
    await client.query(`revoke temporary, create on database ${name} from public`);
  });
  const superuser = new URL(address.superuserUrl);
  superuser.pathname = name;
  return {
    name,
    ownerUrl: urlFor(address, "wuzi_owner", name),
    appUrl: urlFor(address, "wuzi_app", name),
    workerUrl: urlFor(address, "wuzi_worker", name),
    superuserUrl: superuser.href,
    drop: async () => {
      await asSuperuser(address, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

const objectInUse = "55006";
const mostTries = 4;

/**
 * A server under load is slow to let go of a connection that has ended. PostgreSQL waits for five
 * seconds and gives up; here it is asked again.
 */
async function whenNobodyIsInside(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code !== objectInUse || tries === mostTries) throw error;
    }
  }
}

async function createOwner(address: TestServerAddress): Promise<void> {
  await asSuperuser(address, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const found = await client.query<{ mark: string | null }>(
      "select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = 'wuzi_owner'",
    );
    if (found.rows[0] !== undefined && found.rows[0].mark !== MARK) {
      throw new Error(
        "TEST_DATABASE_URL names a server that holds a real installation (it has a wuzi_owner role that no test made). Name a server kept for tests.",
      );
    }
    if (found.rows[0] === undefined) {
      await client.query("create role wuzi_owner login createdb createrole");
      await client.query(`comment on role wuzi_owner is '${MARK}'`);
    }
    await client.query(
      `alter role wuzi_owner password ${client.escapeLiteral(passwordOf(address, "wuzi_owner"))}`,
    );
  });
}

async function allowLogins(client: Client, address: TestServerAddress): Promise<void> {
  for (const role of LOGINS) {
    const known = await client.query("select from pg_roles where rolname = $1", [role]);
    const verb = known.rowCount === 0 ? "create" : "alter";
    const password = client.escapeLiteral(passwordOf(address, role));
    await client.query(`${verb} role ${role} login password ${password}`);
  }
}

async function createExtensions(client: Client): Promise<void> {
  await client.query("create extension pgcrypto");
  await client.query("create extension btree_gist");
}

async function dropAll(address: TestServerAddress): Promise<void> {
  await asSuperuser(address, async (client) => {
    const mine = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [address.prefix],
    );
    for (const { datname } of mine.rows) {
      await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
    }
  });
}

async function asSuperuser<T>(
  address: TestServerAddress,
  work: (client: Client) => Promise<T>,
  database?: string,
): Promise<T> {
  const url = new URL(address.superuserUrl);
  url.pathname = database ?? url.pathname;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every process of the run works the passwords out alike, so that only one address is handed on. */
function passwordOf(address: TestServerAddress, role: string): string {
  return createHmac("sha256", new URL(address.superuserUrl).password).update(role).digest("hex");
}

function urlFor(address: TestServerAddress, role: string, database: string): string {
  const url = new URL(address.superuserUrl);
  url.username = role;
  url.password = passwordOf(address, role);
  url.pathname = database;
  return url.href;
}
