import { setTimeout as delay } from "node:timers/promises";
import type { Fields, PDU, Session } from "smpp";
import type { CarrierLedger } from "./carrier-ledger.ts";

const againMs = 50;

interface Waiting {
  readonly fields: Fields;
  /** The session that has been given it and has not answered. */
  with: Session | undefined;
}

/**
 * Receipts and replies on their way to whoever is bound: what was not taken is given to the next session,
 * as message centres do.
 */
export class SmppOutbox {
  readonly #ledger: CarrierLedger;
  readonly #waiting = new Set<Waiting>();
  readonly #bound = new Set<Session>();

  constructor(ledger: CarrierLedger) {
    this.#ledger = ledger;
  }

  /** What nobody has taken yet. */
  get length(): number {
    return this.#waiting.size;
  }

  /** A session that takes from now on, until it ends. */
  open(session: Session): void {
    this.#bound.add(session);
    session.once("close", () => {
      this.#bound.delete(session);
      for (const one of this.#waiting) {
        if (one.with === session) one.with = undefined;
      }
      this.#giveAll();
    });
    this.#giveAll();
  }

  bring(fields: Fields, session: Session): void {
    const one: Waiting = { fields, with: undefined };
    this.#waiting.add(one);
    this.#give(one, this.#bound.has(session) ? session : undefined);
  }

  #giveAll(): void {
    for (const one of this.#waiting) {
      if (one.with === undefined) this.#give(one);
    }
  }

  #give(one: Waiting, session = [...this.#bound].at(-1)): void {
    if (session === undefined) return;
    one.with = session;
    session.deliver_sm(one.fields, (answer: PDU) => void this.#answered(one, answer));
  }

  async #answered(one: Waiting, answer: PDU): Promise<void> {
    if (answer.command_status === 0) {
      if (this.#waiting.delete(one)) this.#ledger.taken += 1;
      return;
    }
    await delay(againMs);
    one.with = undefined;
    this.#give(one);
  }
}
