import { randomUUID } from "node:crypto";
import type { Permission } from "@wuzi/domain/access/permissions";
import { Client } from "pg";

/** What work of the system gets: statements inside its one transaction. */
export type SystemTransaction = Pick<Client, "query">;

/**
 * Work of the system itself, over the owner's or the worker's connection: one transaction under a
 * named system actor that reaches the whole tree. For commands only; the API's login cannot do this.
 *
 * @param reason stands in the audit as the actor's name
 */
export async function asSystem<T>(
  url: string,
  reason: string,
  permission: Permission,
  work: (tx: SystemTransaction) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select access.begin_system($1, null, $2, $3)", [
      reason,
      permission,
      randomUUID(),
    ]);
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    await client.end();
  }
}
