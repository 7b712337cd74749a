import type { Logger } from "pino";
import { carrierKeeper } from "./modules.ts";
import type { Outside } from "./outside.ts";
import type { CallbackDoor } from "./platform/carrier/http/callback-door.ts";
import { openBooksDesk } from "./platform/carrier/open-books-desk.ts";
import { ringOf } from "./platform/sealing/key-ring.ts";
import { databaseFault, explained } from "./startup-fault.ts";

export interface Callbacks {
  /** For the server to give a path; `undefined` where the carrier brings nothing to it. */
  door: CallbackDoor | undefined;
  stop(): Promise<void>;
}

/**
 * The door to which a gateway over HTTP brings receipts and replies. What it takes, the server's process
 * keeps by itself, under the worker's login, whose address is asked for only where there is such a door.
 */
export async function openCallbacks(
  workerUrl: () => string,
  { carrier, masterKey }: Pick<Outside, "carrier" | "masterKey">,
  log: Logger,
): Promise<Callbacks> {
  if (carrier?.callbacks === undefined || carrierKeeper === undefined) {
    return { door: undefined, stop: async () => undefined };
  }
  const url = workerUrl();
  const opened = await explained(
    () => openBooksDesk(url, ringOf(masterKey), log),
    (error) => databaseFault(error, "WORKER_DATABASE_URL", url),
  );
  return {
    door: carrier.callbacks(carrierKeeper(opened.desk, carrier.kind)),
    stop: () => opened.close(),
  };
}
