import { useCallback, useEffect, useRef, useState } from "react";
import { useClient, type Client } from "urql";
import { useSession } from "../session/session.ts";
import type { FieldAct } from "./field-act.ts";
import { markRefused, onOutboxChange, readOutbox, removeFromOutbox } from "./field-store.ts";
import { belongsTo, type OutboxOwner } from "./outbox-item.ts";
import { sendOutbox, type SendOutcome } from "./send-outbox.ts";

const againAfterMs = 30_000;

/**
 * Sends what waits whenever something is added, the network is back, or the page is looked at again;
 * otherwise twice a minute. One tab at a time.
 *
 * @returns how the last try ended
 */
export function useOutboxSender(acts: readonly FieldAct[]): SendOutcome | null {
  const client = useClient();
  const { staffId, actingPost } = useSession();
  const postId = actingPost?.id ?? "";
  const [outcome, setOutcome] = useState<SendOutcome | null>(null);
  const isSending = useRef(false);

  const sendNow = useCallback(async () => {
    if (isSending.current || !navigator.onLine) return;
    isSending.current = true;
    try {
      const ended = await aloneInBrowser(() => sendAll(client, acts, { staffId, postId }));
      if (ended) setOutcome(ended);
    } finally {
      isSending.current = false;
    }
  }, [client, acts, staffId, postId]);

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

async function sendAll(
  client: Client,
  acts: readonly FieldAct[],
  owner: OutboxOwner,
): Promise<SendOutcome> {
  const items = (await readOutbox()).filter((item) => belongsTo(item, owner));
  if (items.every(({ refusal }) => refusal !== null)) return "done";
  return await sendOutbox({
    items,
    acts: new Map(acts.map((act) => [act.name, act])),
    send: (act, variables) => client.mutation(act.mutation, variables).toPromise(),
    shelf: { remove: removeFromOutbox, refuse: markRefused },
    now: () => new Date(),
  });
}

/** Two tabs never send at once; where the browser has no locks, the key of each request sees to it. */
async function aloneInBrowser<T>(work: () => Promise<T>): Promise<T | null> {
  if (!("locks" in navigator)) return await work();
  return await navigator.locks.request("wuzi.outbox", { ifAvailable: true }, async (lock) =>
    lock === null ? null : await work(),
  );
}
