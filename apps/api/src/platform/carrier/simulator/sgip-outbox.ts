import { setTimeout as delay } from "node:timers/promises";
import { CarrierFault } from "../port/carrier-fault.ts";
import { sgipCodec } from "../sgip/sgip-codec.ts";
import type { SgipBody, SgipMessage } from "../sgip/sgip-message.ts";
import type { SequenceMaker } from "../sgip/sgip-sequence.ts";
import { dial, type Address } from "../wire/dial.ts";
import { Link } from "../wire/link.ts";
import type { CarrierLedger } from "./carrier-ledger.ts";

export interface SgipCaller extends Address {
  readonly name: string;
  readonly password: string;
}

const answerMs = 5000;
const window = 16;
const againMs = 50;

/** What a simulated gateway brings to a provider's door: it binds, brings, and tries again. */
export class SgipOutbox {
  readonly #caller: () => SgipCaller | undefined;
  readonly #sequences: SequenceMaker;
  readonly #ledger: CarrierLedger;
  readonly #over = new AbortController();
  #waiting: SgipBody[] = [];
  #link: Link<SgipMessage> | undefined;
  #running: Promise<void> | undefined;

  constructor(
    caller: () => SgipCaller | undefined,
    sequences: SequenceMaker,
    ledger: CarrierLedger,
  ) {
    this.#caller = caller;
    this.#sequences = sequences;
    this.#ledger = ledger;
  }

  bring(body: SgipBody): void {
    this.#waiting.push(body);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async stop(): Promise<void> {
    this.#over.abort();
    this.#link?.destroy(new CarrierFault("stopped"));
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#over.signal.aborted) {
      try {
        const link = await this.#bound();
        await Promise.all(
          this.#waiting.splice(0, window).map((body) => this.#bringOne(link, body)),
        );
      } catch {
        await pause(this.#over.signal);
      }
    }
  }

  /** What was not taken waits again. */
  async #bringOne(link: Link<SgipMessage>, body: SgipBody): Promise<void> {
    try {
      const answer = await this.#ask(link, body);
      if ("result" in answer.body && answer.body.result === 0) {
        this.#ledger.taken += 1;
        return;
      }
    } catch {
      this.#link = undefined;
    }
    await pause(this.#over.signal);
    this.#waiting.push(body);
  }

  async #bound(): Promise<Link<SgipMessage>> {
    if (this.#link?.open) return this.#link;
    const caller = this.#caller();
    if (caller === undefined) throw new CarrierFault("cannot_connect", "nobody to call");
    const socket = await dial(caller, answerMs, this.#over.signal);
    const link = new Link<SgipMessage>(socket, sgipCodec, { request: async () => undefined });
    const { name, password } = caller;
    const { body } = await this.#ask(link, { command: "bind", loginType: 2, name, password });
    if (body.command !== "bind_resp" || body.result !== 0) {
      link.destroy(new CarrierFault("login_refused"));
      throw new CarrierFault("login_refused");
    }
    this.#link = link;
    return link;
  }

  async #ask(link: Link<SgipMessage>, body: SgipBody): Promise<SgipMessage> {
    return await link.request({ sequence: this.#sequences.next(new Date()), body }, answerMs);
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  await delay(againMs, undefined, { signal }).catch(() => undefined);
}
