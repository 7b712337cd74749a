import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../postgres/postmaster.ts";
import type { FakeRepository } from "./fake-repository.ts";

/** A started program, whatever it is. */
export interface Launched {
  readonly child: ChildProcess;
  /** All it has written so far. */
  output(): string;
  /** Resolves when it has written the text; rejects with its output when it ends before that. */
  says(text: string): Promise<void>;
  /** Resolves with the exit code, or the signal's name, once its streams are closed. */
  readonly exited: Promise<number | string>;
}

/** How to start it. */
export interface LaunchOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** Whether it leads a process group of its own, as a terminal gives to what is typed into it. */
  readonly detached?: boolean;
}

/** Starts a program and follows what it writes. */
export function launch(command: string, args: string[], options: LaunchOptions): Launched {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  const heard = (chunk: Buffer) => {
    written += chunk.toString();
  };
  child.stdout.on("data", heard);
  child.stderr.on("data", heard);
  const exited = new Promise<number | string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  return {
    child,
    output: () => written,
    exited,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (written.includes(text)) {
            resolve();
          }
        };
        child.stdout.on("data", look);
        child.stderr.on("data", look);
        child.once("close", () => reject(new Error(`ended without "${text}":\n${written}`)));
        look();
      }),
  };
}

/** A running product of a fake repository. */
export interface RunningProduct extends Launched {
  readonly port: number;
  /** What the fake API was given, and its own and its parent's process number. */
  readonly api: Readonly<Record<string, string>> & { readonly pid: number; readonly ppid: number };
  readonly postgresPid: number;
}

/** Starts the product of a fake repository and waits until it says that it is ready. */
export async function startProduct(
  { root, env }: FakeRepository,
  command: readonly string[] = [process.execPath, "apps/api/launch/run.cjs", "up"],
): Promise<RunningProduct> {
  const port = await freePort();
  const [program = "", ...args] = command;
  const launched = launch(program, args, {
    cwd: root,
    env: { ...env, PORT: String(port) },
    detached: true,
  });
  await launched.says("Ctrl-C stops everything.");
  const response = await fetch(`http://127.0.0.1:${port}/env`);
  const api = (await response.json()) as RunningProduct["api"];
  const file = readFileSync(join(dataFolderOf(launched), "postgres", "postmaster.pid"), "utf8");
  return { ...launched, port, api, postgresPid: Number.parseInt(file, 10) };
}

/** The data folder as the product announces it. */
export function dataFolderOf(launched: Launched): string {
  return /data in (.+)/.exec(launched.output())?.[1] ?? "";
}
