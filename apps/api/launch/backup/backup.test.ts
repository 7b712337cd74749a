import { createHash, randomBytes } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { S3Peer } from "../../src/platform/files/testing/s3-peer.ts";
import { openCluster } from "../postgres/cluster.ts";
import { loopbackUrl, withClient } from "../postgres/connect.ts";
import { openDataFolder, type DataFolder } from "../postgres/data-folder.ts";
import { backup } from "./backup.ts";
import { refuseExternal } from "./parts.ts";
import { choosePassphrase } from "./passphrase.ts";
import { restore } from "./restore.ts";

const parent = mkdtempSync(join(tmpdir(), "wuzi-backup-"));
chmodSync(parent, 0o755);
const passphrase = "correct horse battery";
const stop = new AbortController().signal;
const copy = join(parent, "copy.wuzi");
let home: DataFolder;
/** A bucket beside the folder of files, with more objects than one page lists. */
const peer = new S3Peer("secret-1");
let bucket: NodeJS.ProcessEnv;
const inBucket = ["张三的照片", "李四的照片", "王五的照片"].map((text) => Buffer.from(text));
const nameOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const keptAt = (bytes: Buffer) => join("kept", nameOf(bytes).slice(0, 2), nameOf(bytes));
/** Rows that were acknowledged before the backup began, and all there were when it had ended. */
let before = 0;
let after = 0;

function dataFolder(name: string): DataFolder {
  return openDataFolder({ repository: parent, chosen: join(parent, name) });
}

async function rows(folder: DataFolder): Promise<number[]> {
  const server = await openCluster(folder);
  try {
    return await withClient(server.ownerUrl, async (client) => {
      const answer = await client.query<{ n: number }>("select n from written order by n");
      return answer.rows.map(({ n }) => n);
    });
  } finally {
    await server.close();
  }
}

const putBack = async (folder: DataFolder, file = copy, secret = passphrase, environment = {}) =>
  await restore({ folder, environment, file, passphrase: secret, stop });

/** Backs up while one connection writes row after row, and another has the server turn its log over. */
beforeAll(async () => {
  home = dataFolder("home");
  const address = await peer.start();
  bucket = {
    WUZI_FILES_S3: `${address}/wuzi/files`,
    WUZI_FILES_S3_KEY_ID: "key-1",
    WUZI_FILES_S3_SECRET: "secret-1",
  };
  peer.pageSize = 2;
  for (const bytes of inBucket) {
    const kept = { bytes, modified: new Date(), encryption: undefined };
    peer.kept.set(`files/${nameOf(bytes)}`, kept);
  }
  const server = await openCluster(home);
  mkdirSync(join(home.root, "files", "ab"), { recursive: true });
  writeFileSync(join(home.root, "files", "ab", "kept"), "a file");
  writeFileSync(join(home.root, "audit-heads.jsonl"), "heads\n");
  const superuser = loopbackUrl("postgres", server.secrets.superuser, server.port, "postgres");
  await withClient(server.ownerUrl, async (client) => {
    await client.query("create table written (n serial primary key, filler text)");
    const write = "insert into written (filler) select repeat(md5(random()::text), 200)";
    for (let n = 0; n < 50; n += 1) await client.query(write);
    before = 50;
    const work = { goes: true };
    // each turn is 16 MB more of log, which every test below reads again
    const working = withClient(superuser, async (other) => {
      for (let n = 1; work.goes; n += 1) {
        await client.query(write);
        if (n % 30 !== 0) continue;
        await other.query("select pg_switch_wal()");
        await other.query("checkpoint");
      }
    });
    await backup({ folder: home, environment: bucket, file: copy, passphrase, stop });
    work.goes = false;
    await working;
    const answer = await client.query<{ n: number }>("select count(*)::int as n from written");
    after = answer.rows[0]?.n ?? 0;
  });
  await server.close();
});
afterAll(async () => {
  await peer.stop();
  rmSync(parent, { recursive: true, force: true });
});

describe("a backup taken while people work", () => {
  test("is one file for nobody else's eyes, and holds nothing readable", () => {
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(copy);
    const { masterKey } = JSON.parse(readFileSync(home.secrets, "utf8")) as { masterKey: string };
    for (const word of [masterKey, "a file", "PG_VERSION"]) {
      expect(bytes.includes(word)).toBe(false);
    }
    expect(readdirSync(parent).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("brings back on another machine all that was acknowledged before, and no half of anything", async () => {
    const other = dataFolder("other");
    expect(await putBack(other)).toBeUndefined();
    const found = await rows(other);
    expect(found.length).toBeGreaterThanOrEqual(before);
    expect(found.length).toBeLessThanOrEqual(after);
    expect(found).toEqual(Array.from(found, (_, index) => index + 1));
    expect(readFileSync(other.secrets)).toEqual(readFileSync(home.secrets));
    expect(readFileSync(join(other.root, "files", "ab", "kept"), "utf8")).toBe("a file");
    expect(readFileSync(join(other.root, "audit-heads.jsonl"), "utf8")).toBe("heads\n");
    // what lay in the bucket lies in the folder, for an installation without one
    for (const bytes of inBucket) {
      expect(readFileSync(join(other.root, "files", keptAt(bytes)))).toEqual(bytes);
    }
    // a second start is an ordinary one
    expect(await rows(other)).toEqual(found);
  });

  test("goes in the place of what is there, which is moved aside; the installation's own heads stay", async () => {
    const heads = join(home.root, "audit-heads.jsonl");
    appendFileSync(heads, "later\n");
    const aside = (await putBack(home)) ?? "";
    expect((await rows(home)).length).toBeLessThanOrEqual(after);
    expect(readFileSync(heads, "utf8")).toBe("heads\nlater\n");
    expect(readdirSync(aside).toSorted()).toEqual(["files", "postgres", "secrets.json"]);
    expect(existsSync(join(home.root, "restore.new"))).toBe(false);
  });

  test("brings its own heads where the ones there belong to another key", async () => {
    const stranger = dataFolder("stranger");
    await (await openCluster(stranger)).close();
    writeFileSync(join(stranger.root, "audit-heads.jsonl"), "theirs\n");
    const lay = [...peer.kept.keys()].toSorted();
    peer.kept.delete(`files/${nameOf(inBucket[1] ?? Buffer.alloc(0))}`);
    const aside = (await putBack(stranger, copy, passphrase, bucket)) ?? "";
    // what the bucket had lost is there again, and lies nowhere else
    expect([...peer.kept.keys()].toSorted()).toEqual(lay);
    for (const bytes of inBucket) {
      expect(peer.kept.get(`files/${nameOf(bytes)}`)?.bytes).toEqual(bytes);
    }
    expect(existsSync(join(stranger.root, "files", "kept"))).toBe(false);
    expect(readFileSync(join(stranger.root, "audit-heads.jsonl"), "utf8")).toBe("heads\n");
    expect(readFileSync(join(aside, "audit-heads.jsonl"), "utf8")).toBe("theirs\n");
    expect((await rows(stranger)).length).toBeGreaterThanOrEqual(before);
  });
});

describe("nothing is touched", () => {
  const expectUntouched = async (
    refused: Promise<unknown>,
    words: string,
    folder = dataFolder("safe"),
  ) => {
    const found = () =>
      readdirSync(folder.root)
        .filter((name) => !/^(start|restore)\b/.test(name))
        .toSorted();
    const there = found();
    await expect(refused).rejects.toThrow(words);
    expect(found()).toEqual(there);
    expect(existsSync(join(folder.root, "restore.new"))).toBe(false);
  };
  const spoilt = (change: (bytes: Buffer) => Buffer) => {
    const file = join(parent, randomBytes(4).toString("hex"));
    writeFileSync(file, change(Buffer.from(readFileSync(copy))));
    return file;
  };

  test("by a wrong passphrase", async () => {
    await expectUntouched(
      putBack(dataFolder("safe"), copy, "wrong horse battery"),
      "The passphrase is not",
    );
  });

  test.each<[string, (bytes: Buffer) => Buffer, string]>([
    ["a flipped bit in the middle", (bytes) => flip(bytes, bytes.length >> 1), "is damaged"],
    ["a flipped bit at the end", (bytes) => flip(bytes, bytes.length - 1), "is damaged"],
    ["a changed title", (bytes) => flip(bytes, bytes.indexOf('"at":"') + 8), "is damaged"],
    ["a missing end", (bytes) => bytes.subarray(0, bytes.length - 5000), "is damaged"],
    ["another kind of file", () => Buffer.from("hello\nworld"), "is not a backup"],
    ["an empty file", () => Buffer.alloc(0), "is not a backup"],
  ])("by %s", async (_, change, words) => {
    await expectUntouched(putBack(dataFolder("safe"), spoilt(change)), words);
  });

  test("by a file that is not there", async () => {
    await expectUntouched(
      putBack(dataFolder("safe"), join(parent, "nowhere")),
      "cannot be read (ENOENT)",
    );
  });

  test("while the product runs", async () => {
    const busy = dataFolder("busy");
    const server = await openCluster(busy);
    try {
      await expectUntouched(putBack(busy), "The product is running", busy);
    } finally {
      await server.close();
    }
  });

  test("by a bucket that does not answer, on the way out or back", async () => {
    const refusing = { ...bucket, WUZI_FILES_S3_SECRET: "another" };
    const words = "The bucket that WUZI_FILES_S3 names does not answer";
    await expectUntouched(putBack(dataFolder("safe"), copy, passphrase, refusing), words);
    const file = join(parent, "without-files");
    await expect(
      backup({ folder: home, environment: refusing, file, passphrase, stop }),
    ).rejects.toThrow(words);
    expect(existsSync(file)).toBe(false);
    const half = { ...bucket, WUZI_FILES_S3_SECRET: "" };
    await expect(
      backup({ folder: home, environment: half, file, passphrase, stop }),
    ).rejects.toThrow("WUZI_FILES_S3_SECRET is not set");
  });

  test("by a backup to a name that is taken, or to a folder that is not there", async () => {
    const attempt = (file: string) =>
      backup({ folder: home, environment: {}, file, passphrase, stop });
    await expect(attempt(copy)).rejects.toThrow("a backup replaces nothing");
    await expect(attempt(join(parent, "no", "folder"))).rejects.toThrow(
      "cannot be written (ENOENT)",
    );
  });
});

test("a server of one's own is left to its own tools", () => {
  expect(() => refuseExternal({ DATABASE_URL: "postgres://there" })).toThrow("pg_basebackup");
  expect(() => refuseExternal({})).not.toThrow();
});

test("a passphrase is chosen, long enough, or made", () => {
  const choose = (given?: string) => choosePassphrase({ WUZI_BACKUP_PASSPHRASE: given });
  expect(choose("long enough to do")).toEqual({ passphrase: "long enough to do", isNew: false });
  expect(() => choose("short")).toThrow("at least 12 characters");
  expect(choose().passphrase).toMatch(/^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
  expect(choose().passphrase).not.toBe(choose().passphrase);
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}
