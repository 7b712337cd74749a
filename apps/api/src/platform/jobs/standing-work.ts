import type { JobTransaction } from "./job.ts";
import type { JobServices } from "./queued-job.ts";

/** What work that never ends has at hand. */
export interface StandingDesk {
  readonly services: JobServices;
  /** Aborts when the worker stops, or has lost its hold: another may have begun by then. */
  readonly signal: AbortSignal;
  /** One transaction, without an actor: definer functions alone can do anything in it. */
  transaction<T>(work: (tx: JobTransaction) => Promise<T>): Promise<T>;
  /**
   * For each hand of the work one: it misses no call. Fulfilled when the work has been called by its
   * notification since this hand waited last, after so many milliseconds, or at the end.
   */
  ear(): (mostMs: number) => Promise<void>;
  /** Told to whoever runs the product: a kind of fault and where, never a value. */
  warn(what: string): void;
}

/** What whoever keeps a carrier's words has at hand, in the worker or beside the server's door. */
export type BooksDesk = Pick<StandingDesk, "signal" | "transaction" | "warn"> & {
  readonly services: Pick<JobServices, "keys">;
};

/**
 * Work that goes on for as long as the worker does, in one process at a time: whoever holds its lock.
 * What it does in the database stands by itself; after any end, the next holder goes on from there.
 */
export interface StandingWork {
  /** Also what the lock is named after. */
  readonly name: string;
  /** `NOTIFY` that calls it. */
  readonly notification: string;
  /** Returns when the signal has fired; a fault begins it anew a little later. */
  run(desk: StandingDesk): Promise<void>;
}
