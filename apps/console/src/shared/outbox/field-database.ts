import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { FieldSnapshot } from "../field/field-task.ts";
import type { Viewer } from "../session/viewer.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";
import type { StoredItem } from "./sealed-values.ts";

/** Who last worked on this device, so that the field's pages open without a network. */
export type RememberedViewer = { readonly viewer: Viewer; readonly until: string };

/** What a device of the field holds. */
export interface FieldDatabase extends DBSchema {
  outbox: { key: string; value: StoredItem };
  photo: { key: string; value: OutboxPhoto };
  snapshot: { key: string; value: FieldSnapshot };
  viewer: { key: string; value: RememberedViewer };
  /** By person: what was entered is sealed under it. */
  key: { key: string; value: CryptoKey };
}

let opened: Promise<IDBPDatabase<FieldDatabase>> | undefined;

/** Opened once; a device that worked in the field before keeps what it holds. */
export function fieldDatabase(): Promise<IDBPDatabase<FieldDatabase>> {
  opened ??= openAnew();
  return opened;
}

async function openAnew(): Promise<IDBPDatabase<FieldDatabase>> {
  try {
    return await openDB<FieldDatabase>("wuzi.field", 3, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore("outbox", { keyPath: "id" });
          db.createObjectStore("snapshot", { keyPath: "postId" });
          db.createObjectStore("viewer");
        }
        if (from < 2) db.createObjectStore("photo", { keyPath: "id" });
        db.createObjectStore("key");
      },
      // a newer page in another tab waits for this one to let go
      blocking: (_current, _next, event) => {
        opened = undefined;
        (event.target as IDBDatabase).close();
      },
      // phones end it while the page sleeps
      terminated: () => {
        opened = undefined;
      },
    });
  } catch (error) {
    // the next call tries again
    opened = undefined;
    throw error;
  }
}
