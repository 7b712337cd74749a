import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { runStep } from "./check/run-step.ts";
import { schedule } from "./check/schedule.ts";
import type { Outcome, Step } from "./check/step.ts";
import { allSteps, chooseSteps } from "./check/steps.ts";
import { tally } from "./check/tally.ts";
import { consoleFolder, repository } from "./repository.ts";
import { stopRequest } from "./stop-request.ts";

const cores = 2;
const signs = { passed: "✓", failed: "✗", "not run": "–" };

function print({ name, state, seconds, output, tests }: Outcome): void {
  const time = state === "not run" ? output : `${seconds.toFixed(1)} s`;
  const count = tests === undefined ? "" : `   ${tests.passed + tests.failed} tests`;
  console.log(`${signs[state]} ${name.padEnd(12)} ${time.padStart(8)}${count}`);
  if (state === "failed") console.log(`\n${output.trim()}\n`);
}

/** Checks what the arguments ask for and prints the closing line; resolves with the exit code. */
async function check(args: string[], stop: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  const begun = performance.now();
  const results = await mkdtemp(join(tmpdir(), "wuzi-check-"));
  const env = {
    ...process.env,
    NO_COLOR: "1",
    FORCE_COLOR: "0",
    TURBO_TELEMETRY_DISABLED: "1",
    WUZI_BUILT_CONSOLE: join(consoleFolder, "dist"),
    // a hundred processes load the same programs: a quarter of what each start costs
    NODE_COMPILE_CACHE: join(results, "compiled"),
    // the linter that knows types collects its garbage half as often: a seventh of its work
    GOGC: "200",
    // the API's source is transformed by the first of the projects that test it
    WUZI_TRANSFORMED: join(results, "transformed"),
  };
  const run = async (step: Step): Promise<Outcome> =>
    stop.aborted
      ? { name: step.name, state: "not run", seconds: 0, output: "stopped" }
      : runStep(step, repository, env, stop);
  try {
    const steps = chooseSteps(allSteps(repository, results, positionals), {
      only: values.only,
      filters: positionals,
    });
    const { line, ok } = tally(await schedule(steps, cores, run, print));
    console.log(`\nTotal ${((performance.now() - begun) / 1000).toFixed(0)} s\n${line}`);
    return ok && !stop.aborted ? 0 : 1;
  } finally {
    await rm(results, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await check(process.argv.slice(2), stopRequest());
} catch (error) {
  console.log(`${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed`);
  process.exitCode = 1;
}
