import { useCallback, useEffect, useRef, useState } from "react";
import { useClient, type Client } from "urql";
import { useNoteAnswer } from "../graphql/connection.tsx";
import { PageFailure } from "../page/page-failure.ts";
import { useSession } from "../session/session.ts";
import { sendFile } from "../upload/send-file.ts";
import type { FieldAct } from "./field-act.ts";
import { ensureFieldKey } from "./field-key.ts";
import {
  markPhotoRefused,
  markRefused,
  markTaken,
  openedPhoto,
  readOutbox,
  readPhotos,
  removePhoto,
} from "./field-store.ts";
import { onOutboxChange, tellOutboxChange } from "./outbox-changes.ts";
import { belongsTo, type OutboxOwner } from "./outbox-item.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";
import { sendOutbox, type SendOutcome } from "./send-outbox.ts";
import { sendPhotos, type PhotoRun } from "./send-photos.ts";

const againAfterMs = 30_000;
/** The server keeps it as a label alone. */
const photoName = "photo.jpg";

/**
 * Sends what waits whenever something is added, the network is back, or the page is looked at again;
 * otherwise twice a minute. One tab at a time.
 *
 * @returns how the last try ended
 */
export function useOutboxSender(acts: readonly FieldAct[]): SendOutcome | null {
  const client = useClient();
  const noteAnswer = useNoteAnswer();
  const { staffId, actingPost } = useSession();
  const postId = actingPost?.id ?? "";
  const [outcome, setOutcome] = useState<SendOutcome | null>(null);
  const isSending = useRef(false);

  const sendNow = useCallback(async () => {
    if (isSending.current || !navigator.onLine) return;
    isSending.current = true;
    try {
      const owner = { staffId, postId };
      const sendPhoto = async (purpose: string, photo: OutboxPhoto, record: string) => {
        const file = await openedPhoto(photo);
        if (file === null) return null;
        const after = { record, key: photo.id };
        const sent = await sendFile({ purpose, file, name: photoName, after });
        noteAnswer(sent.name === "failed" ? sent.error : undefined);
        return sent;
      };
      const ended = await aloneInBrowser(() => sendAll({ client, acts, owner, sendPhoto }));
      if (ended) setOutcome(ended);
    } finally {
      isSending.current = false;
    }
  }, [client, noteAnswer, acts, staffId, postId]);

  useEffect(() => {
    const send = () => void sendNow();
    send();
    const stop = onOutboxChange(send);
    const timer = setInterval(send, againAfterMs);
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
    };
  }, [sendNow]);
  return outcome;
}

type AllRun = {
  readonly client: Client;
  readonly acts: readonly FieldAct[];
  readonly owner: OutboxOwner;
  readonly sendPhoto: PhotoRun["send"];
};

/** Records first, because they are small and what counts; then the photos that belong to them. */
async function sendAll({ client, acts, owner, sendPhoto }: AllRun): Promise<SendOutcome> {
  const byName = new Map(acts.map((act) => [act.name, act]));
  if (!(await canOpen(client, owner))) return "later";
  const outcome = await sendOutbox({
    items: (await readOutbox()).items.filter((item) => belongsTo(item, owner)),
    acts: byName,
    send: (act, variables) => client.mutation(act.mutation, variables).toPromise(),
    shelf: { taken: markTaken, refuse: markRefused },
    now: () => new Date(),
  });
  if (outcome !== "done") return outcome;
  return await sendPhotos({
    photos: (await readPhotos()).filter((photo) => belongsTo(photo, owner)),
    acts: byName,
    send: sendPhoto,
    shelf: { remove: removePhoto, refuse: markPhotoRefused },
  });
}

/** What cannot be opened may be one's own, from before one signed out: then one's key is fetched. */
async function canOpen(client: Client, { staffId }: OutboxOwner): Promise<boolean> {
  const [{ locked }, photos] = await Promise.all([readOutbox(), readPhotos()]);
  const isSealed = photos.some((photo) => photo.staffId === staffId && photo.iv !== undefined);
  if (locked === 0 && !isSealed) return true;
  try {
    if (await ensureFieldKey(client, staffId)) tellOutboxChange();
    return true;
  } catch (error) {
    if (error instanceof PageFailure) return false;
    throw error;
  }
}

/** Two tabs never send at once; where the browser has no locks, the key of each request sees to it. */
async function aloneInBrowser<T>(work: () => Promise<T>): Promise<T | null> {
  if (!("locks" in navigator)) return await work();
  return await navigator.locks.request("wuzi.outbox", { ifAvailable: true }, async (lock) =>
    lock === null ? null : await work(),
  );
}
