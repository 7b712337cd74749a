import { expect, it } from "vitest";
import { fitting, shrinkPhoto } from "./device-photo.ts";

it.each([
  [4000, 3000, 1920, 1440],
  [3000, 4000, 1440, 1920],
  [1920, 10, 1920, 10],
  [100_000, 1, 1920, 1],
  [640, 480, 640, 480],
])("keeps %d × %d as %d × %d", (width, height, ...kept) => {
  expect(Object.values(fitting(width, height))).toEqual(kept);
});

it("knows beforehand what need not be kept", async () => {
  const file = (type: string, bytes: number) => new File([new Uint8Array(bytes)], "a", { type });
  expect(await shrinkPhoto(file("image/heic", 1))).toBe("NOT_A_PHOTO");
  expect(await shrinkPhoto(file("image/jpeg", 16 * 1024 * 1024 + 1))).toBe("TOO_LARGE");
});
