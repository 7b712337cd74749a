import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { askedBytes, partOf } from "./byte-range.ts";

const etag = '"abc"';

it.each([
  [undefined, undefined, "all"],
  ["bytes=0-1", undefined, { start: 0, end: 1 }],
  ["bytes=90-", undefined, { start: 90, end: 99 }],
  ["bytes=-10", undefined, { start: 90, end: 99 }],
  ["bytes=90-500", undefined, { start: 90, end: 99 }],
  ["bytes=100-", undefined, "none"],
  ["bytes=-0", undefined, "none"],
  ["bytes=5-1", undefined, "all"],
  ["bytes=x-y", undefined, "all"],
  ["seconds=1-2", undefined, "all"],
  ["bytes=0-1,5-6", undefined, "all"],
  ["bytes=0-1", etag, { start: 0, end: 1 }],
  ["bytes=0-1", '"another"', "all"],
])("%s of 100 bytes, if it is %s, is %j", (range, known, expected) => {
  expect(askedBytes(100, { range, ...(known && { "if-range": known }) }, etag)).toEqual(expected);
});

it("gives the bytes of any range, however they come, and lets go of the rest", async () => {
  const cuts = fc.array(fc.uint8Array({ minLength: 0, maxLength: 40 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.nat(), fc.nat(), async (chunks, a, b) => {
      const all = Buffer.concat(chunks);
      const [start = 0, end = 0] = [a % (all.length + 1), b % (all.length + 1)].toSorted(
        (one, two) => one - two,
      );
      const source = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
      const part = await buffer(partOf(source, { start, end }));
      expect(part.equals(all.subarray(start, end + 1))).toBe(true);
      expect(source.destroyed).toBe(true);
    }),
  );
});
