import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demoTotals } from "@wuzi/domain/demo/people/demo-people";
import { startApi } from "../launch/api-process.ts";
import { freePort } from "../launch/postgres/postmaster.ts";
import { mainProgram } from "../launch/programs.ts";
import { apiFolder } from "../launch/repository.ts";
import { stopRequest } from "../launch/stop-request.ts";
import { DemoSession } from "../src/demo/people/demo-session.ts";
import { demoSheetPlan, writeDemoWorkbook } from "../src/demo/people/demo-workbook.ts";
import { loadDemoPeople } from "../src/demo/people/load-demo-people.ts";
import { environment } from "../src/environment.ts";
import { ImportPhases, phaseLines } from "./import-phases.ts";
import { serverProcess } from "./township.ts";

/** Imports the demo county's people, or `--rows` like them, and says what each phase takes. */
async function benchImport(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { rows: { type: "string" } } });
  const rows = values.rows === undefined ? undefined : Number(values.rows);
  const scale = Math.ceil((rows ?? 1) / demoTotals.people);
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
    const plan = await demoSheetPlan("2026-11-28", scale);
    await writeDemoWorkbook(path, rows === undefined ? plan : { ...plan, rows });
    const session = await DemoSession.open(url, environment.masterKey, "county.admin");
    const phases = new ImportPhases({
      api: api.pid,
      postgres: await serverProcess(environment.ownerUrl),
    });
    phases.enter("reading");
    const batch = await loadDemoPeople(session, { path, name: "people.xlsx" }, (sentence) => {
      phases.enter(sentence.split(" ")[0] ?? "");
    });
    console.log(
      [
        `${batch.counts.created} people registered; the API's memory was ${phases.rest.toFixed(0)} MiB at rest.`,
        ...phaseLines(phases.end()),
      ].join("\n"),
    );
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await benchImport(process.argv.slice(2));
