import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const consoleFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds the console as it is delivered. In a process of its own: the test runner's own environment
 * would give React's development build, which is slower and three times as large.
 */
export async function buildConsole(): Promise<void> {
  const vite = fileURLToPath(new URL("bin/vite.js", import.meta.resolve("vite/package.json")));
  await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: consoleFolder,
    env: { ...process.env, NODE_ENV: "production" },
  });
}
