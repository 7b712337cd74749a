import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SealBroken } from "../sealing/sealed-stream.ts";
import { partOf } from "./byte-range.ts";
import { FileMissing, FileTooLarge, type FileStore } from "./file-store.ts";
import { FolderStore } from "./folder-store.ts";
import { S3Store } from "./s3-store.ts";
import { SealedStore } from "./sealed-store.ts";
import { S3Peer } from "./testing/s3-peer.ts";

const key = randomBytes(32);
let folder: string;
let peer: S3Peer;
let inner: Record<string, FileStore>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-sealed-"));
  peer = new S3Peer("secret-1");
  const bucket = `${await peer.start()}/wuzi`;
  const settings = { bucket, region: "cn-1", keyId: "key-1", secret: "secret-1" };
  inner = { folder: new FolderStore(folder), bucket: new S3Store(settings, folder) };
});
afterEach(async () => {
  await peer.stop();
  await rm(folder, { recursive: true });
});

/** All bytes that lie in the folder or the bucket, and what the folder calls them. */
async function lying(): Promise<{ names: string[]; bytes: Buffer }> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const read = await Promise.all(
    files.map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
  const kept = [...peer.kept].map(([, { bytes }]) => bytes);
  const names = [...files.map((entry) => entry.name), ...peer.kept.keys()];
  return { names, bytes: Buffer.concat([...read, ...kept]) };
}

describe.each(["folder", "bucket"])("a %s that is sealed", (kind) => {
  const opened = (masterKey = key) => new SealedStore(inner[kind] as FileStore, masterKey, folder);
  const keep = async (content: string, most = 99) => {
    const incoming = await opened().receive(Readable.from([Buffer.from(content)]), most);
    await incoming.keep();
    return incoming;
  };

  test("holds nothing readable, and gives back what was brought", async () => {
    const { sha256, size } = await keep("张三,510522199001011234");
    expect(size).toBe(Buffer.byteLength("张三,510522199001011234"));
    const { names, bytes } = await lying();
    expect(names).toEqual([sha256]);
    expect(bytes.includes("510522")).toBe(false);
    expect(await text(await opened().read(sha256))).toBe("张三,510522199001011234");
    const path = await opened().withPath(sha256, async (at) => {
      expect(await readFile(at, "utf8")).toBe("张三,510522199001011234");
      return at;
    });
    await expect(readFile(path)).rejects.toThrow("ENOENT");
    await opened().remove(sha256);
    await expect(opened().read(sha256)).rejects.toThrow(FileMissing);
  });

  test("gives a part, also across its pieces, and lets go of what was opened for it", async () => {
    const content = randomBytes(150_000).toString("base64");
    const { sha256 } = await keep(content, 300_000);
    const whole = await opened().read(sha256);
    const closed = once(whole, "close");
    expect(await text(partOf(whole, { start: 65_530, end: 131_080 }))).toBe(
      content.slice(65_530, 131_081),
    );
    await closed;
  });

  test("counts what was brought, not what it became", async () => {
    expect((await keep("x".repeat(99))).size).toBe(99);
    await expect(keep("x".repeat(100))).rejects.toThrow(FileTooLarge);
    expect((await lying()).names).toHaveLength(1);
  });

  test("gives nothing to another key", async () => {
    const { sha256 } = await keep("张三");
    await expect(opened(randomBytes(32)).read(sha256)).rejects.toThrow(SealBroken);
  });

  test("reads what was kept before it was sealed", async () => {
    const before = await inner[kind]?.receive(Readable.from([Buffer.from("姓名\n")]), 99);
    await before?.keep();
    expect((await buffer(await opened().read(before?.sha256 ?? ""))).toString()).toBe("姓名\n");
  });
});

test("what a crash left open is dropped with what began to arrive", async () => {
  const left = join(folder, "opened", "file-1");
  await mkdir(left, { recursive: true });
  await writeFile(join(left, "a"), "张三");
  const [now, old] = [new Date(), new Date(Date.now() - 86_400_000)];
  await utimes(left, old, old);
  await new SealedStore(new FolderStore(folder), key, folder).dropAbandoned(
    new Date(now.getTime() - 1000),
  );
  expect((await lying()).names).toEqual([]);
});
