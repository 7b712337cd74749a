import { existsSync, statfsSync } from "node:fs";
import { freemem } from "node:os";
import { type Account, canReach } from "./account.ts";

const folder = "/dev/shm";
/** Several servers side by side, each with its log of changes and a few databases. */
const roomNeeded = 4 * 1024 ** 3;

/** The folder that Linux keeps in memory, where the account may use it and there is plenty left. */
export function memoryFolder(account: Account | undefined): string | undefined {
  if (process.platform !== "linux" || !existsSync(folder) || !canReach(folder, account)) {
    return undefined;
  }
  const { bavail, bsize } = statfsSync(folder);
  return Math.min(bavail * bsize, freemem()) >= roomNeeded ? folder : undefined;
}
