import { expect, it } from "vitest";
import type { OutboxItem } from "./outbox-item.ts";
import { importKey, openItem, sealItem } from "./sealed-values.ts";

const key = (byte: number) => importKey(btoa(String.fromCharCode(...Array<number>(32).fill(byte))));
const item: OutboxItem = {
  id: "i1",
  staffId: "s1",
  postId: "p1",
  taskId: null,
  form: "arrival",
  act: "arrival",
  title: "登记外来人员",
  occurredAt: "2020-02-29T01:00:00.000Z",
  values: { name: "来访人", number: "E12345678" },
  refusal: null,
};

it("keeps what was entered unreadable without its writer's key, and as that item alone", async () => {
  const own = await key(1);
  expect(own.extractable).toBe(false);
  const stored = await sealItem(item, own);
  expect(stored).not.toHaveProperty("values");
  const bytes = new TextDecoder().decode(stored.sealed?.data);
  expect(`${JSON.stringify(stored)}${bytes}`).not.toMatch(/来访人|E12345678/u);
  expect(await openItem(stored, own)).toEqual(item);
  expect(await openItem(stored, undefined)).toBeNull();
  expect(await openItem(stored, await key(2))).toBeNull();
  expect(await openItem({ ...stored, id: "i2" }, own)).toBeNull();
});

it("takes what was kept before there were keys, or in a browser without them", async () => {
  expect(await openItem(item, undefined)).toEqual(item);
});
