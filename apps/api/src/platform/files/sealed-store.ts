import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { open, seal, sealedSize } from "../sealing/sealed-stream.ts";
import { FileTooLarge, type FileStore, type IncomingFile } from "./file-store.ts";
import { Spool } from "./spool.ts";

/**
 * Files that lie sealed in another store, folder or bucket alike. Their names are checksums of the
 * sealed bytes: nobody who sees the store can tell whether a file that they know is in it.
 */
export class SealedStore implements FileStore {
  readonly #inner: FileStore;
  readonly #masterKey: Buffer;
  readonly #opened: string;

  /** @param folder where a file lies open while work needs a path */
  constructor(inner: FileStore, masterKey: Buffer, folder: string) {
    this.#inner = inner;
    this.#masterKey = masterKey;
    this.#opened = join(folder, "opened");
  }

  async receive(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<IncomingFile> {
    let size = 0;
    const measured = async function* () {
      for await (const chunk of source) {
        size += chunk.length;
        if (size > mostBytes) throw new FileTooLarge(`More than ${mostBytes} bytes.`);
        yield chunk;
      }
    };
    const sealed = seal(measured(), this.#masterKey);
    const incoming = await this.#inner.receive(sealed, sealedSize(mostBytes));
    const keep = async () => await incoming.keep();
    const discard = async () => await incoming.discard();
    return { sha256: incoming.sha256, size, keep, discard };
  }

  /** The first piece has proven genuine when this resolves, the others as they come. */
  async read(sha256: string): Promise<Readable> {
    const sealed = await this.#inner.read(sha256);
    const bytes = open(sealed, this.#masterKey);
    const first = await bytes.next();
    const opened = Readable.from(
      (async function* () {
        if (first.done !== true) yield first.value;
        yield* bytes;
      })(),
      { objectMode: false },
    );
    // whoever takes a part only, or goes away, leaves no open file behind
    return opened.once("close", () => sealed.destroy());
  }

  async withPath<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T> {
    const bytes = await this.read(sha256);
    await mkdir(this.#opened, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(this.#opened, "file-"));
    try {
      const path = join(folder, sha256);
      await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
      return await work(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async remove(sha256: string): Promise<void> {
    await this.#inner.remove(sha256);
  }

  listKept(before: Date): AsyncIterable<string> {
    return this.#inner.listKept(before);
  }

  async dropAbandoned(before: Date): Promise<void> {
    await this.#inner.dropAbandoned(before);
    // what work that a crash cut off left open
    await new Spool(this.#opened).dropAbandoned(before);
  }
}
