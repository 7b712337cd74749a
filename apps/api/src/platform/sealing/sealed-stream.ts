import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** First bytes of everything that is sealed: what it is, and the version of the form. */
const mark = Buffer.from("WUZISEA1");
const saltBytes = 16;
const headBytes = mark.length + saltBytes;
const pieceBytes = 64 * 1024;
const tagBytes = 16;

/** Sealed bytes that were changed, cut off, or sealed under another master key. */
export class SealBroken extends Error {
  override name = "SealBroken";
}

/** How many bytes sealing makes of so many. */
export function sealedSize(size: number): number {
  return headBytes + size + tagBytes * Math.max(1, Math.ceil(size / pieceBytes));
}

/**
 * Seals a stream with AES-256-GCM, piece by piece under a key of its own (HKDF of the master key and a
 * random salt). A piece's nonce is its number and whether it is the last, so that none can be left out,
 * put elsewhere or added, and no byte is given out before its piece has proven genuine.
 */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  masterKey: Buffer,
): AsyncGenerator<Buffer> {
  const head = Buffer.concat([mark, randomBytes(saltBytes)]);
  const key = keyOf(masterKey, head);
  yield head;
  let at = 0;
  for await (const { piece, isLast } of pieces(source, pieceBytes)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(at, isLast));
    cipher.setAAD(head);
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    at += 1;
  }
}

/**
 * Opens what `seal` made. What does not begin like it was kept before anything was sealed, and is
 * handed on as it is.
 *
 * @throws SealBroken
 */
export async function* open(
  source: AsyncIterable<Uint8Array>,
  masterKey: Buffer,
): AsyncGenerator<Buffer> {
  const { head, rest } = await beginning(source);
  if (!head.subarray(0, mark.length).equals(mark)) {
    yield head;
    for await (const chunk of rest) yield Buffer.from(chunk);
    return;
  }
  if (head.length < headBytes) throw new SealBroken("It ends within its head.");
  const key = keyOf(masterKey, head);
  let at = 0;
  for await (const { piece, isLast } of pieces(rest, pieceBytes + tagBytes)) {
    yield opened(piece, key, head, nonceOf(at, isLast));
    at += 1;
  }
}

function opened(sealed: Buffer, key: Buffer, head: Buffer, nonce: Buffer): Buffer {
  const end = sealed.length - tagBytes;
  if (end < 0) throw new SealBroken("It ends within a piece.");
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAAD(head).setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  } catch (error) {
    throw new SealBroken("It was changed, or sealed under another key.", { cause: error });
  }
}

function keyOf(masterKey: Buffer, head: Buffer): Buffer {
  const salt = head.subarray(mark.length);
  return Buffer.from(hkdfSync("sha256", masterKey, salt, "wuzi sealed file", 32));
}

function nonceOf(at: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(at, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** The stream in pieces of one size; the last may be shorter, and is empty only where all is. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    held.push(chunk);
    length += chunk.length;
    if (length <= size) continue;
    // the last whole piece is held back until it is known whether it is the last
    let all = Buffer.concat(held);
    for (; all.length > size; all = all.subarray(size)) {
      yield { piece: all.subarray(0, size), isLast: false };
    }
    held = [all];
    length = all.length;
  }
  yield { piece: Buffer.concat(held), isLast: true };
}

/** The first bytes, and the stream after them. */
async function beginning(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  while (read.length < headBytes) {
    const next = await chunks.next();
    if (next.done === true) break;
    read = Buffer.concat([read, next.value]);
  }
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (read.length > headBytes) yield read.subarray(headBytes);
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
        yield next.value;
      }
    } finally {
      await chunks.return?.();
    }
  };
  return { head: read.subarray(0, headBytes), rest: rest() };
}
