import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startApi } from "../launch/api-process.ts";
import { freePort } from "../launch/postgres/postmaster.ts";
import { mainProgram } from "../launch/programs.ts";
import { apiFolder } from "../launch/repository.ts";
import { stopRequest } from "../launch/stop-request.ts";
import { DemoSession } from "../src/demo/people/demo-session.ts";
import { demoSheetPlan, writeDemoWorkbook } from "../src/demo/people/demo-workbook.ts";
import { loadDemoPeople } from "../src/demo/people/load-demo-people.ts";
import { environment } from "../src/environment.ts";
import { clockOf, elapsed, memoryOf } from "./processes.ts";

const sampleMs = 500;

/** Imports the demo county's people, `--scale` times as many, and says what it takes. */
async function benchImport(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { scale: { type: "string", default: "1" } } });
  const folder = mkdtempSync(join(tmpdir(), "wuzi-bench-import-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, NODE_ENV: "production", PORT: String(port), HOST: "127.0.0.1" };
  const log = join(folder, "api.log");
  const api = await startApi(
    { program: mainProgram, cwd: apiFolder, env, log, url },
    stopRequest(),
  );
  try {
    const path = join(folder, "people.xlsx");
    await writeDemoWorkbook(path, await demoSheetPlan("2026-11-28", Number(values.scale)));
    const session = await DemoSession.open(url, environment.masterKey, "county.admin");
    const rest = memoryOf(api.pid);
    let most = rest;
    const sampling = setInterval(() => {
      most = Math.max(most, memoryOf(api.pid));
    }, sampleMs);
    const since: Record<string, number> = {};
    const clock = clockOf(api.pid);
    const began = performance.now();
    const batch = await loadDemoPeople(session, { path, name: "people.xlsx" }, (sentence) => {
      since[sentence.split(" ")[0] ?? ""] ??= performance.now() - began;
    });
    const seconds = (performance.now() - began) / 1000;
    clearInterval(sampling);
    const starts = Object.entries(since).map(
      ([what, ms]) => `${what} from ${(ms / 1000).toFixed(1)} s`,
    );
    console.log(
      [
        `${batch.counts.created} people registered in ${seconds.toFixed(1)} s (${starts.join(", ")}).`,
        `The API used ${elapsed(clock, clockOf(api.pid)).toFixed(1)} s of CPU;`,
        `its memory was ${rest.toFixed(0)} MiB at rest, ${most.toFixed(0)} MiB at most.`,
      ].join(" "),
    );
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await benchImport(process.argv.slice(2));
