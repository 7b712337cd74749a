import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { PlainError } from "../plain-error.ts";

const BUSY = 5;
const POLL_MS = 25;

/**
 * Holds a folder's start lock while the work runs, so that two starts or stops never meet. The lock
 * is SQLite's lock on an empty file: the system itself lets go when a holder dies, however it dies.
 *
 * @param waitMs how long to wait for another holder.
 * @throws PlainError when the other holder does not finish in time.
 */
export async function withStartLock<T>(
  file: string,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    await acquire(lock, file, waitMs);
    return await work();
  } finally {
    lock.close();
  }
}

async function acquire(lock: DatabaseSync, file: string, waitMs: number): Promise<void> {
  const deadline = performance.now() + waitMs;
  while (!tryAcquire(lock)) {
    if (performance.now() > deadline) {
      throw new PlainError(
        `Another start or stop has held ${file} for ${Math.round(waitMs / 1000)} seconds. Wait for it or end it, then start again.`,
      );
    }
    await pause(POLL_MS);
  }
}

function tryAcquire(lock: DatabaseSync): boolean {
  try {
    lock.exec("begin exclusive");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === BUSY) {
      return false;
    }
    throw error;
  }
}
