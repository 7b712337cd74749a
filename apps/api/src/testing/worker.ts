import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modules } from "../modules.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { FolderStore } from "../platform/files/folder-store.ts";
import { createLog } from "../platform/http/log.ts";
import { startOrders } from "../platform/jobs/start-orders.ts";
import { ringOf } from "../platform/sealing/key-ring.ts";
import { testMasterKey } from "./database.ts";

export interface TestWorker {
  /** The same that the server is to be given. */
  readonly files: FileStore;
  readonly stop: () => Promise<void>;
}

/** Does what commands order, as the product's process does, with files in a folder of its own. */
export async function startTestWorker(workerUrl: string): Promise<TestWorker> {
  const root = await mkdtemp(join(tmpdir(), "wuzi-worker-"));
  const files = new FolderStore(root);
  const jobs = startOrders({
    workerUrl,
    jobs: modules.flatMap((module) => module.jobs ?? []),
    services: { files, keys: ringOf(testMasterKey) },
    log: createLog("silent"),
  });
  return {
    files,
    stop: async () => {
      await jobs.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
