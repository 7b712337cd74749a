import pg, { type Pool } from "pg";
import sql from "sql-template-tag";
import { InTurn } from "../database/in-turn.ts";
import type { OrderTransaction, QueuedJob } from "./queued-job.ts";
import { StatementQueue } from "./statement-queue.ts";

/** An order that this worker has taken. */
export interface Claimed {
  id: string;
  job: string;
  data: object;
  officeId: number;
  staffId: string | null;
  claim: number;
  failures: number;
}

/** Somebody else has the order by now, or it has ended. */
export class OrderLost extends Error {
  override name = "OrderLost";
}

/**
 * The session whose locks hold the orders under way. When it breaks, the orders are free and this
 * worker may not go on with them.
 */
export class LeaseSession {
  readonly #client: pg.Client;
  /** Several orders may end at once. */
  readonly #turn = new InTurn();
  /** Aborts when the session breaks or is closed. */
  readonly lost: AbortSignal;

  private constructor(client: pg.Client, lost: AbortSignal) {
    this.#client = client;
    this.lost = lost;
  }

  /** @param wake called when an order was written */
  static async open(workerUrl: string, wake: () => void): Promise<LeaseSession> {
    const client = new pg.Client({
      connectionString: workerUrl,
      application_name: "wuzi orders",
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    });
    const lost = new AbortController();
    client.on("error", () => lost.abort());
    client.on("end", () => lost.abort());
    client.on("notification", wake);
    await client.connect();
    await client.query("listen wuzi_order");
    return new LeaseSession(client, lost.signal);
  }

  async claim(jobs: readonly string[], running: readonly string[]): Promise<Claimed | undefined> {
    const { rows } = await this.#turn.take(() =>
      this.#client.query<Claimed>(
        sql`select id, job, data, office_id as "officeId", staff_id as "staffId", claim, failures
              from platform.claim_order(${jobs}::text[], ${running}::uuid[])`,
      ),
    );
    return rows[0];
  }

  /** @param fault what went wrong; without one a waiting order counts no failure */
  async end(
    { id, claim }: Claimed,
    state: "done" | "failed" | "waiting",
    fault: string | null = null,
    delaySeconds = 0,
  ): Promise<void> {
    await this.#turn.take(() =>
      this.#client.query(
        sql`select platform.end_order(${id}, ${claim}, ${state}, ${fault}, ${delaySeconds})`,
      ),
    );
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }
}

/**
 * One transaction under the order's system actor.
 * @throws OrderLost when this worker does not hold the order any more
 */
export async function orderTransaction<T>(
  pool: Pool,
  order: Claimed,
  job: QueuedJob,
  ahead: boolean,
  work: (tx: OrderTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onBreak = (error: Error) => {
    broken = error;
  };
  // without somebody listening, a connection that breaks between statements would end the process
  client.on("error", onBreak);
  const statements = new StatementQueue(client);
  try {
    await client.query("begin");
    const { rows } = await client.query<{ held: boolean }>(
      sql`select platform.begin_order(${order.id}, ${order.claim}, ${job.reason}, ${job.permission}, ${ahead}) as held`,
    );
    if (rows[0]?.held !== true) throw new OrderLost(`The order ${order.id} is somebody else's.`);
    const result = await work(statements);
    await statements.settled();
    await client.query("commit");
    return result;
  } catch (error) {
    await statements.settled().catch(() => undefined);
    await client.query("rollback").catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.off("error", onBreak);
    client.release(broken);
  }
}
