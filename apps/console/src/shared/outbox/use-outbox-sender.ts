import { useEffect } from "react";
import { useClient, type Client } from "urql";
import { graphql } from "../../gql/gql.ts";
import { useNoteAnswer } from "../graphql/connection.tsx";
import { PageFailure } from "../page/page-failure.ts";
import { useSession } from "../session/session.ts";
import { sendFile } from "../upload/send-file.ts";
import { whileItMoves } from "../upload/while-it-moves.ts";
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
import { oneAtATime } from "./one-at-a-time.ts";
import { onOutboxChange, tellOutboxChange } from "./outbox-changes.ts";
import { belongsTo, type OutboxOwner } from "./outbox-item.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";
import { sendOutbox, stops, type SendOutcome } from "./send-outbox.ts";
import { sendPhotos, type PhotoRun } from "./send-photos.ts";

const outboxActor = graphql(`
  query OutboxActor {
    viewer {
      id
      actingPostId
    }
  }
`);

const againAfterMs = 30_000;
/** A photo that has not moved for so long is given up and sent again, under its own key. */
const stillMs = 60_000;
/** The server keeps it as a label alone. */
const photoName = "photo.jpg";

/**
 * Who works here, and how it goes out for them. The page holds it and not a component: what is on its way
 * as one goes and comes again, with the network or another post, is neither forgotten nor begun twice.
 */
const sender: { here: OutboxOwner | null; send: () => Promise<SendOutcome | null> } = {
  here: null,
  send: sendNothing,
};
const hear = oneAtATime(() => sender.send());

async function sendNothing(): Promise<null> {
  return await Promise.resolve(null);
}

/**
 * Sends what waits whenever something is added, the network is back, or the page is looked at again;
 * otherwise twice a minute. One tab at a time.
 */
export function useOutboxSender(acts: readonly FieldAct[]): void {
  const client = useClient();
  const noteAnswer = useNoteAnswer();
  const { staffId, actingPost } = useSession();
  const postId = actingPost?.id ?? "";

  useEffect(() => {
    const owner = { staffId, postId };
    const sendPhoto = async (purpose: string, photo: OutboxPhoto, record: string) => {
      const file = await openedPhoto(photo);
      if (file === null) return null;
      const after = { record, key: photo.id };
      const { signal, moved, stop } = whileItMoves(stillMs);
      const sent = await sendFile({
        purpose,
        file,
        name: photoName,
        after,
        signal,
        onProgress: moved,
      });
      stop();
      noteAnswer(sent.name === "failed" ? sent.error : undefined);
      return sent;
    };
    const mayGoOn = () => sender.here !== null && belongsTo(owner, sender.here);
    sender.here = owner;
    sender.send = async () =>
      navigator.onLine
        ? await aloneInBrowser(() => sendAll({ client, acts, owner, sendPhoto, mayGoOn }))
        : null;
    void hear("anew");
    return () => {
      sender.here = null;
      sender.send = sendNothing;
    };
  }, [client, noteAnswer, acts, staffId, postId]);

  useEffect(() => {
    const anew = () => void hear("anew");
    const whenSeen = () => {
      if (!document.hidden) anew();
    };
    const stop = onOutboxChange(() => void hear("added"));
    const timer = setInterval(() => void hear("time"), againAfterMs);
    window.addEventListener("online", anew);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener("online", anew);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, []);
}

type AllRun = {
  readonly client: Client;
  readonly acts: readonly FieldAct[];
  readonly owner: OutboxOwner;
  readonly sendPhoto: PhotoRun["send"];
  readonly mayGoOn: () => boolean;
};

/** Records first, because they are small and what counts; then the photos that belong to them. */
async function sendAll(run: AllRun): Promise<SendOutcome> {
  const { client, acts, owner, sendPhoto, mayGoOn } = run;
  const byName = new Map(acts.map((act) => [act.name, act]));
  if (!(await canOpen(client, owner))) return "later";
  const items = (await readOutbox()).items.filter((item) => belongsTo(item, owner));
  const photos = (await readPhotos()).filter((photo) => belongsTo(photo, owner));
  if ([...items, ...photos].every(({ refusal }) => refusal !== null)) return "done";
  const stop = await otherActor(client, owner);
  if (stop !== null) return stop;
  const outcome = await sendOutbox({
    items,
    acts: byName,
    send: (act, variables) => client.mutation(act.mutation, variables).toPromise(),
    shelf: { taken: markTaken, refuse: markRefused },
    now: () => new Date(),
    mayGoOn,
  });
  if (outcome === "signedOut" || !mayGoOn()) return outcome;
  const after = await sendPhotos({
    // read anew: those of what was just taken know their record by now
    photos: (await readPhotos()).filter((photo) => belongsTo(photo, owner)),
    acts: byName,
    send: sendPhoto,
    shelf: { remove: removePhoto, refuse: markPhotoRefused },
    mayGoOn,
  });
  return outcome === "done" ? after : outcome;
}

/**
 * Asks in which post the session acts: it may have been changed in another tab a moment ago, and what
 * is sent counts for the post of the session.
 *
 * @returns why nothing may be sent; `null` where it may
 */
async function otherActor(client: Client, owner: OutboxOwner): Promise<SendOutcome | null> {
  const { data, error } = await client
    .query(outboxActor, {}, { requestPolicy: "network-only" })
    .toPromise();
  if (error) return stops(error) ?? "later";
  const { id = "", actingPostId } = data?.viewer ?? {};
  return belongsTo({ staffId: id, postId: actingPostId ?? "" }, owner) ? null : "later";
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
