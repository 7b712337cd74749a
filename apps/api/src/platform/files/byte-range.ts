import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import { parse, type Range } from "range-parser";

/**
 * Which bytes of a file a request asks for: one range, first and last byte included; all of them, also
 * where several ranges, another unit or nothing that can be read is asked for, or where the client's
 * part is of another file (RFC 9110, section 14); none where the range lies behind the end.
 */
export function askedBytes(
  size: number,
  headers: IncomingHttpHeaders,
  etag: string,
): Range | "all" | "none" {
  const { range, "if-range": known } = headers;
  if (range === undefined || (known !== undefined && known !== etag)) return "all";
  const { code, type, ranges } = parse(size, range);
  if (type !== "bytes" || (code & 1) !== 0 || ranges.length > 1) return "all";
  return ranges[0] ?? "none";
}

/** The bytes of a stream from `start` to `end`; what comes after is not read. */
export function partOf(source: Readable, { start, end }: Range): Readable {
  const part = Readable.from(cut(source, start, end), { objectMode: false });
  return part.once("close", () => source.destroy());
}

async function* cut(source: Readable, start: number, end: number): AsyncGenerator<Buffer> {
  let at = 0;
  // let go of above: a stream that is left here would end with an error
  for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    const wanted = chunk.subarray(Math.max(start - at, 0), Math.max(end + 1 - at, 0));
    if (wanted.length > 0) yield wanted;
    at += chunk.length;
    if (at > end) return;
  }
}
