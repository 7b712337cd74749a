import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { CarrierFault } from "../port/carrier-fault.ts";
import { answerTo, results, sgipCodec } from "../sgip/sgip-codec.ts";
import type { SgipMessage, Submit } from "../sgip/sgip-message.ts";
import { SequenceMaker, type SgipSequence } from "../sgip/sgip-sequence.ts";
import { Link } from "../wire/link.ts";
import { fateOf, quietBehaviour, type Behaviour, type Fate } from "./behaviour.ts";
import { CarrierLedger } from "./carrier-ledger.ts";
import { play } from "./delivery.ts";
import { Patience } from "./patience.ts";
import { SgipOutbox, type SgipCaller } from "./sgip-outbox.ts";

export interface SgipSimulatorOptions {
  readonly behaviour?: Partial<Behaviour>;
  readonly name?: string;
  readonly password?: string;
  readonly host?: string;
  readonly port?: number;
  /** The provider's door, and what to bind there with. */
  readonly provider?: SgipCaller;
  /** Sees each Submit that was accepted. */
  readonly accepted?: (submit: Submit) => void;
}

const badNumber = 6;
/** Unreachable, full, unknown, no such function. */
const errorCodes = [25, 25, 26, 29, 30];
const node = 83_000;

/** A gateway of China Unicom that speaks SGIP over TCP, as well or as badly as it is told to. */
export class SgipSimulator {
  readonly ledger = new CarrierLedger();
  readonly #options: SgipSimulatorOptions;
  readonly #server: Server;
  readonly #links = new Set<Link<SgipMessage>>();
  readonly #outbox: SgipOutbox;
  #provider: SgipCaller | undefined;
  #behaviour: Behaviour;
  #patience: Patience;

  private constructor(options: SgipSimulatorOptions) {
    this.#options = options;
    this.#provider = options.provider;
    this.#behaviour = { ...quietBehaviour, ...options.behaviour };
    this.#patience = new Patience(this.#behaviour);
    this.#outbox = new SgipOutbox(() => this.#provider, new SequenceMaker(node, 0), this.ledger);
    this.#server = createServer({ noDelay: true }, (socket) => this.#serve(socket));
  }

  static async start(options: SgipSimulatorOptions = {}): Promise<SgipSimulator> {
    const simulator = new SgipSimulator(options);
    simulator.#server.listen(options.port ?? 0, options.host ?? "127.0.0.1");
    await once(simulator.#server, "listening");
    return simulator;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on. */
  behave(change: Partial<Behaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...change };
    this.#patience = new Patience(this.#behaviour);
  }

  /** Ends every connection without a word. */
  dropAll(): void {
    for (const link of this.#links) link.destroy(new CarrierFault("stopped"));
  }

  /** Where receipts and replies are brought to from now on. */
  callAt(provider: SgipCaller): void {
    this.#provider = provider;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.dropAll();
    await Promise.all([closed, this.#outbox.stop()]);
  }

  #serve(socket: Socket): void {
    this.ledger.connections += 1;
    let bound = false;
    let seen = 0;
    const link = new Link(socket, sgipCodec, {
      request: async (message, from) => {
        const { body } = message;
        if (body.command === "bind") {
          bound = this.#knows(body.name, body.password) && body.loginType === 1;
          return answerTo(message, bound ? results.ok : results.badLogin);
        }
        if (body.command === "unbind") from.end();
        if (body.command !== "submit") return answerTo(message, results.ok);
        if (!bound) return answerTo(message, results.badLogin);
        seen += 1;
        if (this.#misbehaves(socket, seen)) return undefined;
        return await this.#take(message, body);
      },
    });
    this.#links.add(link);
    void link.closed.finally(() => this.#links.delete(link));
  }

  #knows(name: string, password: string): boolean {
    return (
      name === (this.#options.name ?? name) && password === (this.#options.password ?? password)
    );
  }

  #misbehaves(socket: Socket, seen: number): boolean {
    const { hangAfter, closeAfter, garbageAfter } = this.#behaviour;
    if (seen > closeAfter) socket.destroy();
    else if (seen > garbageAfter) socket.write(Buffer.from("HTTP/1.1 400 Bad Request\r\n"));
    return seen > Math.min(hangAfter, closeAfter, garbageAfter);
  }

  async #take(message: SgipMessage, submit: Submit): Promise<SgipMessage | undefined> {
    const numbers = submit.userNumbers;
    this.ledger.submitted += numbers.length;
    if (this.#patience.endsAt(numbers.length)) {
      this.ledger.throttled += numbers.length;
      return answerTo(message, results.busy);
    }
    const part = submit.udhi ? submit.content.subarray(3, 6).toString("hex") : "";
    const fates = numbers.map((number) => fateOf(this.#behaviour, `${number} ${part}`.trim()));
    if (fates.some(({ refused }) => refused)) {
      this.ledger.refused += 1;
      return answerTo(message, badNumber);
    }
    this.#options.accepted?.(submit);
    const answerMs = Math.max(0, ...fates.map((fate) => fate.answerMs));
    numbers.forEach((number, index) => {
      this.ledger.accept(`${number} ${part}`.trim());
      const fate = fates[index];
      if (fate) void this.#play({ ...fate, answerMs }, message.sequence, number, submit.spNumber);
    });
    if (answerMs > 0) await delay(answerMs);
    return answerTo(message, results.ok);
  }

  async #play(fate: Fate, sequence: SgipSequence, userNumber: string, spNumber: string) {
    const failed = fate.receipt === "failed";
    const errorCode = failed ? (errorCodes[Math.floor(fate.failure * errorCodes.length)] ?? 25) : 0;
    const sending = {
      answer: () => undefined,
      receipt: (of: "message" | "stranger") =>
        this.#outbox.bring({
          command: "report",
          submitSequence: of === "message" ? sequence : { ...sequence, node: sequence.node - 1 },
          reportType: 0,
          userNumber,
          state: failed ? 2 : 0,
          errorCode,
        }),
      reply: (text: string) =>
        this.#outbox.bring({
          command: "deliver",
          userNumber,
          spNumber,
          pid: 0,
          udhi: 0,
          coding: 8,
          content: Buffer.from(text, "utf16le").swap16(),
        }),
    };
    await play(fate, sending, this.ledger);
  }
}
