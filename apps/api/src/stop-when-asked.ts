import type { Logger } from "pino";

/**
 * Ends the process when it is asked to: the first request lets everything finish, a second signal does
 * not wait, and a parent that is gone asks as well.
 *
 * @returns what ends it at once, with one line, without what a driver attaches to its errors
 */
export function stopWhenAsked<Running>(
  log: Logger,
  starting: Promise<Running>,
  stopAll: (running: Running) => Promise<void>,
): (error: unknown) => never {
  const fail = (error: unknown): never => {
    log.fatal(error instanceof Error ? error.message : String(error));
    process.exit(1);
  };
  const watch = (running: Running): void => {
    let stopping = false;
    const stop = (reason: string) => {
      if (stopping) return;
      stopping = true;
      log.info({ reason }, "stopping");
      stopAll(running).then(() => process.exit(0), fail);
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(1);
        stop(signal);
      });
    }
    process.once("disconnect", () => stop("the parent is gone"));
  };
  starting.then(watch, fail);
  return fail;
}
