/** One thing in a backup. `path` is relative, with forward slashes. */
export interface Entry {
  readonly path: string;
  readonly kind: "folder" | "file";
  /** Permission bits. */
  readonly mode: number;
  /** Bytes that follow; 0 for a folder. */
  readonly size: number;
}

/** An entry with its bytes, which come in pieces and are `size` altogether. */
export interface Item extends Entry {
  readonly bytes: AsyncIterable<Buffer> | Iterable<Buffer>;
}

const END = { kind: "end" } as const;

/** Items as one stream: the length of a JSON header in four bytes, the header, the bytes. */
export async function* toRecords(items: AsyncIterable<Item>): AsyncGenerator<Buffer> {
  for await (const { bytes, ...entry } of items) {
    yield header(entry);
    yield* bytes;
  }
  yield header(END);
}

/**
 * The same backwards. Each item's bytes must be read before the next item is asked for.
 *
 * @throws Error when the stream ends early or is no backup
 */
export async function* fromRecords(stream: AsyncIterable<Buffer>): AsyncGenerator<Item> {
  const reader = new Reader(stream);
  for (;;) {
    const length = (await reader.exactly(4)).readUInt32BE();
    const entry = JSON.parse((await reader.exactly(length)).toString("utf8")) as Entry | typeof END;
    if (entry.kind === "end") return;
    yield { ...entry, bytes: reader.pieces(entry.size) };
  }
}

function header(entry: object): Buffer {
  const text = Buffer.from(JSON.stringify(entry));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
}

class Reader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const piece of this.pieces(size)) parts.push(piece);
    return Buffer.concat(parts);
  }

  async *pieces(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.#held.length === 0) {
        const next = await this.#source.next();
        if (next.done === true) throw new Error("it ends too early");
        this.#held = next.value;
      }
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
}
