import { unescapeText } from "./cell-text.ts";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";
import { readXml } from "./xml-feed.ts";

const blockBytes = 4 * 1024 * 1024;
const lengthBytes = 4;

/**
 * The texts that cells refer to by number, packed as UTF-8 outside the JavaScript heap: millions of
 * small strings would cost several times their text.
 */
export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  #starts = new Uint32Array(1024);
  #count = 0;
  #free = 0;

  add(text: string): void {
    const length = Buffer.byteLength(text);
    const needed = length + lengthBytes;
    if (needed > this.#free) this.#grow();
    const block = this.#blocks.at(-1);
    if (block === undefined || needed > this.#free || this.#isFull()) {
      throw new SpreadsheetRefusal("bomb");
    }
    const start = blockBytes - this.#free;
    block.writeUInt32LE(length, start);
    block.write(text, start + lengthBytes);
    this.#starts[this.#count] = (this.#blocks.length - 1) * blockBytes + start;
    this.#count += 1;
    this.#free -= needed;
  }

  /** @throws SpreadsheetRefusal for a number that no text has */
  at(index: number): string {
    const start = index < this.#count ? this.#starts[index] : undefined;
    const block = start === undefined ? undefined : this.#blocks[Math.floor(start / blockBytes)];
    if (start === undefined || block === undefined) throw new SpreadsheetRefusal("broken");
    const from = (start % blockBytes) + lengthBytes;
    return block.toString("utf8", from, from + block.readUInt32LE(from - lengthBytes));
  }

  #grow(): void {
    if ((this.#blocks.length + 1) * blockBytes > spreadsheetLimits.sharedBytes) {
      throw new SpreadsheetRefusal("bomb");
    }
    this.#blocks.push(Buffer.allocUnsafe(blockBytes));
    this.#free = blockBytes;
  }

  #isFull(): boolean {
    if (this.#count < this.#starts.length) return false;
    if (this.#count >= spreadsheetLimits.sharedStrings) return true;
    const wider = new Uint32Array(this.#starts.length * 2);
    wider.set(this.#starts);
    this.#starts = wider;
    return false;
  }
}

/** Reads the part with the shared texts: runs joined, pronunciation guides left out. */
export async function readSharedStrings(bytes: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let text = "";
  let inText = false;
  let inGuide = false;
  await readXml(bytes, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inGuide = true;
      inText = name === "t";
    },
    text(piece) {
      if (!inText || inGuide) return;
      text += piece;
      if (text.length > spreadsheetLimits.cellCharacters) throw new SpreadsheetRefusal("bomb");
    },
    close(name) {
      inText = false;
      if (name === "rPh") inGuide = false;
      if (name === "si") strings.add(unescapeText(text));
    },
  });
  return strings;
}
