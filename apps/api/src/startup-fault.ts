/** Codes of a database that cannot be reached. */
const away = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "57P03",
]);

/**
 * Says in one sentence why a database connection cannot be used, and what to do about it.
 *
 * @param setting name of the setting that holds the address
 * @returns `undefined` where the error is about something else
 */
export function databaseFault(error: unknown, setting: string, url: string): string | undefined {
  const { code, message } = error as { code?: string; message: string };
  const { hostname, port, pathname, username } = new URL(url);
  const place = `${hostname}:${port || "5432"}`;
  if ((code !== undefined && away.has(code)) || /timeout/.test(message)) {
    return `PostgreSQL at ${place} does not answer. Start it, or correct ${setting}.`;
  }
  switch (code) {
    case "28P01":
    case "28000":
      return `PostgreSQL at ${place} refuses the login ${username}. Correct its password in ${setting}.`;
    case "3D000":
      return `PostgreSQL at ${place} has no database ${pathname.slice(1)}. Create it, or correct ${setting}.`;
    case "42501":
      return `The login ${username} may not use the database. Run \`npm run wuzi prepare\`, or correct ${setting}.`;
    case "53300":
      return `PostgreSQL at ${place} has no connection left. Close some, or raise its max_connections.`;
    default:
      return undefined;
  }
}

/** The same for the address that the server should listen on. */
export function addressFault(error: unknown, host: string, port: number): string | undefined {
  switch ((error as { code?: string }).code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is in use. Stop the program that uses it, or set PORT to another one.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Set HOST to one of its own.`;
    case "EACCES":
      return `Port ${port} may not be used by this account. Set PORT to one from 1024 upwards.`;
    default:
      return undefined;
  }
}

/** Runs a step of the start; its fault becomes the sentence that `say` finds for it. */
export async function explained<T>(
  step: () => Promise<T>,
  say: (error: unknown) => string | undefined,
): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const sentence = say(error);
    throw sentence === undefined ? error : new Error(sentence, { cause: error });
  }
}
