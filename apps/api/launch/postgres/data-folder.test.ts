import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { messageOf } from "../plain-error.ts";
import { canReach, isRoot } from "./account.ts";
import { openDataFolder } from "./data-folder.ts";

let repository: string;

beforeEach(() => {
  repository = realpathSync(mkdtempSync(join(tmpdir(), "wuzi-data-")));
  chmodSync(repository, 0o755);
});

afterEach(() => rmSync(repository, { recursive: true, force: true }));

test("data lie in the repository unless WUZI_DATA says otherwise", () => {
  expect(openDataFolder({ repository, chosen: undefined }).root).toBe(join(repository, ".wuzi"));
  const chosen = join(repository, "a", "b");
  expect(openDataFolder({ repository, chosen }).root).toBe(chosen);
});

test("root keeps them where PostgreSQL's account can go when the repository is closed to it", () => {
  chmodSync(repository, 0o700);
  const folder = openDataFolder({ repository, chosen: undefined });
  if (folder.root !== join(repository, ".wuzi")) {
    rmSync(folder.root, { recursive: true });
  }
  const place = isRoot() ? "/var/lib/wuzi" : repository;
  expect(dirname(folder.root)).toBe(place);
  expect(basename(folder.root).startsWith(isRoot() ? `${basename(repository)}-` : ".wuzi")).toBe(
    true,
  );
  expect(canReach(dirname(folder.root), folder.account)).toBe(true);
});

test("data that have become unreachable are never replaced by an empty folder elsewhere", () => {
  const open = () => openDataFolder({ repository, chosen: undefined });
  mkdirSync(open().cluster);
  chmodSync(repository, 0o700);
  expect(outcome(open)).toMatch(isRoot() ? /Let all users pass its parents/ : /^opened$/);
});

test("a chosen folder that PostgreSQL's account cannot enter is refused with the reason", () => {
  chmodSync(repository, 0o700);
  const closed = () => openDataFolder({ repository, chosen: join(repository, "data") });
  expect(outcome(closed)).toMatch(isRoot() ? /account it runs under cannot enter/ : /^opened$/);
  chmodSync(repository, 0o755);
  expect(outcome(closed)).toBe("opened");
});

function outcome(open: () => unknown): string {
  try {
    open();
    return "opened";
  } catch (error) {
    return messageOf(error);
  }
}

test("a folder with other things in it is refused and left alone", () => {
  const chosen = join(repository, "mine");
  mkdirSync(chosen);
  writeFileSync(join(chosen, "letter.txt"), "");
  expect(() => openDataFolder({ repository, chosen })).toThrow("holds other things (letter.txt)");
  expect(existsSync(join(chosen, "letter.txt"))).toBe(true);
  rmSync(join(chosen, "letter.txt"));
  expect(openDataFolder({ repository, chosen }).root).toBe(chosen);
});

test("a path that is no folder is refused", () => {
  const chosen = join(repository, "file");
  writeFileSync(chosen, "");
  expect(() => openDataFolder({ repository, chosen })).toThrow("cannot be written (ENOTDIR)");
  const below = join(chosen, "below");
  expect(() => openDataFolder({ repository, chosen: below })).toThrow(
    "cannot be written (ENOTDIR)",
  );
});

test.runIf(existsSync("/proc/self"))("a place that takes no folders is refused at once", () => {
  for (const chosen of ["/proc/wuzi", "/proc/wuzi/data"]) {
    expect(() => openDataFolder({ repository, chosen })).toThrow("cannot be written (ENOENT)");
  }
});

test("an account reaches a folder only through folders it may pass", () => {
  const stranger = { name: "stranger", uid: 54_321, gid: 54_321 };
  const inner = join(repository, "inner");
  mkdirSync(inner, { mode: 0o755 });
  expect(canReach(inner, stranger)).toBe(true);
  expect(canReach(join(inner, "not", "yet"), stranger)).toBe(true);
  chmodSync(repository, 0o750);
  expect(canReach(inner, stranger)).toBe(false);
  expect(canReach(inner, undefined)).toBe(true);
});
