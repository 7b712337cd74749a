import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { builtFolder } from "../../test/built-folder.ts";
import { startThrowawayCluster, type TestServerAddress } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Give it to `useCluster`. */
    readonly testServer: TestServerAddress;
  }
}

/**
 * Starts one PostgreSQL server for the whole test run and tells every test process its address. What
 * was built for the run goes with it, or when its source has changed.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowawayCluster();
  project.provide("testServer", cluster.address);
  const removeBuilt = () =>
    rmSync(builtFolder(cluster.address.prefix), { recursive: true, force: true });
  project.onTestsRerun(removeBuilt);
  return async () => {
    removeBuilt();
    await cluster.stop();
  };
}
