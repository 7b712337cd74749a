import type { SendOutcome } from "./send-outbox.ts";

/**
 * Why to send now. `added`: something lies in the outbox that did not; `anew`: what kept it from going
 * out may be over, since the network, the reader or another actor is here; `time`: it has been a while.
 */
export type SendCause = "added" | "anew" | "time";

/**
 * One sending at a time. What is heard meanwhile is not forgotten: a request that began before the
 * network was back fails after it, and what was kept while others went out was not among them.
 *
 * @param send one try; `null` where another tab is at it
 */
export function oneAtATime(
  send: () => Promise<SendOutcome | null>,
): (cause: SendCause) => Promise<void> {
  let isSending = false;
  const heard = new Set<SendCause>();

  return async (cause) => {
    if (isSending) {
      heard.add(cause);
      return;
    }
    isSending = true;
    try {
      let outcome: SendOutcome | null;
      do {
        heard.clear();
        outcome = await send();
      } while (isDueAgain(outcome, heard));
    } finally {
      isSending = false;
    }
  };
}

/** A try that failed fails again unless something has changed; one that went well has not seen what was added. */
function isDueAgain(outcome: SendOutcome | null, heard: ReadonlySet<SendCause>): boolean {
  if (outcome === "done") return heard.has("added") || heard.has("anew");
  return outcome === "later" && heard.has("anew");
}
