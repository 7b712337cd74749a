import { spawn } from "node:child_process";
import type { Database } from "./database.ts";
import { cliProgram, ownerEnvironment } from "./programs.ts";
import { apiFolder } from "./repository.ts";

/**
 * Loads the demo county's people in the background, through the product that runs already: whoever
 * opens the console meanwhile sees them come. What is cut off goes on at the next start.
 * `WUZI_DEMO_PEOPLE=0` leaves them out, and the duties that are set with them.
 */
export function startDemoPeople(
  environment: NodeJS.ProcessEnv,
  database: Database,
  url: string,
): { stop(): void } {
  if (environment["WUZI_DEMO_PEOPLE"] === "0") return { stop: () => undefined };
  const child = spawn(process.execPath, [cliProgram, "demo-people", url], {
    cwd: apiFolder,
    env: ownerEnvironment(environment, database),
    stdio: ["ignore", "inherit", "inherit"],
  });
  let stopped = false;
  const failed = () => {
    if (!stopped) console.log("The demo's people were not all loaded; the next start goes on.");
  };
  child.once("error", failed);
  child.once("exit", (code) => {
    if (code !== 0) failed();
  });
  return {
    stop() {
      stopped = true;
      child.kill("SIGTERM");
    },
  };
}
