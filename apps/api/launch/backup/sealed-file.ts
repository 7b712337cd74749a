import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import { PlainError } from "../plain-error.ts";

/** The first line of a backup, readable without the passphrase. */
interface Title {
  readonly wuziBackup: 1;
  readonly at: string;
  /** Base64. */
  readonly salt: string;
  readonly nonce: string;
  /** Tells a wrong passphrase from a damaged file. */
  readonly check: string;
}

const tagBytes = 16;
const longestTitle = 1024;
/** OWASP's recommendation for scrypt: 128 MiB, about half a second. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** Writes bytes as one compressed file under AES-256-GCM, by a key from the passphrase. */
export async function writeSealed(
  file: string,
  passphrase: string,
  bytes: AsyncIterable<Buffer>,
  stop: AbortSignal,
): Promise<void> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const { key, check } = keysOf(passphrase, salt);
  const title: Title = {
    wuziBackup: 1,
    at: new Date().toISOString(),
    salt: salt.toString("base64"),
    nonce: nonce.toString("base64"),
    check: check.toString("base64"),
  };
  const line = Buffer.from(`${JSON.stringify(title)}\n`);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(line);
  const out = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  async function* framed(source: AsyncIterable<Buffer>) {
    yield line;
    yield* source;
    yield cipher.getAuthTag();
  }
  await pipeline(Readable.from(bytes), createZstdCompress(), cipher, framed, out, { signal: stop });
}

/**
 * Hands the bytes of a sealed file to `use`. They are proven genuine only when this has resolved:
 * nothing may come into force before.
 *
 * @throws PlainError when it is no backup, the passphrase is wrong, or the file is damaged
 */
export async function readSealed(
  file: string,
  passphrase: string,
  use: (bytes: AsyncIterable<Buffer>) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  const { title, line, size, tag } = await readEnds(file);
  const { key, check } = keysOf(passphrase, Buffer.from(title.salt, "base64"));
  if (!timingSafeEqual(check, Buffer.from(title.check, "base64"))) {
    throw new PlainError(`The passphrase is not the one that ${file} was made with.`);
  }
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(title.nonce, "base64"))
    .setAAD(line)
    .setAuthTag(tag);
  const sealed = createReadStream(file, { start: line.length, end: size - tagBytes - 1 });
  try {
    await pipeline(sealed, decipher, createZstdDecompress(), use, { signal: stop });
  } catch (error) {
    stop.throwIfAborted();
    if (error instanceof PlainError || isOfTheSystem(error)) throw error;
    throw new PlainError(
      `${file} is damaged: not one byte of it has been used. Take another backup.`,
    );
  }
}

async function readEnds(file: string) {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    throw new PlainError(`${file} cannot be read (${error.code}). Name a backup that is there.`);
  });
  try {
    const { size } = await handle.stat();
    const start = Buffer.alloc(longestTitle);
    const { bytesRead } = await handle.read(start, 0, longestTitle, 0);
    const line = start.subarray(0, start.subarray(0, bytesRead).indexOf("\n") + 1);
    const title = parse(line);
    if (title === undefined || size < line.length + tagBytes) {
      throw new PlainError(`${file} is not a backup of this product.`);
    }
    const tag = Buffer.alloc(tagBytes);
    await handle.read(tag, 0, tagBytes, size - tagBytes);
    return { title, line, size, tag };
  } finally {
    await handle.close();
  }
}

function parse(line: Buffer): Title | undefined {
  try {
    const title = JSON.parse(line.toString("utf8")) as Title;
    return title.wuziBackup === 1 && Buffer.from(title.check, "base64").length === 16
      ? title
      : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(passphrase: string, salt: Buffer): { key: Buffer; check: Buffer } {
  const made = scryptSync(passphrase.normalize("NFKC"), salt, 64, cost);
  const check = createHmac("sha256", made.subarray(32)).update("check").digest().subarray(0, 16);
  return { key: made.subarray(0, 32), check };
}

/** A full disk, a folder that cannot be written: not the backup's fault. */
function isOfTheSystem(error: unknown): boolean {
  return (
    error instanceof Error &&
    "syscall" in error &&
    typeof (error as { syscall?: unknown }).syscall === "string"
  );
}
