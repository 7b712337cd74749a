import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withStartLock } from "./start-lock.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wuzi-lock-"));
  file = join(folder, "start.lock");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("holders take turns", async () => {
  const steps: string[] = [];
  const turn = (name: string) =>
    withStartLock(file, 5000, async () => {
      steps.push(`${name} in`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} out`);
    });
  await Promise.all([turn("a"), turn("b"), turn("c")]);
  for (let at = 0; at < 6; at += 2) {
    expect(steps[at + 1]).toBe(steps[at]?.replace("in", "out"));
  }
});

test("a failure lets go", async () => {
  const failing = withStartLock(file, 1000, () => Promise.reject(new Error("inside")));
  await expect(failing).rejects.toThrow("inside");
  expect(await withStartLock(file, 0, async () => "free")).toBe("free");
});

test("a holder in another process is waited for, then named; killed, it holds nothing", async () => {
  const holder = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { DatabaseSync } from "node:sqlite";
     new DatabaseSync(${JSON.stringify(file)}).exec("begin exclusive");
     console.log("held");
     setInterval(() => undefined, 1000);`,
  ]);
  await once(holder.stdout, "data");
  await expect(withStartLock(file, 100, async () => "in")).rejects.toThrow("has held");
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(await withStartLock(file, 0, async () => "in")).toBe("in");
});
