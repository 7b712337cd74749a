import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modules } from "../modules.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { FolderStore } from "../platform/files/folder-store.ts";
import { SealedStore } from "../platform/files/sealed-store.ts";
import { createLog } from "../platform/http/log.ts";
import type { Jobs } from "../platform/jobs/start-jobs.ts";
import { startOrders } from "../platform/jobs/start-orders.ts";
import { ringOf } from "../platform/sealing/key-ring.ts";
import { testMasterKey } from "./database.ts";

export interface TestWorker {
  /** The same that the server is to be given. */
  readonly files: FileStore;
  /** Lets orders lie until `goOn`. */
  readonly pause: () => Promise<void>;
  readonly goOn: () => void;
  readonly stop: () => Promise<void>;
}

/** Does what commands order, as the product's process does, with files in a folder of its own. */
export async function startTestWorker(workerUrl: string): Promise<TestWorker> {
  const root = await mkdtemp(join(tmpdir(), "wuzi-worker-"));
  const files = new SealedStore(new FolderStore(root), testMasterKey, root);
  const start = () =>
    startOrders({
      workerUrl,
      jobs: modules.flatMap((module) => module.jobs ?? []),
      services: { files, keys: ringOf(testMasterKey) },
      log: createLog("silent"),
    });
  let jobs: Jobs | undefined = start();
  const pause = async () => {
    await jobs?.stop();
    jobs = undefined;
  };
  return {
    files,
    pause,
    goOn: () => {
      jobs ??= start();
    },
    stop: async () => {
      await pause();
      await rm(root, { recursive: true, force: true });
    },
  };
}
