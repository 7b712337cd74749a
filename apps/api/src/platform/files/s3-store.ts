import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsClient } from "aws4fetch";
import { FileMissing, type FileStore, type IncomingFile } from "./file-store.ts";
import { keptSince, nextPage } from "./s3-listing.ts";
import { Spool, type Spooled } from "./spool.ts";

/** How an S3-compatible store is reached. */
export interface S3Settings {
  /** Address of the bucket, a prefix behind it where one is shared: `https://s3.example/wuzi/files`. */
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  /** Asks the store to encrypt what it keeps, in its own words: `AES256`. */
  readonly encryption?: string | undefined;
}

/** Tries of one request beside the first, some 1.5 s together: a store may be away for a moment. */
const retries = 4;
/** Until the store must have begun to answer, beside what sending takes at 100 KB a second. */
const answerMs = 30_000;
const bytesPerMs = 100;
/** S3's own limit of one page. */
const pageSize = 1000;

/**
 * Files as objects of an S3-compatible store, each under its checksum. They arrive in a folder of
 * this machine first, so that an object is written whole or not at all.
 */
export class S3Store implements FileStore {
  readonly #incoming: Spool;
  readonly #taken: string;
  readonly #bucket: URL;
  readonly #prefix: string;
  readonly #client: AwsClient;
  readonly #encryption: string | undefined;

  /** @param folder where files arrive and are laid down while work needs a path */
  constructor({ bucket, region, keyId, secret, encryption }: S3Settings, folder: string) {
    this.#incoming = new Spool(join(folder, "incoming"));
    this.#taken = join(folder, "taken");
    const [name = "", ...prefix] = new URL(bucket).pathname
      .split("/")
      .filter((part) => part !== "");
    this.#bucket = new URL(`/${name}/`, bucket);
    this.#prefix = prefix.map((part) => `${part}/`).join("");
    const credentials = { accessKeyId: keyId, secretAccessKey: secret };
    this.#client = new AwsClient({ ...credentials, service: "s3", region, retries });
    this.#encryption = encryption;
  }

  async receive(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<IncomingFile> {
    const spooled = await this.#incoming.receive(source, mostBytes);
    const { sha256, size, discard } = spooled;
    return { sha256, size, discard, keep: async () => await this.#keep(spooled) };
  }

  async read(sha256: string): Promise<Readable> {
    const { body } = await this.#ask("GET", this.#placeOf(sha256));
    if (body === null) throw new FileMissing("The store sent no bytes.");
    return Readable.fromWeb(body);
  }

  async withPath<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T> {
    await mkdir(this.#taken, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(this.#taken, "file-"));
    try {
      const path = join(folder, sha256);
      await pipeline(await this.read(sha256), createWriteStream(path, { mode: 0o600 }));
      return await work(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async remove(sha256: string): Promise<void> {
    await this.#ask("DELETE", this.#placeOf(sha256));
  }

  async *listKept(before: Date): AsyncGenerator<string> {
    let after: string | undefined;
    do {
      const page = new URL(this.#bucket);
      page.searchParams.set("list-type", "2");
      page.searchParams.set("max-keys", String(pageSize));
      page.searchParams.set("prefix", this.#prefix);
      if (after !== undefined) page.searchParams.set("continuation-token", after);
      const text = await (await this.#ask("GET", page)).text();
      yield* keptSince(text, this.#prefix, before);
      after = nextPage(text);
    } while (after !== undefined);
  }

  async dropAbandoned(before: Date): Promise<void> {
    await this.#incoming.dropAbandoned(before);
    // folders of work that a crash cut off
    await new Spool(this.#taken).dropAbandoned(before);
  }

  async #keep({ path, sha256, discard }: Spooled): Promise<void> {
    // named beforehand: the store itself refuses bytes that were damaged on their way
    const headers: Record<string, string> = { "x-amz-content-sha256": sha256 };
    if (this.#encryption !== undefined) headers["x-amz-server-side-encryption"] = this.#encryption;
    await this.#ask("PUT", this.#placeOf(sha256), headers, await openAsBlob(path));
    await discard();
  }

  async #ask(
    method: "GET" | "PUT" | "DELETE",
    url: URL,
    headers: Record<string, string> = {},
    body?: Blob,
  ): Promise<Response> {
    const answer = await this.#send(method, url, headers, body);
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404 && method === "GET") throw new FileMissing("The file is not there.");
    if (answer.status === 404 && method === "DELETE") return answer;
    throw new Error(`The file store refused ${method} with ${answer.status}.`);
  }

  /** Each try signs anew and reads its bytes from the beginning; they announce their length. */
  async #send(
    method: string,
    url: URL,
    headers: Record<string, string>,
    body?: Blob,
  ): Promise<Response> {
    const sent = body === undefined ? {} : { body };
    for (let attempt = 0; ; attempt += 1) {
      const signed = await this.#client.sign(url.href, { method, headers });
      const timer = new AbortController();
      const late = setTimeout(() => timer.abort(), answerMs + (body?.size ?? 0) / bytesPerMs);
      try {
        const answer = await fetch(signed, { ...sent, signal: timer.signal });
        if (attempt === retries || (answer.status < 500 && answer.status !== 429)) return answer;
        await answer.body?.cancel();
      } catch (error) {
        if (attempt === retries) throw error;
      } finally {
        clearTimeout(late);
      }
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }

  /** Only a checksum can name an object: nothing that a client wrote becomes part of an address. */
  #placeOf(sha256: string): URL {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileMissing("This is not a checksum.");
    return new URL(`${this.#prefix}${sha256}`, this.#bucket);
  }
}
