import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";
import { cliProgram } from "./programs.ts";
import { apiFolder } from "./repository.ts";

const readyWithinMs = 10_000;

/** What the demo sends its messages to. */
export interface DemoCarrier {
  /** The file of settings, for the API; `undefined` where nothing is sent. */
  readonly settings: string | undefined;
  stop(): void;
}

const none: DemoCarrier = { settings: undefined, stop: () => undefined };

/**
 * Starts a simulated carrier that speaks SMPP as a program of its own, and writes the settings that
 * name it. Not where `WUZI_CARRIER` names a carrier, and not for a database of one's own, whose people
 * are real. It ends when the channel to the launcher closes.
 */
export async function startDemoCarrier(
  environment: NodeJS.ProcessEnv,
  database: Pick<Database, "folder">,
): Promise<DemoCarrier> {
  if (environment["WUZI_CARRIER"] !== undefined || environment["DATABASE_URL"]) return none;
  const child = spawn(process.execPath, [cliProgram, "carrier-simulator", "0"], {
    cwd: apiFolder,
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  // neither of the two keeps the other alive
  child.unref();
  child.channel?.unref();
  const stop = () => {
    child.kill("SIGTERM");
    if (child.connected) child.disconnect();
  };
  const port = await new Promise<number | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), readyWithinMs);
    let said = "";
    child.stdout?.on("data", (words: Buffer) => {
      said += words.toString();
      const found = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      child.stdout?.destroy();
      resolve(Number(found));
    });
    for (const event of ["error", "exit"]) {
      child.once(event, () => {
        clearTimeout(timer);
        resolve(undefined);
      });
    }
  });
  if (port === undefined) {
    stop();
    return none;
  }
  const settings = join(database.folder, "carrier-simulator.json");
  writeFileSync(settings, JSON.stringify(simulated(port)), { mode: 0o600 });
  return { settings, stop };
}

function simulated(port: number): object {
  return {
    kind: "smpp",
    host: "127.0.0.1",
    port,
    systemId: "wuzi",
    password: "demo",
    serviceNumber: "10655012",
    window: 100,
    perSecond: 1000,
    demoNumbers: true,
  };
}
