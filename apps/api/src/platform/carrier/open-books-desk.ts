import type { Logger } from "pino";
import { createPool } from "../database/pool.ts";
import { plainTransaction } from "../jobs/plain-transaction.ts";
import type { BooksDesk } from "../jobs/standing-work.ts";
import type { KeyRing } from "../sealing/key-ring.ts";

export interface OpenedDesk {
  readonly desk: BooksDesk;
  close(): Promise<void>;
}

/**
 * A desk beside the server's own door, under the worker's login: what a gateway brings to the server is
 * kept by the server itself, wherever the worker runs. The login of the server may not write receipts.
 *
 * @throws the driver's error where the login cannot be used
 */
export async function openBooksDesk(
  workerUrl: string,
  keys: KeyRing,
  log: Logger,
): Promise<OpenedDesk> {
  const pool = createPool({ url: workerUrl, size: 2, statementTimeout: 30_000 });
  const over = new AbortController();
  const desk: BooksDesk = {
    services: { keys },
    signal: over.signal,
    transaction: (work) => plainTransaction(pool, work),
    warn: (what) => log.warn({ work: "carrier.callbacks", what }, "the carrier's door warns"),
  };
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    desk,
    async close() {
      over.abort();
      await pool.end().catch(() => undefined);
    },
  };
}
