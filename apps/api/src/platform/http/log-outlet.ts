import { writeSync } from "node:fs";

/** Bytes that are collected before they go out, and milliseconds after which they do anyhow. */
const collected = { bytes: 4096, ms: 200 };

/** Bytes that wait at most where nothing can be written: then the oldest lines are lost, and counted. */
const mostWaiting = 1 << 20;

/** Writes as much as it can and says how many bytes that was; throws where nothing can be written. */
type Write = (bytes: Uint8Array) => number;

/**
 * Lines of a log on their way out. Ordinary ones go out together, as a write for each would be a good
 * part of a small request's cost. Whatever is at the other end (a full disk, a reader that has gone),
 * nobody waits for the log and nothing ends because of it.
 */
export class LogOutlet {
  readonly #write: Write;
  readonly #timer: NodeJS.Timeout;
  #lines: string[] = [];
  #length = 0;
  /** What is left of the lines that were going out when nothing more could be written. */
  #rest: Uint8Array = new Uint8Array();
  #lost = 0;

  constructor(write: Write = (bytes) => writeSync(1, bytes)) {
    this.#write = write;
    this.#timer = setInterval(() => this.flush(), collected.ms);
    this.#timer.unref();
  }

  /** Takes one line, its end included. */
  write(line: string): void {
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length > mostWaiting) this.#lose();
    // what is blocked is tried again by the clock
    if (this.#length >= collected.bytes && this.#rest.length === 0) this.flush();
  }

  /** Writes what waits, as far as that is possible now. */
  flush(): void {
    try {
      this.#drain();
      if (this.#length === 0) return;
      const lines = this.#lost > 0 ? [lostLine(this.#lost), ...this.#lines] : this.#lines;
      this.#rest = Buffer.from(lines.join(""));
      [this.#lines, this.#length, this.#lost] = [[], 0, 0];
      this.#drain();
    } catch {
      // it waits for the next time
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.flush();
  }

  #drain(): void {
    while (this.#rest.length > 0) this.#rest = this.#rest.subarray(this.#write(this.#rest));
  }

  /** Lets the older half of what waits go: one by one would cost each line that comes. */
  #lose(): void {
    const gone = this.#lines.splice(0, Math.ceil(this.#lines.length / 2));
    this.#lost += gone.length;
    this.#length -= gone.reduce((sum, line) => sum + line.length, 0);
  }
}

function lostLine(lost: number): string {
  const line = { level: 40, time: new Date().toISOString(), lost, msg: "log lines were lost" };
  return `${JSON.stringify(line)}\n`;
}
