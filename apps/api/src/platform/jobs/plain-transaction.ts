import type { Pool } from "pg";
import type { JobTransaction } from "./job.ts";
import { StatementQueue } from "./statement-queue.ts";

/**
 * One transaction without an actor: definer functions alone can do anything in it.
 *
 * @throws whatever a statement or COMMIT does; nothing stands then, unless COMMIT itself was cut off
 */
export async function plainTransaction<T>(
  pool: Pool,
  work: (tx: JobTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const statements = new StatementQueue(client);
  try {
    await client.query("begin");
    const result = await work(statements);
    await statements.settled();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((fault: Error) => {
      broken = fault;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
