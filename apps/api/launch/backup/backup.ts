import { existsSync } from "node:fs";
import { link, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Client } from "pg";
import type { FileStore } from "../../src/platform/files/file-store.ts";
import { PlainError, codeOf } from "../plain-error.ts";
import { openCluster } from "../postgres/cluster.ts";
import { loopbackUrl, withClient } from "../postgres/connect.ts";
import type { DataFolder } from "../postgres/data-folder.ts";
import { openBucket, readBucket } from "./bucket.ts";
import { parts, placesOf, type Part } from "./parts.ts";
import { readCluster } from "./read-cluster.ts";
import { readFile, readFolder } from "./read-folder.ts";
import { toRecords, type Item } from "./records.ts";
import { writeSealed } from "./sealed-file.ts";

/** What to back up, where to, under which passphrase. */
export interface BackupOptions {
  readonly folder: DataFolder;
  readonly environment: NodeJS.ProcessEnv;
  readonly file: string;
  readonly passphrase: string;
  readonly stop: AbortSignal;
}

/**
 * Writes everything an installation is into one encrypted file, while it works on. The file appears
 * whole or not at all, and never in another's place.
 *
 * @returns its size in bytes
 * @throws PlainError when the file is there already or cannot be written, or the files' bucket not read
 */
export async function backup({
  folder,
  file,
  passphrase,
  stop,
  environment,
}: BackupOptions): Promise<number> {
  const target = resolve(file);
  if (existsSync(target)) {
    throw new PlainError(
      `${target} is there already, and a backup replaces nothing. Name another file.`,
    );
  }
  const half = `${target}.${process.pid}.part`;
  const places = placesOf(environment, folder);
  const bucket = await openBucket(environment, places.files);
  const server = await openCluster(folder);
  try {
    const url = loopbackUrl("postgres", server.secrets.superuser, server.port, "postgres");
    await withClient(url, async (client) => {
      const items = everything(client, places, bucket);
      await writeSealed(half, passphrase, toRecords(items), stop);
    });
    await link(half, target);
    return (await stat(target)).size;
  } catch (error) {
    stop.throwIfAborted();
    if (["EACCES", "ENOENT", "ENOSPC", "EROFS", "EEXIST"].includes(codeOf(error) ?? "")) {
      throw new PlainError(
        `${target} cannot be written (${codeOf(error)}). Name a file elsewhere.`,
      );
    }
    throw error;
  } finally {
    await rm(half, { force: true });
    await server.close();
  }
}

/**
 * In this order: heads kept before the database is read are in it, and files that its rows name are
 * still there after.
 */
async function* everything(
  client: Client,
  places: Record<Part, string>,
  bucket: FileStore | undefined,
): AsyncGenerator<Item> {
  yield* readFile(places.secrets, parts.secrets);
  yield* readFile(places.heads, parts.heads);
  yield* readCluster(client, places.cluster, parts.cluster);
  yield* readFolder(places.files, parts.files);
  if (bucket !== undefined) yield* readBucket(bucket, places.files, parts.files);
}
