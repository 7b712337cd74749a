import { useEffect, useState } from "react";
import { useSession } from "../session/session.ts";
import { onOutboxChange, readOutbox } from "./field-store.ts";
import { belongsTo, type OutboxItem } from "./outbox-item.ts";

export type Outbox = {
  /** What the acting post has done and the server has not taken yet, in order. */
  readonly mine: readonly OutboxItem[];
  /** How many belong to somebody else, or to another post: they wait for them. */
  readonly others: number;
};

/** What waits on this device; `null` until it was read. */
export function useOutbox(): Outbox | null {
  const { staffId, actingPost } = useSession();
  const [items, setItems] = useState<readonly OutboxItem[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = () => void readOutbox().then((found) => isWanted && setItems(found));
    read();
    const stop = onOutboxChange(read);
    return () => {
      isWanted = false;
      stop();
    };
  }, []);
  if (items === null) return null;
  const owner = { staffId, postId: actingPost?.id ?? "" };
  const mine = items.filter((item) => belongsTo(item, owner));
  return { mine, others: items.length - mine.length };
}
