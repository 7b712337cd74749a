import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open, seal, SealBroken, sealedSize } from "./sealed-stream.ts";

const key = randomBytes(32);
const whole = async (stream: AsyncIterable<Uint8Array>) => await buffer(Readable.from(stream));
const sealed = async (bytes: Buffer) => await whole(seal(chunked(bytes, 50_000), key));
const opened = async (bytes: Buffer, masterKey = key, chunk = 7000) =>
  await whole(open(chunked(bytes, chunk), masterKey));

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Sizes around the ends of pieces and heads. */
const sizes = [0, 1, 23, 24, 25, 65_535, 65_536, 65_537, 131_072, 131_073, 300_000];

describe("a sealed stream", () => {
  test.each(sizes)(
    "of %d bytes opens to what it was, whatever chunks it comes in",
    async (size) => {
      const bytes = randomBytes(size);
      const there = await sealed(bytes);
      expect(there).toHaveLength(sealedSize(size));
      for (const chunk of [1000, 65_552, 1_000_000]) {
        expect((await opened(there, key, chunk)).equals(bytes)).toBe(true);
      }
    },
  );

  test("holds nothing readable and never looks the same twice", async () => {
    const bytes = Buffer.from("张三 510522199001011234 ".repeat(5000));
    const [one, two] = [await sealed(bytes), await sealed(bytes)];
    expect(one.includes("510522199001011234")).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  test("does not open under another key", async () => {
    await expect(opened(await sealed(Buffer.from("张三")), randomBytes(32))).rejects.toThrow(
      SealBroken,
    );
  });

  test("does not open with any byte changed, left out or added", async () => {
    const there = await sealed(randomBytes(200_000));
    const spoilt = fc.oneof(
      fc.nat(there.length - 9).map((at) => {
        const bytes = Buffer.from(there);
        bytes.writeUInt8(bytes.readUInt8(at + 8) ^ 1, at + 8);
        return bytes;
      }),
      fc.integer({ min: 8, max: there.length - 1 }).map((end) => there.subarray(0, end)),
      fc.uint8Array({ minLength: 1, maxLength: 99 }).map((more) => Buffer.concat([there, more])),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async (bytes) => {
        await expect(opened(bytes)).rejects.toThrow(SealBroken);
      }),
      { numRuns: 60 },
    );
  });

  test("does not open with its pieces in another order, or the last ones left out", async () => {
    const there = await sealed(randomBytes(65_536 * 3));
    const [head, step] = [24, 65_552];
    const piece = (at: number) => there.subarray(head + at * step, head + (at + 1) * step);
    const of = (...order: number[]) =>
      Buffer.concat([there.subarray(0, head), ...order.map((at) => piece(at))]);
    expect(of(0, 1, 2).equals(there)).toBe(true);
    for (const order of [of(1, 0, 2), of(0, 1), of(0, 2), of(0), of(0, 1, 1, 2)]) {
      await expect(opened(order)).rejects.toThrow(SealBroken);
    }
  });

  test("what was kept before anything was sealed is read as it is", async () => {
    for (const bytes of [
      Buffer.from("姓名,性别\n张三,男\n"),
      Buffer.alloc(0),
      randomBytes(100_000),
    ]) {
      expect((await opened(bytes)).equals(bytes)).toBe(true);
    }
  });
});
