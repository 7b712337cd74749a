import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { consoleFolder } from "../repository.ts";

/** Vite's development server of the console; it prints its own address. */
export interface ConsoleServer {
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the console with hot reload; its requests to /graphql go to the API. */
export function startConsole(apiUrl: string, environment: NodeJS.ProcessEnv): ConsoleServer {
  const manifest = createRequire(join(consoleFolder, "package.json")).resolve("vite/package.json");
  const host = environment["HOST"] ? [`--host=${environment["HOST"]}`] : ["--host=127.0.0.1"];
  const child: ChildProcess = spawn(
    process.execPath,
    [join(dirname(manifest), "bin", "vite.js"), "--clearScreen=false", ...host],
    {
      cwd: consoleFolder,
      env: { ...environment, WUZI_API: apiUrl, CI: "true" },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  return {
    ended,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
