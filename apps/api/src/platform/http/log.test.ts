import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const log = pathToFileURL(join(import.meta.dirname, "log.ts")).href;

/** What a process has written by the time it is gone. */
function linesOf(program: string): string[] {
  const source = `import { createLog } from ${JSON.stringify(log)}; const log = createLog("info"); ${program}`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", source]);
  const lines = stdout.toString().split("\n").slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
}

test("no line is lost when the process ends, also by a bug", () => {
  expect(linesOf(`log.info("one"); log.info("two");`)).toEqual(["one", "two"]);
  expect(linesOf(`log.info("one"); throw new Error("a bug");`)).toEqual(["one"]);
  expect(linesOf(`log.info("one"); process.exit(1);`)).toEqual(["one"]);
});

test("a warning goes out at once, with all before it, even if nobody lets the process end", () => {
  const killed = `process.kill(process.pid, "SIGKILL");`;
  expect(linesOf(`log.info("one"); log.warn("two"); ${killed}`)).toEqual(["one", "two"]);
  // the price: what was ordinary and had not gone out
  expect(linesOf(`log.info("one"); ${killed}`)).toEqual([]);
});
