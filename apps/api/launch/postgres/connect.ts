import { Client } from "pg";

/**
 * Runs the work on one connection and closes it.
 *
 * @throws whatever connecting or the work throws.
 */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: "wuzi launcher",
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of a login on the embedded server. */
export function loopbackUrl(role: string, password: string, port: number, database: string) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
