import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freePort } from "../postgres/postmaster.ts";
import { restartingApi } from "./restarting-api.ts";

let folder: string;
let program: string;
let url: string;

function write(answer: string, stop = "process.exit(0)"): void {
  writeFileSync(
    program,
    `import { createServer } from "node:http";
     createServer((request, response) => response.end(${JSON.stringify(answer)}))
       .listen(${new URL(url).port}, "127.0.0.1");
     process.on("SIGTERM", () => { ${stop} });
     process.once("disconnect", () => process.exit(0));`,
  );
}

async function answer(): Promise<string> {
  const response = await fetch(url).catch(() => undefined);
  return response === undefined ? "nobody" : await response.text();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wuzi-restart-"));
  program = join(folder, "main.mjs");
  url = `http://127.0.0.1:${await freePort()}`;
  vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test("each restart runs the newest program, one that does not drain included", async () => {
  const options = { program, cwd: folder, env: process.env, url, drainWithinMs: 100 };
  const prepare = vi.fn<() => Promise<void>>(async () => undefined);
  const api = restartingApi(options, prepare, new AbortController().signal);
  write("one", "");
  api.restart();
  await expect.poll(answer, { timeout: 5000 }).toBe("one");
  write("two");
  api.restart();
  api.restart();
  await expect.poll(answer, { timeout: 5000 }).toBe("two");
  await api.end();
  expect(await answer()).toBe("nobody");
  expect(prepare).toHaveBeenCalled();
});

test("a program that does not start is reported, and the next one is started all the same", async () => {
  const options = { program, cwd: folder, env: process.env, url, log: join(folder, "log") };
  const api = restartingApi(options, async () => undefined, new AbortController().signal);
  writeFileSync(program, 'console.log("no brackets"); process.exit(3);');
  api.restart();
  const told = () => vi.mocked(console.error).mock.calls.flat().join("\n");
  await expect.poll(told, { timeout: 5000 }).toContain("no brackets");
  expect(told()).toContain("Waiting for the next change");
  write("mended");
  api.restart();
  await expect.poll(answer, { timeout: 5000 }).toBe("mended");
  await api.end();
});

test("after a stop nothing is started any more", async () => {
  const stop = new AbortController();
  const options = { program, cwd: folder, env: process.env, url };
  const prepare = vi.fn<() => Promise<void>>(async () => undefined);
  const api = restartingApi(options, prepare, stop.signal);
  write("one");
  stop.abort();
  api.restart();
  await api.end();
  expect(prepare).not.toHaveBeenCalled();
  expect(await answer()).toBe("nobody");
});
