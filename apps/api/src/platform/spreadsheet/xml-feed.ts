import { SaxesParser } from "saxes";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";

/** What a reader of one part wants to hear. Names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Characters that may pass without anything having come to its end. */
const mostPending = 1_000_000;

/** Feeds bytes of XML to a listener, piece by piece; keeps no more than the piece under way. */
export class XmlFeed {
  readonly #parser = new SaxesParser();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #pending = 0;

  constructor(listener: XmlListener) {
    const parser = this.#parser;
    parser.on("opentag", ({ name, attributes }) => {
      this.#pending = 0;
      listener.open(localName(name), attributes);
    });
    parser.on("text", (text) => {
      this.#pending = 0;
      listener.text(text);
    });
    parser.on("cdata", (text) => {
      this.#pending = 0;
      listener.text(text);
    });
    parser.on("closetag", ({ name }) => {
      this.#pending = 0;
      listener.close(localName(name));
    });
    parser.on("doctype", () => {
      throw new SpreadsheetRefusal("broken");
    });
  }

  /** @throws SpreadsheetRefusal where it is not XML, or one piece is out of all proportion */
  write(chunk: Buffer): void {
    this.#pending += chunk.length;
    this.#guarded(() => this.#parser.write(this.#decoder.decode(chunk, { stream: true })));
    if (this.#pending > mostPending) throw new SpreadsheetRefusal("bomb");
  }

  end(): void {
    this.#guarded(() => this.#parser.write(this.#decoder.decode()).close());
  }

  #guarded(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      throw error instanceof SpreadsheetRefusal ? error : new SpreadsheetRefusal("broken", error);
    }
  }
}

/** Reads a whole part. */
export async function readXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const feed = new XmlFeed(listener);
  for await (const chunk of bytes) feed.write(chunk);
  feed.end();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
