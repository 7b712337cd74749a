import { Client } from "pg";

/** The server does not take this name with this password, or not for this database. */
const refusals = new Set(["28P01", "28000", "42501"]);

/**
 * The login named in the URL works through the role's grants. Tried first: a role that somebody
 * keeps and whose login works is left alone. A role that cannot sign in yet gets the URL's password;
 * one that signs in with another password belongs to somebody who has to be asked. Nothing is touched
 * either where the operator keeps logins of other names.
 *
 * @throws Error saying what to do, when the role signs in with another password
 */
export async function giveLogin(owner: Client, url: string, role: string): Promise<void> {
  const { username, password } = new URL(url);
  if (decodeURIComponent(username) !== role || password === "") return;
  await owner.query("select pg_advisory_lock(hashtext('wuzi.logins'))");
  try {
    if (await signsIn(url)) return;
    await refuseKept(owner, role);
    const secret = owner.escapeLiteral(decodeURIComponent(password));
    await owner.query(`alter role ${role} login password ${secret}`);
    const { rows } = await owner.query<{ name: string }>("select current_database() as name");
    const database = owner.escapeIdentifier(rows[0]?.name ?? "");
    await owner.query(`grant connect on database ${database} to ${role}`);
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('wuzi.logins'))");
  }
}

async function signsIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (refusals.has((error as { code?: string }).code ?? "")) return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseKept(owner: Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ login: boolean }>(
    "select rolcanlogin as login from pg_roles where rolname = $1",
    [role],
  );
  if (rows[0]?.login !== true) return;
  throw new Error(
    `The role ${role} signs in with another password than this installation's. Name its address in ${settings[role]}, or, if nothing else uses the role, run "alter role ${role} nologin" and start again.`,
  );
}

const settings: Record<string, string> = {
  wuzi_app: "APP_DATABASE_URL",
  wuzi_worker: "WORKER_DATABASE_URL",
};
