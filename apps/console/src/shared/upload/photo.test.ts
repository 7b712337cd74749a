import { expect, it } from "vitest";
import { allKept, keptIds, photoFault } from "./photo.ts";

const file = (type: string, bytes = 1) => new File([new Uint8Array(bytes)], "a", { type });

it("knows beforehand what the server would refuse", () => {
  expect(photoFault(file("image/jpeg"))).toBeUndefined();
  expect(photoFault(file("image/heic"))).toBe("NOT_A_PHOTO");
  expect(photoFault(file("image/png", 16 * 1024 * 1024 + 1))).toBe("TOO_LARGE");
});

it("sends what has arrived, and waits for the rest", () => {
  const photos = [
    { key: "1", file: file("image/png"), id: "a" },
    { key: "2", file: file("image/png"), id: null },
  ];
  expect([keptIds(photos), allKept(photos), allKept([])]).toEqual([["a"], false, true]);
});
