import { expect, it } from "vitest";
import type { OutboxPhoto } from "./outbox-photo.ts";
import { openPhoto, sealPhoto } from "./sealed-photo.ts";
import { importKey } from "./sealed-values.ts";

const key = (byte: number) => importKey(btoa(String.fromCharCode(...Array<number>(32).fill(byte))));
const picture = "JFIF 门牌 3组12号";
const photo: OutboxPhoto = {
  id: "f1",
  staffId: "s1",
  postId: "p1",
  itemId: "i1",
  act: "visit",
  title: "3组12号",
  takenAt: "2020-02-29T01:00:00.000Z",
  position: 0,
  blob: new Blob([picture], { type: "image/jpeg" }),
  recordId: null,
  refusal: null,
};

it("keeps a photo unreadable without its writer's key, and as that photo of that item alone", async () => {
  const own = await key(1);
  const stored = await sealPhoto(photo, own);
  expect(await stored.blob.text()).not.toContain("JFIF");
  // what the outbox learns later changes nothing about it
  const opened = await openPhoto({ ...stored, recordId: "r1" }, own);
  expect([opened?.type, await opened?.text()]).toEqual(["image/jpeg", picture]);
  expect(await openPhoto(stored, undefined)).toBeNull();
  expect(await openPhoto(stored, await key(2))).toBeNull();
  expect(await openPhoto({ ...stored, id: "f2" }, own)).toBeNull();
  expect(await openPhoto({ ...stored, itemId: "i2" }, own)).toBeNull();
});

it("takes what was kept before photos were sealed, or in a browser without keys", async () => {
  expect(await openPhoto(photo, undefined)).toBe(photo.blob);
});
