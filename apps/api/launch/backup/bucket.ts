import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { FileMissing, type FileStore } from "../../src/platform/files/file-store.ts";
import { bucketOf } from "../../src/platform/files/s3-settings.ts";
import { S3Store } from "../../src/platform/files/s3-store.ts";
import { PlainError } from "../plain-error.ts";
import { readFile } from "./read-folder.ts";
import type { Item } from "./records.ts";

const anyTime = new Date(8.64e15);

/** Where the folder store keeps a file, which is what a backup calls it: both kinds can be put back. */
const placeOf = (name: string) => `kept/${name.slice(0, 2)}/${name}`;

/**
 * The bucket that the settings name, as it lies there: sealed.
 *
 * @param folder where bytes lie on their way
 * @throws PlainError for settings that cannot be used, or a bucket that does not answer
 */
export async function openBucket(
  environment: NodeJS.ProcessEnv,
  folder: string,
): Promise<FileStore | undefined> {
  const settings = bucketOf(environment);
  if (typeof settings === "string") throw new PlainError(settings);
  if (settings === undefined) return undefined;
  const bucket = new S3Store(settings, folder);
  // asked at once: hours of reading are not to end there
  await reachable(bucket.listKept(anyTime)).next();
  return bucket;
}

/**
 * Every file of a bucket, one by one through a folder of this machine. What the folder of files holds
 * as well is in the backup already; what vanishes in the meantime is left out.
 *
 * @throws PlainError when the bucket cannot be read: nothing is left out in silence
 */
export async function* readBucket(
  bucket: FileStore,
  folder: string,
  as: string,
): AsyncGenerator<Item> {
  // where the purge of files finds what a crash leaves
  await mkdir(join(folder, "incoming"), { recursive: true, mode: 0o700 });
  const passing = await mkdtemp(join(folder, "incoming", "backup-"));
  try {
    for await (const name of reachable(bucket.listKept(anyTime))) {
      if (existsSync(join(folder, placeOf(name)))) continue;
      const path = join(passing, name);
      if (!(await fetched(bucket, name, path))) continue;
      yield* readFile(path, `${as}/${placeOf(name)}`);
      await rm(path);
    }
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
}

/**
 * Puts the files of a backup into a bucket, those that are not there. A file in the place of another
 * is refused by its checksum.
 *
 * @param root the folder of files as the backup holds it; those that are put away leave it
 */
export async function fillBucket(bucket: FileStore, root: string): Promise<void> {
  const there = new Set<string>();
  for await (const name of reachable(bucket.listKept(anyTime))) there.add(name);
  const kept = join(root, "kept");
  if (!existsSync(kept)) return;
  for (const entry of await readdir(kept, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || there.has(entry.name)) continue;
    const bytes = createReadStream(join(entry.parentPath, entry.name));
    const incoming = await bucket.receive(bytes, Number.POSITIVE_INFINITY);
    if (incoming.sha256 !== entry.name) {
      throw new PlainError(`The backup's file ${entry.name} is not what its name says.`);
    }
    await toBucket(incoming.keep());
  }
  await rm(kept, { recursive: true });
}

async function fetched(bucket: FileStore, name: string, path: string): Promise<boolean> {
  try {
    await pipeline(await bucket.read(name), createWriteStream(path, { mode: 0o600 }));
    return true;
  } catch (error) {
    if (error instanceof FileMissing) return false;
    throw unreachable(error);
  }
}

async function* reachable(names: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* names;
  } catch (error) {
    throw unreachable(error);
  }
}

async function toBucket(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    throw unreachable(error);
  });
}

function unreachable(error: unknown): PlainError {
  const reason = error instanceof Error ? error.message : String(error);
  return new PlainError(
    `The bucket that WUZI_FILES_S3 names does not answer as it should (${reason}). Nothing is backed up or restored without its files: see to it and run this again.`,
  );
}
