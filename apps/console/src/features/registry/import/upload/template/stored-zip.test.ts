import { crc32 as checksum } from "node:zlib";
import { expect, it } from "vitest";
import { crc32, storedZip } from "./stored-zip.ts";

it("sums as everybody sums", () => {
  for (const text of ["", "123456789", "残疾人名册"]) {
    const bytes = new TextEncoder().encode(text);
    expect(crc32(bytes)).toBe(checksum(bytes));
  }
});

it("names each entry twice and ends with how many there are", () => {
  const bytes = Buffer.from(
    storedZip([
      { path: "a.xml", text: "<a/>" },
      { path: "b/c.xml", text: "名" },
    ]),
  );
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  expect(bytes.readUInt16LE(end + 10)).toBe(2);
  const directory = bytes.readUInt32LE(end + 16);
  expect(bytes.readUInt32LE(directory)).toBe(0x02014b50);
  expect(directory + bytes.readUInt32LE(end + 12)).toBe(end);
  const second = bytes.lastIndexOf("b/c.xml");
  const local = bytes.readUInt32LE(second - 4);
  expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
  expect(bytes.subarray(local + 30, local + 37).toString()).toBe("b/c.xml");
  expect(bytes.subarray(local + 37, local + 40).toString()).toBe("名");
});
