import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileMissing, FileTooLarge, type FileStore, type IncomingFile } from "./file-store.ts";

const ownerOnly = { folder: 0o700, file: 0o600 };

/**
 * Files in a folder of this machine: `incoming` holds what arrives, `kept/ab/abcd…` what is kept. A
 * file moves from one to the other in one step, so a kept file is always whole.
 */
export class FolderStore implements FileStore {
  readonly #incoming: string;
  readonly #kept: string;

  constructor(root: string) {
    this.#incoming = join(root, "incoming");
    this.#kept = join(root, "kept");
  }

  async receive(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<IncomingFile> {
    await mkdir(this.#incoming, { recursive: true, mode: ownerOnly.folder });
    const path = join(this.#incoming, randomUUID());
    const discard = async () => await rm(path, { force: true });
    const hash = createHash("sha256");
    let size = 0;
    const measured = async function* () {
      for await (const chunk of source) {
        size += chunk.length;
        if (size > mostBytes) throw new FileTooLarge(`More than ${mostBytes} bytes.`);
        hash.update(chunk);
        yield chunk;
      }
    };
    // opened before anything is read: a stream that is still opening would make the file after all
    const file = await open(path, "wx", ownerOnly.file);
    try {
      await pipeline(measured, file.createWriteStream({ flush: true }));
    } catch (error) {
      await discard();
      throw error;
    }
    const sha256 = hash.digest("hex");
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
    for (const name of await names(this.#incoming)) {
      const path = join(this.#incoming, name);
      if (await isOlder(path, before)) await rm(path, { force: true });
    }
  }

  async #keep(path: string, sha256: string): Promise<void> {
    const place = this.#pathOf(sha256);
    await mkdir(dirname(place), { recursive: true, mode: ownerOnly.folder });
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

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function isOlder(path: string, than: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < than;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function found<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isMissing(error) ? new FileMissing("The file is not there.", { cause: error }) : error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
