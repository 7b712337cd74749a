import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareBinaries } from "./binaries.ts";

let folder: string;
let native: string;
let spare: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "wuzi-binaries-")));
  chmodSync(folder, 0o755);
  native = join(folder, "closed", "native");
  spare = join(folder, "spare");
  mkdirSync(join(native, "bin"), { recursive: true });
  mkdirSync(join(native, "lib"));
  mkdirSync(spare);
  writeFileSync(join(native, "bin", "postgres"), "#!/bin/sh\necho works\n", { mode: 0o644 });
  writeFileSync(join(native, "lib", "libpq.so.5.18"), "");
  const link = { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" };
  writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify([link]));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("links and exec bits are made in place, again and again", () => {
  prepareBinaries(undefined, spare, native);
  const { postgres } = prepareBinaries(undefined, spare, native);
  expect(postgres).toBe(join(native, "bin", "postgres"));
  expect(readlinkSync(join(native, "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(spawnSync(postgres, { encoding: "utf8" }).stdout).toBe("works\n");
});

test("an account that cannot reach the package gets a complete copy that it can", () => {
  const stranger = { name: "stranger", uid: 54_321, gid: 54_321 };
  expect(prepareBinaries(stranger, spare, native).postgres).toBe(join(native, "bin", "postgres"));
  chmodSync(join(folder, "closed"), 0o700);
  const { postgres } = prepareBinaries(stranger, spare, native);
  expect(postgres.startsWith(join(spare, "programs"))).toBe(true);
  expect(statSync(postgres).mode & 0o555).toBe(0o555);
  expect(readlinkSync(join(postgres, "..", "..", "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(prepareBinaries(stranger, spare, native).postgres).toBe(postgres);
});
