import { Writable } from "node:stream";
import { pino, type Logger } from "pino";

/** A log that is kept, to look at what stands in it. */
export function keptLog(): { log: Logger; text(): string; lines(): Record<string, unknown>[] } {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return {
    log: pino({ level: "trace", base: null }, stream),
    text: () => text,
    lines: () =>
      text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
