import { crc32 } from "node:zlib";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";

/**
 * A zip file whose contents page has been checked: sizes, ratio, number of entries. While an entry is
 * inflated, its size and checksum are held to what the contents page said.
 */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws SpreadsheetRefusal broken, encrypted or a bomb */
  static async open(path: string): Promise<ZipArchive> {
    const zip = await readable(openPromise(path, { lazyEntries: true, autoClose: false }));
    try {
      return new ZipArchive(zip, await readable(readContents(zip)));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of one entry. Stopping early lets go of the file. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw new SpreadsheetRefusal("broken");
    const stream = await readable(this.#zip.openReadStreamPromise(entry));
    let sum = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw refusalOf(error);
    } finally {
      stream.destroy();
    }
    if (sum !== entry.crc32) throw new SpreadsheetRefusal("broken");
  }

  close(): void {
    this.#zip.close();
  }
}

async function readContents(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > spreadsheetLimits.zipEntries) throw new SpreadsheetRefusal("bomb");
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new SpreadsheetRefusal("encrypted");
    inflated += entry.uncompressedSize;
    checkInflation(entry.uncompressedSize, entry.compressedSize);
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  // over the file's own size: entries that share the same bytes do not escape
  checkInflation(inflated, zip.fileSize);
  return entries;
}

function checkInflation(inflated: number, compressed: number): void {
  const { inflatedBytes, inflationRatio, harmlessBytes } = spreadsheetLimits;
  if (inflated > inflatedBytes) throw new SpreadsheetRefusal("bomb");
  if (inflated > harmlessBytes && inflated > compressed * inflationRatio) {
    throw new SpreadsheetRefusal("bomb");
  }
}

async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The library has no error codes: more bytes than announced is a bomb, strong encryption a password. */
function refusalOf(error: unknown): unknown {
  if (error instanceof SpreadsheetRefusal || !(error instanceof Error)) return error;
  if (/too many bytes/.test(error.message)) return new SpreadsheetRefusal("bomb", error);
  if (/encrypt/.test(error.message)) return new SpreadsheetRefusal("encrypted", error);
  if (/^(EACCES|ENOENT|EMFILE|EIO)/.test((error as NodeJS.ErrnoException).code ?? "")) return error;
  return new SpreadsheetRefusal("broken", error);
}
