import { useEffect, useState } from "react";
import { useSession } from "../session/session.ts";
import { readOutbox, readPhotos } from "./field-store.ts";
import { newestOnly } from "./newest-only.ts";
import { onOutboxChange } from "./outbox-changes.ts";
import { belongsTo, type OutboxItem } from "./outbox-item.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";

export type Outbox = {
  /** What the acting post has done and the server has not taken yet, in order. */
  readonly mine: readonly OutboxItem[];
  /** The photos of it, those too whose record the server has. */
  readonly photos: readonly OutboxPhoto[];
  /** How many belong to somebody else, or to another post: they wait for them. */
  readonly others: number;
};

type Found = { items: readonly OutboxItem[]; locked: number; photos: readonly OutboxPhoto[] };

async function readAll(): Promise<Found> {
  const [kept, photos] = await Promise.all([readOutbox(), readPhotos()]);
  return { ...kept, photos };
}

/** What waits on this device; `null` until it was read. */
export function useOutbox(): Outbox | null {
  const { staffId, actingPost } = useSession();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const { ask, stop } = newestOnly(readAll, setFound);
    void ask();
    const stopHearing = onOutboxChange(() => void ask());
    return () => {
      stop();
      stopHearing();
    };
  }, []);
  if (found === null) return null;
  const owner = { staffId, postId: actingPost?.id ?? "" };
  const mine = found.items.filter((item) => belongsTo(item, owner));
  const photos = found.photos.filter((photo) => belongsTo(photo, owner));
  const all = found.items.length + found.locked + found.photos.filter(isAlone).length;
  return { mine, photos, others: all - mine.length - photos.filter(isAlone).length };
}

/** Whether the server has a photo's record already, so that only the photo waits. */
export function isAlone({ recordId }: OutboxPhoto): boolean {
  return recordId !== null;
}
