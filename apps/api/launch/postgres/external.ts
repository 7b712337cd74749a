import { PlainError, codeOf, messageOf } from "../plain-error.ts";
import { withClient } from "./connect.ts";

const LEAST_VERSION = 180_000;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "that host name is not known",
  EAI_AGAIN: "that host name cannot be looked up now",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no way to that host",
  "28P01": "the password is wrong",
  "28000": "the server does not admit this user",
  "3D000": "that database does not exist there",
};

/**
 * Makes sure that a database of one's own can be used.
 *
 * @param url the value of DATABASE_URL; its password is never repeated in a message.
 * @throws PlainError when the address is wrong, unreachable, or a server older than PostgreSQL 18.
 */
export async function checkExternal(url: string): Promise<void> {
  const place = describe(url);
  let version: number;
  try {
    version = await withClient(url, async (client) => {
      const answer = await client.query<{ version: number }>(
        "select current_setting('server_version_num')::int as version",
      );
      return answer.rows[0]?.version ?? 0;
    });
  } catch (error) {
    throw new PlainError(
      `The database of DATABASE_URL (${place}) cannot be used: ${reason(error)}. Mend the address or the server, or unset DATABASE_URL to use the embedded PostgreSQL.`,
    );
  }
  if (version < LEAST_VERSION) {
    throw new PlainError(
      `The server of DATABASE_URL (${place}) is PostgreSQL ${Math.floor(version / 10_000)}; version 18 or newer is needed. Upgrade it, or unset DATABASE_URL to use the embedded PostgreSQL.`,
    );
  }
}

/** The same server and database under another login. */
export function withLogin(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = role;
  other.password = password;
  return other.href;
}

function describe(url: string): string {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    if (/^postgres(ql)?:$/.test(protocol) && hostname !== "" && pathname.length > 1) {
      return `${hostname}:${port || "5432"}${pathname}`;
    }
  } catch {
    // Falls through to the one explanation below.
  }
  throw new PlainError(
    "DATABASE_URL is not an address of a database. It looks like postgres://user:password@host:5432/database.",
  );
}

function reason(error: unknown): string {
  const code = codeOf(error);
  return (code === undefined ? undefined : REASONS[code]) ?? messageOf(error);
}
