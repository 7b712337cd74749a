import { once } from "node:events";
import type { AddressInfo } from "node:net";
import smpp, { type PDU, type Server, type Session } from "smpp";
import { fateOf, quietBehaviour, type Behaviour, type Fate } from "./behaviour.ts";
import { CarrierLedger } from "./carrier-ledger.ts";
import { play } from "./delivery.ts";
import { Patience } from "./patience.ts";
import { failuresOf, keyOf, receiptFields, replyFields } from "./smpp-fields.ts";
import { SmppOutbox } from "./smpp-outbox.ts";

export interface SmppSimulatorOptions {
  readonly behaviour?: Partial<Behaviour>;
  readonly systemId?: string;
  readonly password?: string;
  readonly host?: string;
  readonly port?: number;
  /** Sees each submission that was accepted. */
  readonly accepted?: (pdu: PDU) => void;
}

const loginRefused = 0x0d;
const notBound = 0x04;
const throttled = 0x58;

/**
 * A short message centre that speaks SMPP over TCP, on the package's own server: it answers, refuses,
 * throttles, sends receipts and replies, hangs up and misbehaves as it is told to.
 */
export class SmppSimulator {
  readonly ledger = new CarrierLedger();
  readonly outbox = new SmppOutbox(this.ledger);
  readonly #options: SmppSimulatorOptions;
  readonly #server: Server;
  #behaviour: Behaviour;
  #patience: Patience;
  #ids = 0;

  private constructor(options: SmppSimulatorOptions) {
    this.#options = options;
    this.#behaviour = { ...quietBehaviour, ...options.behaviour };
    this.#patience = new Patience(this.#behaviour);
    this.#server = smpp.createServer((session) => this.#serve(session));
  }

  static async start(options: SmppSimulatorOptions = {}): Promise<SmppSimulator> {
    const simulator = new SmppSimulator(options);
    const server = simulator.#server;
    server.listen(options.port ?? 0, options.host ?? "127.0.0.1");
    await once(server, "listening");
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

  /** Ends every connection without a word, as a carrier that falls over. */
  dropAll(): void {
    for (const session of this.#server.sessions) session.destroy();
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.dropAll();
    await closed;
  }

  #serve(session: Session): void {
    this.ledger.connections += 1;
    let bound = false;
    let seen = 0;
    session.on("error", () => session.destroy());
    session.on("bind_transceiver", (pdu: PDU) => {
      bound = this.#knows(pdu);
      session.send(pdu.response(bound ? {} : { command_status: loginRefused }));
      if (bound) this.outbox.open(session);
    });
    session.on("enquire_link", (pdu: PDU) => {
      if (seen < this.#behaviour.hangAfter) session.send(pdu.response());
    });
    session.on("unbind", (pdu: PDU) => {
      session.send(pdu.response());
      session.close();
    });
    session.on("unknown", (pdu: PDU) => session.send(pdu.response()));
    session.on("submit_sm", (pdu: PDU) => {
      seen += 1;
      if (!bound) session.send(pdu.response({ command_status: notBound }));
      else if (!this.#misbehaves(session, seen)) this.#take(session, pdu);
    });
  }

  #knows(pdu: PDU): boolean {
    const { systemId = pdu["system_id"], password = pdu["password"] } = this.#options;
    return pdu["system_id"] === systemId && pdu["password"] === password;
  }

  #misbehaves(session: Session, seen: number): boolean {
    const { hangAfter, closeAfter, garbageAfter } = this.#behaviour;
    if (seen > closeAfter) session.destroy();
    else if (seen > garbageAfter) session.socket.write(Buffer.from("HTTP/1.1 400 Bad Request\r\n"));
    return seen > Math.min(hangAfter, closeAfter, garbageAfter);
  }

  #take(session: Session, pdu: PDU): void {
    this.ledger.submitted += 1;
    if (this.#patience.endsAt(1)) {
      this.ledger.throttled += 1;
      session.send(pdu.response({ command_status: throttled }));
      return;
    }
    const key = keyOf(pdu);
    const fate = fateOf(this.#behaviour, key);
    if (fate.refused) {
      this.ledger.refused += 1;
      session.send(pdu.response({ command_status: 0x0b }));
      return;
    }
    this.ledger.accept(key);
    this.#options.accepted?.(pdu);
    this.#ids += 1;
    void play(fate, this.#sending(session, pdu, fate, `S${this.#ids}`), this.ledger);
  }

  #sending(session: Session, pdu: PDU, fate: Fate, id: string) {
    const outcome = fate.receipt === "failed" ? failuresOf(fate.failure) : undefined;
    return {
      answer: () => session.send(pdu.response({ message_id: id })),
      receipt: (of: "message" | "stranger") => {
        const about = of === "message" ? id : `X${id}`;
        this.outbox.bring(receiptFields(pdu, about, outcome, new Date()), session);
      },
      reply: (text: string) => {
        for (const fields of replyFields(pdu, text)) this.outbox.bring(fields, session);
      },
    };
  }
}
