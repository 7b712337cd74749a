import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startApi } from "../launch/api-process.ts";
import { freePort } from "../launch/postgres/postmaster.ts";
import { mainProgram } from "../launch/programs.ts";
import { apiFolder } from "../launch/repository.ts";
import { stopRequest } from "../launch/stop-request.ts";
import { environment } from "../src/environment.ts";
import { compare } from "./compare.ts";
import { table } from "./figures.ts";
import { help, readOptions } from "./options.ts";

async function bench(args: string[]): Promise<void> {
  const options = readOptions(args);
  const folder = mkdtempSync(join(tmpdir(), "wuzi-bench-log-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = await startApi(
    {
      program: mainProgram,
      cwd: apiFolder,
      env: { ...serverEnvironment(), PORT: String(port), HOST: "127.0.0.1" },
      log: join(folder, "api.log"),
      url,
    },
    stopRequest(),
  );
  try {
    const { rows, memory } = await compare({
      ...options,
      sample: 200,
      ownerUrl: environment.ownerUrl,
      appUrl: environment.appUrl,
      masterKey: environment.masterKey,
      product: { url, pid: api.pid },
      say: (line) => console.error(`measured: ${line}`),
    });
    const { staff, people, rounds, seconds, connections } = options;
    console.log(
      `\n${staff} members of staff, ${people} people, ${connections} connections, ${rounds} rounds of ${seconds} s, Node ${process.versions.node}, ${cpus().length} cores.`,
    );
    console.log(
      "Product / the same statements over the same tables behind the same wall, by bare node:http + pg / over open copies, with nobody to prove and nothing to forbid; × is the ratio to each, median (range) over the rounds.\n",
    );
    console.log(table(rows));
    console.log(
      `\nMemory after the load: product ${memory.product.toFixed(0)} MiB, bare ${memory.bare.toFixed(0)} MiB.`,
    );
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As it is served in earnest: production, 16 connections, the log on, no owner's password. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = process.env;
  return { ...rest, NODE_ENV: "production", WUZI_POOL_SIZE: "16", WUZI_LOG_LEVEL: "info" };
}

const args = process.argv.slice(2);
if (args.includes("--help")) {
  console.log(help);
} else {
  try {
    await bench(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
