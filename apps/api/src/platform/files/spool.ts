import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { FileTooLarge } from "./file-store.ts";

const ownerOnly = { folder: 0o700, file: 0o600 };

/** Bytes that have arrived whole, in a file of their own that nobody else knows. */
export interface Spooled {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly discard: () => Promise<void>;
}

/** Where files arrive before any store keeps them: a folder of this machine. */
export class Spool {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Takes bytes as they come. On any error nothing is left behind.
   * @throws FileTooLarge as soon as there are more than `mostBytes`
   */
  async receive(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Spooled> {
    await mkdir(this.#folder, { recursive: true, mode: ownerOnly.folder });
    const path = join(this.#folder, randomUUID());
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
    return { path, sha256: hash.digest("hex"), size, discard };
  }

  /** Removes what began to arrive before this moment and is still here. */
  async dropAbandoned(before: Date): Promise<void> {
    for (const name of await names(this.#folder)) {
      const path = join(this.#folder, name);
      if (await isOlder(path, before)) await rm(path, { recursive: true, force: true });
    }
  }
}

/** What a folder holds; nothing where it is not there. */
export async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export async function isOlder(path: string, than: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < than;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
