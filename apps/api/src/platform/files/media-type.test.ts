import { expect, test } from "vitest";
import { mediaTypeOf } from "./media-type.ts";

const starting = (...bytes: (string | number[])[]) =>
  Buffer.concat(
    bytes.map((each) =>
      typeof each === "string" ? Buffer.from(each, "latin1") : Buffer.from(each),
    ),
  );

test.each([
  ["application/pdf", starting("%PDF-1.7\n")],
  ["audio/mpeg", starting("ID3", [4, 0, 0])],
  ["audio/mpeg", starting([0xff, 0xfb, 0x90, 0x00])],
  ["audio/mp4", starting([0, 0, 0, 32], "ftypM4A ")],
  ["audio/wav", starting("RIFF", [1, 2, 3, 4], "WAVEfmt ")],
  ["audio/ogg", starting("OggS", [0, 2])],
  ["image/webp", starting("RIFF", [1, 2, 3, 4], "WEBP")],
  ["image/png", starting("\x89PNG\r\n\x1a\n")],
  ["image/jpeg", starting([0xff, 0xd8, 0xff, 0xe0])],
])("%s is told by its first bytes", (type, bytes) => {
  expect(mediaTypeOf(bytes)).toBe(type);
});

test.each([
  ["a page", starting("<!doctype html>")],
  ["a program", starting("MZ\x90\x00")],
  ["an archive", starting("PK\x03\x04")],
  ["a film", starting([0, 0, 0, 32], "ftypisom")],
  ["a drawing with script", starting("<svg xmlns=")],
  ["a page that hides behind a space", starting(" %PDF-1.7")],
  ["nothing", starting()],
])("%s is nothing that is taken", (_, bytes) => {
  expect(mediaTypeOf(bytes)).toBeUndefined();
});
