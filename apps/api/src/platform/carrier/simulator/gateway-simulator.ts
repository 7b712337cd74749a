import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { GatewayMessage } from "../http/gateway-words.ts";
import { RecentNonces } from "../http/recent-nonces.ts";
import { checkSignature, type SigningKey } from "../http/signature.ts";
import { sendSigned } from "../http/signed-request.ts";
import { fateOf, quietBehaviour, type Behaviour, type Fate } from "./behaviour.ts";
import { CarrierLedger } from "./carrier-ledger.ts";
import { play } from "./delivery.ts";
import { Patience } from "./patience.ts";

/** Where receipts and replies are brought, and what they are signed with. */
interface Callback {
  readonly address: string;
  readonly key: SigningKey;
}

export interface GatewaySimulatorOptions {
  readonly behaviour?: Partial<Behaviour>;
  readonly key: SigningKey;
  readonly callback?: Callback;
  readonly port?: number;
}

const reasons = ["unreachable", "unreachable", "memory_full", "unknown_user", "blocked"];
const againMs = 30;
const mostEvents = 50;

/** A messaging gateway asked over HTTP, as good or as bad as it is told to be. */
export class GatewaySimulator {
  readonly ledger = new CarrierLedger();
  readonly #options: GatewaySimulatorOptions;
  readonly #server: Server;
  readonly #nonces = new RecentNonces();
  /** A reference is taken once. */
  readonly #ids = new Map<string, string>();
  readonly #over = new AbortController();
  #behaviour: Behaviour;
  #patience: Patience;
  readonly #events: object[] = [];
  #bringing = false;
  #seen = 0;

  private constructor(options: GatewaySimulatorOptions) {
    this.#options = options;
    this.#behaviour = { ...quietBehaviour, ...options.behaviour };
    this.#patience = new Patience(this.#behaviour);
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  static async start(options: GatewaySimulatorOptions): Promise<GatewaySimulator> {
    const simulator = new GatewaySimulator(options);
    simulator.#server.listen(options.port ?? 0, "127.0.0.1");
    await once(simulator.#server, "listening");
    return simulator;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** From now on. */
  behave(change: Partial<Behaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...change };
    this.#patience = new Patience(this.#behaviour);
  }

  /** Ends every connection without a word. */
  dropAll(): void {
    this.#server.closeAllConnections();
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#over.abort();
    this.#server.close();
    this.dropAll();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { method = "", url: path = "", headers } = request;
    const { key } = this.#options;
    const fault = checkSignature({ method, path, body }, headers, key, this.#nonces, Date.now());
    if (fault !== undefined) return this.#send(response, 401, { fault });
    if (path.endsWith("/ping")) return this.#send(response, 200, {});
    this.#seen += 1;
    if (this.#misbehaves(response)) return;
    const { messages } = JSON.parse(body.toString()) as { messages: GatewayMessage[] };
    this.ledger.submitted += messages.length;
    if (this.#patience.endsAt(messages.length)) {
      this.ledger.throttled += messages.length;
      return this.#send(response, 429, {});
    }
    const results = messages.map((message) => this.#take(message));
    await delay(this.#behaviour.answerMs);
    this.#send(response, 200, { results });
  }

  #misbehaves(response: ServerResponse): boolean {
    const { hangAfter, closeAfter, garbageAfter } = this.#behaviour;
    if (this.#seen > closeAfter) {
      response.destroy();
      this.#seen = 0;
      return true;
    }
    if (this.#seen > garbageAfter) response.end("<html>502</html>");
    return this.#seen > Math.min(hangAfter, garbageAfter);
  }

  #take({ reference, number }: GatewayMessage): object {
    const known = this.#ids.get(reference);
    if (known !== undefined) return { reference, state: "accepted", id: known };
    const fate = fateOf(this.#behaviour, number);
    if (fate.refused) {
      this.ledger.refused += 1;
      return { reference, state: "refused", reason: "bad_number", code: "E101" };
    }
    const id = `G${this.#ids.size + 1}`;
    this.#ids.set(reference, id);
    this.ledger.accept(number);
    void play(fate, this.#sending(id, number, fate), this.ledger);
    return { reference, state: "accepted", id };
  }

  #sending(id: string, number: string, fate: Fate) {
    const failed = fate.receipt === "failed";
    const state = failed ? "failed" : "delivered";
    const reason = failed ? reasons[Math.floor(fate.failure * reasons.length)] : undefined;
    return {
      answer: () => undefined,
      receipt: (of: "message" | "stranger") => {
        const about = of === "message" ? id : `X${id}`;
        this.#bring({ type: "receipt", id: about, number, state, reason, code: "E0" });
      },
      reply: (text: string) =>
        this.#bring({ type: "reply", id: `R${id}`, number, to: "1065", text }),
    };
  }

  #bring(event: object): void {
    this.#events.push(event);
    const { callback } = this.#options;
    if (this.#bringing || callback === undefined) return;
    this.#bringing = true;
    setImmediate(() => void this.#bringAll(callback));
  }

  /** Brings what there is, together, again and again until it has been taken. */
  async #bringAll(callback: Callback): Promise<void> {
    while (this.#events.length > 0 && !this.#over.signal.aborted) {
      const events = this.#events.slice(0, mostEvents);
      const status = await this.#bringOnce(callback, JSON.stringify({ events }));
      if (status === 200) {
        this.ledger.taken += events.length;
        this.#events.splice(0, events.length);
      } else {
        await delay(againMs);
      }
    }
    this.#bringing = false;
  }

  async #bringOnce({ address, key }: Callback, body: string): Promise<number> {
    try {
      return (await sendSigned(new URL(address), "POST", body, key, this.#over.signal)).status;
    } catch {
      return 0;
    }
  }

  #send(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }
}
