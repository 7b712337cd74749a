import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { setup as startDatabaseServer } from "../../api/src/testing/global-setup.ts";
import { addAxe } from "./axe-script.ts";
import { buildConsole } from "./build-console.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built console; nobody else writes to it. */
    readonly builtConsole: string;
  }
}

/** Once for the whole run: a database server, and the console built as it is delivered. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "wuzi-console-"));
  const [stopDatabaseServer] = await Promise.all([
    startDatabaseServer(project),
    buildConsole(folder),
  ]);
  await addAxe(folder);
  project.provide("builtConsole", folder);
  return async () => {
    await stopDatabaseServer();
    await rm(folder, { recursive: true, force: true });
  };
}
