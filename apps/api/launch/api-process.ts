import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { PlainError } from "./plain-error.ts";

const POLL_MS = 40;
const READY_WITHIN_MS = 60_000;
const DRAIN_WITHIN_MS = 20_000;

/** What the API is started with. */
export interface ApiOptions {
  /** The built program. */
  readonly program: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Takes the API's log, the log of the start before is kept beside it; else the terminal does. */
  readonly log?: string;
  /** Where it will answer, such as http://127.0.0.1:4000. */
  readonly url: string;
  /** How long requests under way may take to finish when it is stopped. */
  readonly drainWithinMs?: number;
}

/** The running API. */
export interface ApiProcess {
  /** Its process; 0 when it could not be run at all. */
  readonly pid: number;
  /** Resolves with the way it ended and its last log lines. */
  readonly ended: Promise<string>;
  /** Lets requests under way finish, then ends it; by force when that takes too long. */
  stop(): Promise<void>;
}

/**
 * Starts the API in a process group of its own, so that Ctrl-C reaches it through the launcher
 * alone, and waits until it says that it is ready. The API ends by itself when the channel to the
 * launcher closes, so that a killed launcher leaves nobody on the port.
 *
 * @throws PlainError with its last log lines when it ends or does not become ready.
 */
export async function startApi(options: ApiOptions, stop: AbortSignal): Promise<ApiProcess> {
  stop.throwIfAborted();
  const api = launch(options);
  const decided = new AbortController();
  const enough = AbortSignal.any([stop, decided.signal]);
  const ready = await Promise.race([api.ended, becomesReady(options.url, enough)]);
  decided.abort();
  if (ready === true) {
    return api;
  }
  await api.stop();
  stop.throwIfAborted();
  throw new PlainError(
    typeof ready === "string"
      ? `The API did not start. It ${ready}`
      : `The API was not ready within ${READY_WITHIN_MS / 1000} seconds. ${lastLines(options.log)}`,
  );
}

function launch(options: ApiOptions): ApiProcess {
  const log = options.log === undefined ? "inherit" : newLog(options.log);
  const child = spawn(process.execPath, [options.program], {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  if (log !== "inherit") {
    closeSync(log);
  }
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`could not be run: ${error.message}`));
    child.once("exit", (code, signal) => {
      const how = signal === null ? `exit code ${code}` : signal;
      resolve(`ended (${how}). ${lastLines(options.log)}`);
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.kill("SIGTERM");
      const force = setTimeout(
        () => child.kill("SIGKILL"),
        options.drainWithinMs ?? DRAIN_WITHIN_MS,
      );
      await ended;
      clearTimeout(force);
    },
  };
}

async function becomesReady(url: string, enough: AbortSignal): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline && !enough.aborted) {
    if (await answers(`${url}/readyz`)) {
      return true;
    }
    await pause(POLL_MS);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function newLog(file: string): number {
  if (existsSync(file)) {
    renameSync(file, `${file}.1`);
  }
  return openSync(file, "w", 0o600);
}

function lastLines(log: string | undefined): string {
  if (log === undefined) {
    return "Its last words are above.";
  }
  const lines = readFileSync(log, "utf8").trimEnd().split("\n").slice(-15);
  return `Its last log lines:\n${lines.join("\n")}`;
}
