import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { encodePhoto } from "./encode-photo.ts";
import { photoLimits } from "./photo-limits.ts";

let photo: Buffer;

/** A landscape lying on its side, taken at a place, by a device. */
beforeAll(async () => {
  photo = await noise(3000, 2000)
    .jpeg()
    .withExif({
      IFD0: { Make: "测试手机", Copyright: "secret-owner" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "28/1 48/1 0/1", GPSLongitudeRef: "E" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
});

function noise(width: number, height: number) {
  const create = { width, height, channels: 3, background: "#000" } as const;
  return sharp({
    create: { ...create, noise: { type: "gaussian", mean: 128, sigma: 40 } },
  });
}

test("is upright, small, and says nothing of place and device", async () => {
  const before = await sharp(photo).metadata();
  expect(before).toMatchObject({ orientation: 6, width: 3000, height: 2000 });
  expect(before.exif?.toString("latin1")).toContain("secret-owner");
  const { bytes, width, height } = await encodePhoto(photo);
  expect([width, height]).toEqual([1280, 1920]);
  expect(bytes.length).toBeLessThanOrEqual(photoLimits.keptBytes);
  const after = await sharp(bytes).metadata();
  expect(after).toMatchObject({ format: "jpeg", width: 1280, height: 1920 });
  expect([after.exif, after.icc, after.iptc, after.xmp, after.orientation]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  expect(bytes.toString("latin1")).not.toContain("secret-owner");
});

test.each(["png", "webp"] as const)("%s becomes a JPEG, as large as it was", async (format) => {
  const { bytes, width, height } = await encodePhoto(
    await noise(40, 30).toFormat(format).toBuffer(),
  );
  expect([(await sharp(bytes).metadata()).format, width, height]).toEqual(["jpeg", 40, 30]);
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>`;

test.each([
  ["text", Buffer.from("这不是照片")],
  ["a drawing that reads files", Buffer.from(svg)],
  ["an empty file", Buffer.alloc(0)],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a GIF", Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64")],
])("%s is no photo", async (_, bytes) => {
  await expect(encodePhoto(bytes)).rejects.toMatchObject({ fault: "NOT_A_PHOTO" });
});

test("what is cut off, or begins like a photo and is none, is damaged", async () => {
  const half = photo.subarray(0, photo.length / 2);
  await expect(encodePhoto(half)).rejects.toMatchObject({ fault: "DAMAGED" });
  const begins = Buffer.concat([photo.subarray(0, 4), Buffer.alloc(2000, "x")]);
  await expect(encodePhoto(begins)).rejects.toMatchObject({ fault: "DAMAGED" });
});

/** A PNG whose first page promises so many pixels; its few bytes unpack to as many zeros. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a few bytes that unpack to billions are refused by their first page", async () => {
  const bytes = bomb(60_000);
  expect(bytes.length).toBeLessThan(2000);
  await expect(encodePhoto(bytes)).rejects.toMatchObject({ fault: "TOO_MANY_PIXELS" });
});
