import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { FieldSnapshot } from "../field/field-task.ts";
import { newUuid } from "../new-uuid.ts";
import type { Viewer } from "../session/viewer.ts";
import type { OutboxItem, OutboxRefusal } from "./outbox-item.ts";

/** Who last worked on this device, so that the field's pages open without a network. */
export type RememberedViewer = { readonly viewer: Viewer; readonly until: string };

interface FieldDatabase extends DBSchema {
  outbox: { key: string; value: OutboxItem };
  snapshot: { key: string; value: FieldSnapshot };
  viewer: { key: string; value: RememberedViewer };
}

const name = "wuzi.field";
const version = 1;
let opened: Promise<IDBPDatabase<FieldDatabase>> | undefined;
const listeners = new Set<() => void>();
const changed = "wuzi.outbox";
window.addEventListener("storage", ({ key }) => {
  if (key === changed) tellHere();
});

function database(): Promise<IDBPDatabase<FieldDatabase>> {
  opened ??= openDB<FieldDatabase>(name, version, {
    upgrade(db) {
      db.createObjectStore("outbox", { keyPath: "id" });
      db.createObjectStore("snapshot", { keyPath: "postId" });
      db.createObjectStore("viewer");
    },
  });
  return opened;
}

/** Hears of every change of the outbox, in this tab and in others. Answers with how to stop. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tellHere(): void {
  for (const listener of listeners) listener();
}

function tell(): void {
  tellHere();
  try {
    localStorage.setItem(changed, newUuid());
  } catch {
    // Other tabs then see it when they are looked at again.
  }
}

/** Everything that waits on this device, in the order it was done. */
export async function readOutbox(): Promise<OutboxItem[]> {
  const items = await (await database()).getAll("outbox");
  return items.toSorted(
    (a, b) => a.occurredAt.localeCompare(b.occurredAt) || a.id.localeCompare(b.id),
  );
}

/** Written durably before the page says that it is kept. */
export async function putInOutbox(item: OutboxItem): Promise<void> {
  const transaction = (await database()).transaction("outbox", "readwrite", {
    durability: "strict",
  });
  await transaction.store.put(item);
  await transaction.done;
  tell();
}

export async function removeFromOutbox(id: string): Promise<void> {
  await (await database()).delete("outbox", id);
  tell();
}

export async function markRefused(id: string, refusal: OutboxRefusal | null): Promise<void> {
  const transaction = (await database()).transaction("outbox", "readwrite");
  const item = await transaction.store.get(id);
  if (item) await transaction.store.put({ ...item, refusal });
  await transaction.done;
  tell();
}

/** What a post has to do, as it was last read. */
export async function readSnapshot(postId: string): Promise<FieldSnapshot | undefined> {
  return await (await database()).get("snapshot", postId);
}

export async function keepSnapshot(snapshot: FieldSnapshot): Promise<void> {
  await (await database()).put("snapshot", snapshot);
}

const last = "last";

export async function rememberViewer(remembered: RememberedViewer): Promise<void> {
  await (await database()).put("viewer", remembered, last);
}

/** Whoever worked here last, while their session lasts. */
export async function recallViewer(now: Date): Promise<Viewer | undefined> {
  const known = await (await database()).get("viewer", last);
  return known && known.until > now.toISOString() ? known.viewer : undefined;
}

/** At sign-out: the lists and the person go, what was done and not sent stays for its writer. */
export async function forgetField(): Promise<void> {
  const db = await database();
  await Promise.all([db.clear("snapshot"), db.clear("viewer")]);
}
