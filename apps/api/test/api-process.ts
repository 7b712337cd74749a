import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

/** A line of its log. */
export type Line = Record<string, unknown> & { msg?: string };

/** A started API and what it has said. */
export interface ApiProcess {
  readonly child: ChildProcess;
  /** Its log, line by line. */
  lines(): Line[];
  /** The first line with this message, now or later; rejects when it ends without one. */
  says(message: string): Promise<Line>;
  /** Exit code, or the signal's name. */
  readonly exited: Promise<number | string>;
}

/** Starts the built API on a free port of this machine. */
export function startApi(
  program: string,
  env: Record<string, string>,
  options: { parented?: boolean; args?: readonly string[] } = {},
): ApiProcess {
  const child = spawn(process.execPath, [program, ...(options.args ?? [])], {
    env: {
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      // beside the program: the next one to start has it compiled
      NODE_COMPILE_CACHE: join(dirname(program), "compiled"),
      WUZI_FILES: join(tmpdir(), `wuzi-files-${process.pid}`),
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit", ...(options.parented === true ? (["ipc"] as const) : [])],
  });
  let written = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    written += chunk.toString();
  });
  // "close" does not come once the parent has disconnected
  const ended = [once(child, "exit"), once(child.stdout as Readable, "end")] as const;
  const exited = Promise.all(ended).then(([[code, signal]]) => (code ?? signal) as number | string);
  const lines = () =>
    written
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  return {
    child,
    lines,
    exited,
    says: (message) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines().find(({ msg }) => msg === message);
          if (found !== undefined) resolve(found);
        };
        child.stdout?.on("data", look);
        void exited.then(() => reject(new Error(`It ended without "${message}":\n${written}`)));
        look();
      }),
  };
}
