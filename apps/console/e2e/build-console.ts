import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const fromHere = createRequire(import.meta.url);

export const consoleFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds the console as it is delivered, into a folder of its own. In a process of its own too: the
 * test runner's environment would give React's development build, slower and three times as large.
 */
export async function buildConsole(outputFolder: string): Promise<void> {
  // the check has just built it
  const built = process.env["WUZI_BUILT_CONSOLE"];
  if (built) return await cp(built, outputFolder, { recursive: true });
  const vite = join(dirname(fromHere.resolve("vite/package.json")), "bin/vite.js");
  const options = ["--outDir", outputFolder, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, [vite, "build", ...options], {
    cwd: consoleFolder,
    env: { ...process.env, NODE_ENV: "production" },
  });
}
