import type { FieldSnapshot } from "../field/field-task.ts";
import type { Viewer } from "../session/viewer.ts";
import { fieldDatabase, type RememberedViewer } from "./field-database.ts";
import { fieldKeyOf } from "./field-key.ts";
import { tellOutboxChange, type OutboxChange } from "./outbox-changes.ts";
import type { OutboxItem, OutboxRefusal } from "./outbox-item.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";
import { openPhoto, sealPhoto } from "./sealed-photo.ts";
import { openItem, sealItem } from "./sealed-values.ts";

/** What waits on this device: what can be opened, in the order it was done, and how many cannot. */
export type KeptItems = { readonly items: readonly OutboxItem[]; readonly locked: number };

/** Everything that waits on this device. What somebody else has entered only their own key opens. */
export async function readOutbox(): Promise<KeptItems> {
  const stored = await (await fieldDatabase()).getAll("outbox");
  const keys = new Map(
    await Promise.all(
      [...new Set(stored.map(({ staffId }) => staffId))].map(
        async (staffId) => [staffId, await fieldKeyOf(staffId)] as const,
      ),
    ),
  );
  const opened = await Promise.all(stored.map((each) => openItem(each, keys.get(each.staffId))));
  const items = opened.filter((each) => each !== null);
  return { items: inOrder(items), locked: stored.length - items.length };
}

function inOrder(items: readonly OutboxItem[]): OutboxItem[] {
  return items.toSorted(
    (a, b) => a.occurredAt.localeCompare(b.occurredAt) || a.id.localeCompare(b.id),
  );
}

/** The photos that wait on this device, in the order they were taken, as they lie here. */
export async function readPhotos(): Promise<OutboxPhoto[]> {
  const photos = await (await fieldDatabase()).getAll("photo");
  return photos.toSorted((a, b) => a.takenAt.localeCompare(b.takenAt) || a.position - b.position);
}

/** @returns a photo as it was taken; `null` while its writer's key is not here */
export async function openedPhoto(photo: OutboxPhoto): Promise<Blob | null> {
  return await openPhoto(photo, await fieldKeyOf(photo.staffId));
}

/**
 * Written durably, an item with its photos, before the page says that it is kept.
 *
 * @param replaced the item that was refused and is entered anew: it goes in the same step
 */
export async function putInOutbox(
  item: OutboxItem,
  photos: readonly OutboxPhoto[],
  replaced?: string,
): Promise<void> {
  // sealed before the step begins: a transaction waits for nothing but the store
  const key = await fieldKeyOf(item.staffId);
  const stored = key === undefined ? item : await sealItem(item, key);
  const sealed = await Promise.all(
    photos.map(async (each) => (key === undefined ? each : await sealPhoto(each, key))),
  );
  await change(async ({ outbox, photo }) => {
    if (replaced !== undefined) {
      await outbox.delete(replaced);
      await dropPhotosOf(photo, replaced);
    }
    await outbox.put(stored);
    for (const each of sealed) await photo.put(each);
  });
}

/** Deletes an item on purpose, and the photos that were to follow it. */
export async function removeFromOutbox(id: string): Promise<void> {
  await change(async ({ outbox, photo }) => {
    await outbox.delete(id);
    await dropPhotosOf(photo, id);
  });
}

/** The server has taken an item: its photos know their record from now on, in the same step. */
export async function markTaken(id: string, recordId: string | null): Promise<void> {
  await change(async ({ outbox, photo }) => {
    await outbox.delete(id);
    if (recordId === null) return;
    for (const each of await photo.getAll()) {
      if (each.itemId === id) await photo.put({ ...each, recordId });
    }
  }, "taken");
}

export async function markRefused(id: string, refusal: OutboxRefusal | null): Promise<void> {
  await change(async ({ outbox }) => {
    const item = await outbox.get(id);
    if (item) await outbox.put({ ...item, refusal });
  });
}

export async function removePhoto(id: string): Promise<void> {
  await change(async ({ photo }) => await photo.delete(id));
}

export async function markPhotoRefused(id: string, refusal: OutboxRefusal | null): Promise<void> {
  await change(async ({ photo }) => {
    const each = await photo.get(id);
    if (each) await photo.put({ ...each, refusal });
  });
}

async function change(
  work: (stores: Stores) => Promise<void>,
  told: OutboxChange = "kept",
): Promise<void> {
  const transaction = await begin();
  const working = work({ outbox: itemsIn(transaction), photo: photosIn(transaction) });
  // all of it or nothing: a step that fails takes back those before it
  const undone = working.catch((error: unknown) => {
    abort(transaction);
    throw error;
  });
  await Promise.all([undone, transaction.done]);
  tellOutboxChange(told);
}

/** A transaction that a failed request has ended already needs no ending. */
function abort(transaction: Begun): void {
  try {
    transaction.abort();
  } catch {
    // It is over.
  }
}

/** Whether a device had no room for what was to be kept. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

async function begin() {
  return (await fieldDatabase()).transaction(["outbox", "photo"], "readwrite", {
    durability: "strict",
  });
}

type Begun = Awaited<ReturnType<typeof begin>>;
const itemsIn = (begun: Begun) => begun.objectStore("outbox");
const photosIn = (begun: Begun) => begun.objectStore("photo");
type PhotoStore = ReturnType<typeof photosIn>;
type Stores = { outbox: ReturnType<typeof itemsIn>; photo: PhotoStore };

/** Those whose record the server knows are on their way and stay. */
async function dropPhotosOf(photo: PhotoStore, itemId: string): Promise<void> {
  for (const each of await photo.getAll()) {
    if (each.itemId === itemId && each.recordId === null) await photo.delete(each.id);
  }
}

/** What a post has to do, as it was last read. */
export async function readSnapshot(postId: string): Promise<FieldSnapshot | undefined> {
  return await (await fieldDatabase()).get("snapshot", postId);
}

export async function keepSnapshot(snapshot: FieldSnapshot): Promise<void> {
  await (await fieldDatabase()).put("snapshot", snapshot);
}

const last = "last";

export async function rememberViewer(remembered: RememberedViewer): Promise<void> {
  await (await fieldDatabase()).put("viewer", remembered, last);
}

/** Whoever worked here last, while their session lasts. */
export async function recallViewer(now: Date): Promise<Viewer | undefined> {
  const known = await (await fieldDatabase()).get("viewer", last);
  if (known && known.until > now.toISOString()) return known.viewer;
  if (known) await dropKeys();
  return undefined;
}

/**
 * At sign-out: the lists, the person and the key go. What was done and not sent stays for its writer,
 * unreadable until they sign in again.
 */
export async function forgetField(): Promise<void> {
  const db = await fieldDatabase();
  await Promise.all([db.clear("snapshot"), db.clear("viewer"), dropKeys()]);
}

async function dropKeys(): Promise<void> {
  await (await fieldDatabase()).clear("key");
}
