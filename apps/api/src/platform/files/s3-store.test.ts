import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FileMissing, FileTooLarge } from "./file-store.ts";
import { S3Store } from "./s3-store.ts";
import { S3Peer } from "./testing/s3-peer.ts";

let folder: string;
let peer: S3Peer;
let address: string;
let store: S3Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-s3-"));
  peer = new S3Peer("secret-1");
  address = await peer.start();
  store = opened("secret-1");
});
afterEach(async () => {
  await peer.stop();
  await rm(folder, { recursive: true });
});

function opened(secret: string, encryption?: string): S3Store {
  const bucket = `${address}/wuzi/county/files`;
  return new S3Store({ bucket, region: "cn-1", keyId: "key-1", secret, encryption }, folder);
}

async function keep(content: string): Promise<string> {
  const incoming = await store.receive(Readable.from([Buffer.from(content)]), 99);
  await incoming.keep();
  return incoming.sha256;
}

async function all(names: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const name of names) found.push(name);
  return found;
}

const soon = () => new Date(Date.now() + 1000);

test("bytes are kept under their checksum, read back, listed and removed", async () => {
  const sha256 = await keep("张三");
  expect(sha256).toBe(createHash("sha256").update("张三").digest("hex"));
  expect([...peer.kept.keys()]).toEqual([`county/files/${sha256}`]);
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
  expect(await text(await store.read(sha256))).toBe("张三");
  expect(await store.withPath(sha256, (path) => readFile(path, "utf8"))).toBe("张三");
  expect(await readdir(join(folder, "taken"))).toEqual([]);
  expect(await all(store.listKept(soon()))).toEqual([sha256]);
  expect(await all(store.listKept(new Date(0)))).toEqual([]);
  await store.remove(sha256);
  await store.remove(sha256);
  expect([...peer.kept]).toEqual([]);
});

test("a long list comes page by page, without what is none of ours", async () => {
  peer.pageSize = 2;
  const names = [];
  for (const content of ["一", "二", "三", "四", "五"]) names.push(await keep(content));
  const one = { bytes: Buffer.from("x"), modified: new Date(0), encryption: undefined };
  peer.kept.set("county/files/notes.txt", one).set(`other/${names[0]}`, one);
  expect(await all(store.listKept(soon()))).toEqual(names.toSorted());
});

test("too large, or never kept, leaves nothing here or there", async () => {
  await expect(store.receive(Readable.from([Buffer.from("张三")]), 5)).rejects.toThrow(
    FileTooLarge,
  );
  await (await store.receive(Readable.from([Buffer.from("张三")]), 6)).discard();
  expect([await readdir(join(folder, "incoming")), [...peer.kept]]).toEqual([[], []]);
});

test("a store that is away for a moment is asked again; a wrong key says so", async () => {
  peer.failing = 2;
  const sha256 = await keep("李四");
  expect(peer.kept.size).toBe(1);
  await expect(opened("secret-2").read(sha256)).rejects.toThrow("refused GET with 403");
});

test("asks for encryption where the settings say so", async () => {
  store = opened("secret-1", "AES256");
  await keep("王五");
  expect([...peer.kept.values()].map(({ encryption }) => encryption)).toEqual(["AES256"]);
});

test("what is not there is missing, and only a checksum is a name", async () => {
  await expect(store.read("a".repeat(64))).rejects.toThrow(FileMissing);
  await expect(store.read("../county")).rejects.toThrow(FileMissing);
  await expect(store.remove("x")).rejects.toThrow(FileMissing);
});
