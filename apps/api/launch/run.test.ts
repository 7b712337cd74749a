import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chooseAccount } from "./postgres/account.ts";
import { type FakeRepository, makeFakeRepository } from "./testing/fake-repository.ts";
import { launch } from "./testing/launched.ts";

const LAUNCH = join("apps", "api", "launch");
let repository: FakeRepository;

beforeEach(() => {
  repository = makeFakeRepository();
});

afterEach(() => rmSync(repository.root, { recursive: true, force: true }));

function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: repository.root, env: { ...repository.env, ...env } };
  return launch(process.execPath, args, options);
}

function tool(name: string, body: string): void {
  writeFileSync(join(repository.root, "tools", name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

test("a too old Node is told so in one sentence, by code that it can read", async () => {
  const program = join(repository.root, LAUNCH, "run.cjs");
  const pretend = (version: string) =>
    `Object.defineProperty(process, "versions", { value: { node: "${version}" } });
     process.argv.push("nothing");
     require(${JSON.stringify(program)});`;
  const old = start(["--eval", pretend("12.22.12")]);
  expect(await old.exited).toBe(1);
  expect(old.output()).toBe(
    "This needs Node.js 20 or newer, and this is Node.js 12.22.12. Install the current release from https://nodejs.org, then start again.\n",
  );
  const enough = start(["--eval", pretend("20.0.0")]);
  await enough.exited;
  expect(enough.output()).not.toContain("This needs Node.js");
  const young = /\?\.|\?\?|\basync\b|\bawait\b|node:|\.\.\.|catch \{|,\s*\)/;
  expect(readFileSync(program, "utf8")).not.toMatch(young);
  expect(readFileSync(join(repository.root, LAUNCH, "hand-over.cjs"), "utf8")).toMatch(young);
});

test("a folder that cannot be written is named before anything is fetched", async () => {
  const closed = realpathSync(mkdtempSync(join(tmpdir(), "wuzi-closed-")));
  const node = join(closed, "node");
  copyFileSync(process.execPath, node);
  mkdirSync(join(closed, LAUNCH), { recursive: true });
  cpSync(join(repository.root, LAUNCH), join(closed, LAUNCH), { recursive: true });
  chmodSync(closed, 0o555);
  const account = chooseAccount();
  const refused = launch(node, [join(closed, LAUNCH, "run.cjs"), "up"], {
    cwd: closed,
    env: repository.env,
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  expect(await refused.exited).toBe(1);
  expect(refused.output()).toContain(`The folder ${closed} cannot be written (EACCES)`);
  chmodSync(closed, 0o755);
  rmSync(closed, { recursive: true });
});

test("what is in step is not installed again, and a changed lockfile is", async () => {
  tool("pnpm", `if [ "$1" = --version ]; then echo 10.34.9; else echo "$@" >> installs; fi`);
  const installs = () => readFileSync(join(repository.root, "installs"), "utf8").trim().split("\n");
  const run = [join(LAUNCH, "run.cjs"), "up"];
  for (let time = 0; time < 2; time++) {
    await start(run, { PORT: "none" }).exited;
  }
  expect(installs()).toHaveLength(1);
  expect(installs()[0]).toContain("install --frozen-lockfile");
  writeFileSync(join(repository.root, "pnpm-lock.yaml"), "changed: true\n");
  await start(run, { PORT: "none" }).exited;
  expect(installs()).toHaveLength(2);
});

test.each([
  ["echo ENOTFOUND registry", "the npm registry cannot be reached (ENOTFOUND)"],
  ["echo the lockfile is broken", "could not be installed:\nthe lockfile is broken"],
])("an install that fails (%s) says why", async (words, expected) => {
  tool("pnpm", `if [ "$1" = --version ]; then echo 10.34.9; else ${words} >&2; exit 1; fi`);
  const failed = start([join(LAUNCH, "run.cjs"), "up"]);
  expect(await failed.exited).toBe(1);
  expect(failed.output()).toContain(expected);
});

test("without the right Node and pnpm both are fetched through npm, or the reason is said", async () => {
  tool("pnpm", "echo 9.0.0");
  tool("npx", 'echo "$@" > asked; echo ETIMEDOUT >&2; exit 1');
  const failed = start([join(LAUNCH, "run.cjs"), "up"]);
  expect(await failed.exited).toBe(1);
  expect(failed.output()).toContain("the npm registry cannot be reached (ETIMEDOUT)");
  expect(readFileSync(join(repository.root, "asked"), "utf8")).toContain(
    "--yes --package=node@24.21.0 --package=pnpm@10.34.9 -- node",
  );
});

test("a command's arguments and its exit code pass through", async () => {
  const answer = start([join(LAUNCH, "run.cjs"), "wuzi", "some", "--thing=合江 县"]);
  expect(await answer.exited).toBe(7);
  expect(answer.output()).toContain('["some","--thing=合江 县"]');
  const unknown = start([join(LAUNCH, "run.cjs"), "fly"]);
  expect(await unknown.exited).toBe(1);
  expect(unknown.output()).toContain("There is no command fly. There are: up, dev, check");
});
