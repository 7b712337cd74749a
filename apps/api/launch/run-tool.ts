import { type SpawnOptions, spawn } from "node:child_process";
import { PlainError } from "./plain-error.ts";

/** A program to run to its end. */
export interface Tool {
  /** What it does, as the subject of "… failed". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends the program early. */
  readonly stop: AbortSignal;
}

/**
 * Runs a program without showing what it writes, and returns its standard output.
 *
 * @throws PlainError with all the output when it fails; the signal's reason when it was stopped.
 */
export async function runQuietly(tool: Tool): Promise<string> {
  const { status, out, all } = await run(tool, { stdio: ["ignore", "pipe", "pipe"] });
  if (status !== 0) {
    throw new PlainError(`${tool.name} failed (exit code ${status}):\n${all.trimEnd()}`);
  }
  return out;
}

/** Runs a program on this terminal and returns its exit code. */
export async function runInForeground(tool: Tool): Promise<number> {
  const { status } = await run(tool, { stdio: "inherit" });
  return status;
}

async function run({ command, args, cwd, env, stop }: Tool, options: SpawnOptions) {
  stop.throwIfAborted();
  const child = spawn(command, args, { cwd, env, ...options });
  const end = () => child.kill("SIGTERM");
  stop.addEventListener("abort", end, { once: true });
  let out = "";
  let all = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
    all += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    all += chunk.toString();
  });
  try {
    const status = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 1));
    });
    stop.throwIfAborted();
    return { status, out, all };
  } finally {
    stop.removeEventListener("abort", end);
  }
}
