import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FileMissing, FileTooLarge } from "./file-store.ts";
import { FolderStore } from "./folder-store.ts";

let root: string;
let store: FolderStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-store-"));
  store = new FolderStore(root);
});
afterEach(() => rm(root, { recursive: true }));

const sha256 = createHash("sha256").update("张三李四").digest("hex");

async function* pieces(...parts: (string | Error)[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield Buffer.from(part);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function all(names: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const name of names) found.push(name);
  return found;
}

test("bytes are kept under their checksum, closed to others, and read back", async () => {
  const incoming = await store.receive(pieces("张三", "李四"), 12);
  expect(incoming).toMatchObject({ sha256, size: 12 });
  expect(await filesIn("incoming")).toHaveLength(1);
  await incoming.keep();
  await incoming.discard();
  expect(await filesIn("incoming")).toEqual([]);
  expect(await filesIn("kept")).toEqual([sha256]);
  expect(await text(await store.read(sha256))).toBe("张三李四");
  expect(await store.withPath(sha256, (path) => readFile(path, "utf8"))).toBe("张三李四");
  expect((await stat(join(root, "kept", sha256.slice(0, 2), sha256))).mode & 0o077).toBe(0);
  expect((await stat(join(root, "kept"))).mode & 0o077).toBe(0);
});

test("one byte too many, or a source that breaks, leaves nothing", async () => {
  await expect(store.receive(pieces("张三", "李四"), 11)).rejects.toThrow(FileTooLarge);
  const broken = pieces("张三", new Error("the line is gone"));
  await expect(store.receive(broken, 99)).rejects.toThrow("the line is gone");
  expect(await filesIn("incoming")).toEqual([]);
});

test("the same bytes twice are one file, as young as the second", async () => {
  for (const _ of [1, 2]) await (await store.receive(pieces("张三李四"), 99)).keep();
  const [name = ""] = await filesIn("kept");
  await utimes(join(root, "kept", name.slice(0, 2), name), 0, 0);
  expect(await all(store.listKept(new Date(1000)))).toEqual([sha256]);
  await (await store.receive(pieces("张三李四"), 99)).keep();
  expect(await filesIn("kept")).toEqual([sha256]);
  expect(await all(store.listKept(new Date(1000)))).toEqual([]);
});

test("what was abandoned goes when it is old enough, what arrives stays", async () => {
  await (await store.receive(pieces("张三"), 99)).discard();
  await writeFile(join(root, "incoming", "old"), "x");
  await utimes(join(root, "incoming", "old"), 0, 0);
  await writeFile(join(root, "incoming", "young"), "x");
  await store.dropAbandoned(new Date(1000));
  expect(await filesIn("incoming")).toEqual(["young"]);
});

test.each(["../incoming/x", "/etc/passwd", "..", "", `${"a".repeat(63)}/`, "A".repeat(64)])(
  "%j is no name of a file",
  async (name) => {
    await expect(store.read(name)).rejects.toThrow(FileMissing);
    await expect(store.withPath(name, async (path) => path)).rejects.toThrow(FileMissing);
    await expect(store.remove(name)).rejects.toThrow(FileMissing);
  },
);

test("what is not there is missing, and an empty store is empty", async () => {
  await expect(store.read(sha256)).rejects.toThrow(FileMissing);
  await store.remove(sha256);
  await store.dropAbandoned(new Date());
  expect(await all(store.listKept(new Date()))).toEqual([]);
});
