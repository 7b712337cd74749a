import type { TestProject } from "vitest/node";
import { startThrowawayCluster, type TestServerAddress } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Give it to `useCluster`. */
    readonly testServer: TestServerAddress;
  }
}

/** Starts one PostgreSQL server for the whole test run and tells every test process its address. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowawayCluster();
  project.provide("testServer", cluster.address);
  return () => cluster.stop();
}
