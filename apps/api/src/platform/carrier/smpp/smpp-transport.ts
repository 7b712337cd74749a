import { smppSubmitVerdict } from "@wuzi/domain/publicity/smpp-codes";
import smpp, { type Fields } from "smpp";
import { CarrierFault, unknownBecause, Unwritable } from "../port/carrier-fault.ts";
import type { ChannelListener, Outcome, Submission } from "../port/channel.ts";
import { unwritable, type Transport } from "../port/transport.ts";
import { dial, type Address } from "../wire/dial.ts";
import { Link } from "../wire/link.ts";
import { idOfAnswer, type IdStyle } from "./carrier-id.ts";
import { readDeliverSm } from "./deliver-sm.ts";
import { smppCodec, smppMessage, type SmppMessage } from "./smpp-codec.ts";
import { submitSm, type SubmitStyle } from "./submit-sm.ts";

export interface SmppLogin {
  readonly systemId: string;
  /** At most eight characters, as the protocol has it. */
  readonly password: string;
  readonly systemType?: string;
}

export interface SmppTransportSettings extends Address, SmppLogin, SubmitStyle {
  readonly ids: IdStyle;
  /** Milliseconds to wait for an answer. */
  readonly answerMs: number;
  /** Milliseconds between two signs of life. */
  readonly enquireMs: number;
}

const temporaryFault = 0x64;
const unknownCommand = 0x03;
const lastSequence = 0x7f_ff_ff_ff;

/** A session of SMPP 3.4 as a transceiver. */
export class SmppTransport implements Transport {
  readonly closed: Promise<CarrierFault>;
  readonly #settings: SmppTransportSettings;
  readonly #listener: ChannelListener;
  readonly #link: Link<SmppMessage>;
  /** References of submissions whose answer is overdue, by sequence. */
  readonly #overdue = new Map<number, string>();
  #sequence = 0;
  #enquiring: NodeJS.Timeout | undefined;

  private constructor(
    link: (handler: ConstructorParameters<typeof Link<SmppMessage>>[2]) => Link<SmppMessage>,
    settings: SmppTransportSettings,
    listener: ChannelListener,
  ) {
    this.#settings = settings;
    this.#listener = listener;
    this.#link = link({
      request: async (message) => await this.#answer(message),
      late: (message) => this.#late(message),
    });
    this.closed = this.#link.closed;
    void this.closed.then(() => clearInterval(this.#enquiring));
  }

  /** @throws CarrierFault */
  static async open(
    settings: SmppTransportSettings,
    listener: ChannelListener,
    signal: AbortSignal,
  ): Promise<SmppTransport> {
    const socket = await dial(settings, settings.answerMs, signal);
    const transport = new SmppTransport(
      (handler) => new Link(socket, smppCodec, handler),
      settings,
      listener,
    );
    const stop = () => transport.destroy(new CarrierFault("stopped"));
    signal.addEventListener("abort", stop, { once: true });
    try {
      await transport.#bind();
    } catch (error) {
      transport.destroy(error instanceof CarrierFault ? error : new CarrierFault("garbage"));
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
    }
    return transport;
  }

  async transmit(group: readonly Submission[]): Promise<readonly Outcome[]> {
    return await Promise.all(group.map(async (submission) => await this.#submit(submission)));
  }

  async close(): Promise<void> {
    await this.#ask("unbind").catch(() => undefined);
    this.#link.end();
  }

  destroy(fault: CarrierFault): void {
    this.#link.destroy(fault);
  }

  async #bind(): Promise<void> {
    const { systemId, password, systemType = "", enquireMs } = this.#settings;
    const answer = await this.#ask("bind_transceiver", {
      system_id: systemId,
      password,
      system_type: systemType,
      interface_version: 0x34,
    });
    if (answer.status !== 0) {
      throw new CarrierFault("login_refused", `bind_transceiver: ${statusCode(answer.status)}`);
    }
    this.#enquiring = setInterval(() => void this.#enquire(), enquireMs);
  }

  async #submit(submission: Submission): Promise<Outcome> {
    if (!this.#link.open) return { kind: "unsent", because: "disconnected" };
    const sequence = this.#next();
    try {
      const message = submitSm(submission, sequence, this.#settings);
      return this.#outcome(await this.#link.request(message, this.#settings.answerMs));
    } catch (error) {
      if (error instanceof Unwritable) return unwritable;
      const because = unknownBecause(error);
      if (because === "no_answer") this.#remember(sequence, submission.reference);
      return { kind: "unknown", because };
    }
  }

  #outcome({ command, status, pdu }: SmppMessage): Outcome {
    const verdict = smppSubmitVerdict(status);
    const code = statusCode(status);
    if (verdict.kind === "busy") return { kind: "throttled", code };
    if (verdict.kind === "refused") return { kind: "refused", reason: verdict.reason, code };
    const id = pdu?.["message_id"];
    if (command !== "submit_sm_resp" || typeof id !== "string" || id === "") {
      return { kind: "unknown", because: "garbage" };
    }
    return { kind: "accepted", carrierId: idOfAnswer(id, this.#settings.ids).slice(0, 128) };
  }

  #remember(sequence: number, reference: string): void {
    this.#overdue.set(sequence, reference);
    for (const oldest of this.#overdue.keys()) {
      if (this.#overdue.size <= 4096) break;
      this.#overdue.delete(oldest);
    }
  }

  #late(message: SmppMessage): void {
    const reference = this.#overdue.get(message.sequence);
    if (reference === undefined) return;
    this.#overdue.delete(message.sequence);
    const outcome = this.#outcome(message);
    if (outcome.kind === "unknown") return;
    this.#listener.lateOutcome(reference, outcome).catch(() => undefined);
  }

  async #answer({ command, sequence, pdu }: SmppMessage): Promise<SmppMessage | undefined> {
    if (pdu === undefined || command === "unknown") return nack(sequence);
    if (command === "unbind") {
      this.#link.end();
      return smppMessage(pdu.response());
    }
    if (command === "enquire_link") return smppMessage(pdu.response());
    if (command !== "deliver_sm" && command !== "data_sm") return nack(sequence);
    const delivered = readDeliverSm(pdu, this.#settings.ids);
    try {
      if (delivered.kind === "receipt") await this.#listener.receipt(delivered.receipt);
      if (delivered.kind === "reply") await this.#listener.reply(delivered.reply);
      return smppMessage(pdu.response());
    } catch {
      return smppMessage(pdu.response({ command_status: temporaryFault }));
    }
  }

  async #enquire(): Promise<void> {
    try {
      await this.#ask("enquire_link");
    } catch (error) {
      if (unknownBecause(error) === "no_answer") this.destroy(error as CarrierFault);
    }
  }

  async #ask(command: string, fields: Fields = {}): Promise<SmppMessage> {
    const pdu = new smpp.PDU(command, { ...fields, sequence_number: this.#next() });
    return await this.#link.request(smppMessage(pdu), this.#settings.answerMs);
  }

  #next(): number {
    this.#sequence = this.#sequence === lastSequence ? 1 : this.#sequence + 1;
    return this.#sequence;
  }
}

function nack(sequence: number): SmppMessage {
  return smppMessage(
    new smpp.PDU("generic_nack", { command_status: unknownCommand, sequence_number: sequence }),
  );
}

function statusCode(status: number): string {
  return `0x${status.toString(16).padStart(2, "0")}`;
}
