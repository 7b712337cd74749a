import { setTimeout as delay } from "node:timers/promises";
import type { Fate } from "./behaviour.ts";
import type { CarrierLedger } from "./carrier-ledger.ts";

/** How a protocol sends what follows a submission. */
export interface Sending {
  answer(): void;
  receipt(of: "message" | "stranger"): void;
  reply(text: string): void;
}

/**
 * Plays one accepted message: its answer, its receipts and a reply, in the order that its fate says.
 */
export async function play(fate: Fate, sending: Sending, ledger: CarrierLedger): Promise<void> {
  const receipts = () => {
    if (fate.receipt === "missing") return;
    for (let times = fate.twice ? 2 : 1; times > 0; times -= 1) {
      ledger.receiptsSent += 1;
      sending.receipt("message");
    }
  };
  if (fate.early) receipts();
  if (fate.answerMs > 0) await delay(fate.answerMs);
  sending.answer();
  if (fate.receiptMs > 0) await delay(fate.receiptMs);
  if (!fate.early) receipts();
  if (fate.strange) {
    ledger.receiptsSent += 1;
    sending.receipt("stranger");
  }
  if (fate.reply !== undefined) {
    ledger.repliesSent += 1;
    sending.reply(fate.reply);
  }
}
