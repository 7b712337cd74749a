import { PlainError } from "./plain-error.ts";
import { stopRequest } from "./stop-request.ts";

/**
 * Runs a launch command and sets the exit code: what the command returns; 0 when it was asked to
 * stop; 1 when it failed, with one plain message, or the whole error when nobody foresaw it.
 */
export async function runCommand(command: (stop: AbortSignal) => Promise<number>): Promise<void> {
  const stop = stopRequest();
  try {
    process.exitCode = await command(stop);
  } catch (error) {
    if (stop.aborted && error === stop.reason) {
      process.exitCode = 0;
      return;
    }
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
