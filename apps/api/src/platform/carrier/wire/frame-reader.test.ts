import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameReader } from "./frame-reader.ts";

const limits = { shortest: 16, longest: 64 };

const frame = fc.uint8Array({ minLength: 12, maxLength: 60 }).map((body) => {
  const bytes = Buffer.alloc(4 + body.length);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.set(body, 4);
  return bytes;
});

/** A stream cut at any bytes. */
function chunks(stream: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => stream.subarray(from, places[index] ?? stream.length));
}

describe("FrameReader", () => {
  it("gives the same frames wherever the stream is cut", () => {
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        (frames, cuts) => {
          const reader = new FrameReader(limits);
          const read = chunks(Buffer.concat(frames), cuts).flatMap((chunk) => reader.push(chunk));
          expect(read).toEqual(frames);
        },
      ),
    );
  });

  it("takes single bytes", () => {
    const bytes = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.alloc(12)]);
    const reader = new FrameReader(limits);
    const counts = Array.from(bytes, (byte) => reader.push(Buffer.from([byte])).length);
    expect(counts.indexOf(1)).toBe(15);
  });

  it.each([0, 3, 15, 65, 0x7f_ff_ff_ff, 0xff_ff_ff_ff])(
    "refuses a length of %i at once",
    (length) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(length, 0);
      expect(() => new FrameReader(limits).push(bytes)).toThrow(`a frame of ${length} bytes`);
    },
  );

  it("refuses a lying length behind a whole frame", () => {
    const good = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.alloc(12)]);
    const reader = new FrameReader(limits);
    expect(() => reader.push(Buffer.concat([good, Buffer.alloc(4)]))).toThrow("a frame of 0 bytes");
  });
});
