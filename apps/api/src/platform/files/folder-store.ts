import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { FileMissing, type FileStore, type IncomingFile } from "./file-store.ts";
import { isMissing, isOlder, names, Spool } from "./spool.ts";

/**
 * Files in a folder of this machine: `incoming` holds what arrives, `kept/ab/abcd…` what is kept. A
 * file moves from one to the other in one step, so a kept file is always whole.
 */
export class FolderStore implements FileStore {
  readonly #incoming: Spool;
  readonly #kept: string;

  constructor(root: string) {
    this.#incoming = new Spool(join(root, "incoming"));
    this.#kept = join(root, "kept");
  }

  async receive(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<IncomingFile> {
    const { path, sha256, size, discard } = await this.#incoming.receive(source, mostBytes);
    return { sha256, size, discard, keep: async () => await this.#keep(path, sha256) };
  }

  async read(sha256: string): Promise<Readable> {
    const file = await found(open(this.#pathOf(sha256)));
    return file.createReadStream();
  }

  async withPath<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T> {
    const path = this.#pathOf(sha256);
    await found(stat(path));
    return await work(path);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  async *listKept(before: Date): AsyncGenerator<string> {
    for (const shelf of await names(this.#kept)) {
      for (const name of await names(join(this.#kept, shelf))) {
        if (await isOlder(join(this.#kept, shelf, name), before)) yield name;
      }
    }
  }

  async dropAbandoned(before: Date): Promise<void> {
    await this.#incoming.dropAbandoned(before);
  }

  async #keep(path: string, sha256: string): Promise<void> {
    const place = this.#pathOf(sha256);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    await settle(dirname(place));
  }

  /** Only a checksum can name a file: nothing that a client wrote becomes part of a path. */
  #pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileMissing("This is not a checksum.");
    return join(this.#kept, sha256.slice(0, 2), sha256);
  }
}

/** Makes the move survive a power failure. Not every system can sync a folder. */
async function settle(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function found<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isMissing(error) ? new FileMissing("The file is not there.", { cause: error }) : error;
  }
}
