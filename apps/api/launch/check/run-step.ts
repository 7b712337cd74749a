import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { constants, getPriority, setPriority } from "node:os";
import { performance } from "node:perf_hooks";
import type { Outcome, Step } from "./step.ts";
import { readTestCount } from "./test-results.ts";

const graceMs = 5_000;

/** What the program starts from now on yields as it does itself. */
function yieldToOthers(pid: number): void {
  const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
  try {
    setPriority(pid, Math.min(getPriority() + PRIORITY_BELOW_NORMAL, PRIORITY_LOW));
  } catch {
    // It has ended already, or the system forbids it: then it runs as the others do.
  }
}

/**
 * Runs one step to its end and never rejects: a program that cannot be started, or that is stopped
 * because it takes too long, is a failed step.
 *
 * @param stop stops the step's program when it is aborted
 */
export async function runStep(
  step: Step,
  root: string,
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<Outcome> {
  if (step.results !== undefined) await rm(step.results, { force: true });
  const begun = performance.now();
  const { code, output } = await runProgram(step, root, env, stop);
  const seconds = (performance.now() - begun) / 1000;
  if (step.results === undefined) {
    return { name: step.name, state: code === 0 ? "passed" : "failed", seconds, output };
  }
  const tests = (await readTestCount(step.results)) ?? { passed: 0, failed: 0, skipped: 0 };
  const ok = code === 0 && tests.failed === 0;
  return { name: step.name, state: ok ? "passed" : "failed", seconds, output, tests };
}

function runProgram(
  step: Step,
  cwd: string,
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<{ code: number; output: string }> {
  const [program, ...args] = step.command;
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  if (step.yields && child.pid !== undefined) yieldToOthers(child.pid);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const note = (text: string) => chunks.push(Buffer.from(`\n${text}\n`));

  let killing: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill("SIGTERM");
    killing = setTimeout(() => child.kill("SIGKILL"), graceMs);
  };
  const limit = setTimeout(() => {
    note(`Stopped: it took longer than ${step.limitMinutes} minutes.`);
    end();
  }, step.limitMinutes * 60_000);
  stop.addEventListener("abort", end, { once: true });
  if (stop.aborted) end();

  return new Promise((resolve) => {
    const finish = (code: number) => {
      clearTimeout(limit);
      clearTimeout(killing);
      stop.removeEventListener("abort", end);
      resolve({ code, output: Buffer.concat(chunks).toString() });
    };
    child.once("error", (error) => {
      note(`${program} could not be started: ${error.message}`);
      finish(1);
    });
    child.once("close", (code, signal) => {
      if (signal !== null) note(`${program} was ended by ${signal}.`);
      finish(code ?? 1);
    });
  });
}
