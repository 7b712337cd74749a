import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./command.ts";
import { openDatabase } from "./database.ts";
import { build, ownerEnvironment, prepare } from "./programs.ts";
import { apiFolder } from "./repository.ts";
import { runInForeground } from "./run-tool.ts";

/** What is measured by a program of its own instead of side by side with bare node + pg. */
const ownPrograms = new Set(["import", "campaign"]);

/** Measures on a database of its own with the settings of a real one; nothing is kept. */
async function bench(stop: AbortSignal): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "wuzi-bench-"));
  // started by root, PostgreSQL runs under an account that must be able to pass
  chmodSync(folder, 0o711);
  const environment = { NODE_ENV: "production", ...process.env, WUZI_DATA: join(folder, "data") };
  try {
    return await measure(environment, stop);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(environment: NodeJS.ProcessEnv, stop: AbortSignal): Promise<number> {
  const { DATABASE_URL: _, ...embedded } = environment;
  const database = await openDatabase(embedded);
  try {
    await build(environment, stop);
    await prepare(environment, database, stop);
    const all = process.argv.slice(2);
    const [first = "", ...others] = all;
    const [file, args] = ownPrograms.has(first) ? [`${first}.ts`, others] : ["bench.ts", all];
    return await runInForeground({
      name: "The benchmark",
      command: process.execPath,
      args: [join(apiFolder, "bench", file), ...args],
      cwd: apiFolder,
      env: ownerEnvironment(environment, database),
      stop,
    });
  } finally {
    await database.close();
  }
}

await runCommand(bench);
