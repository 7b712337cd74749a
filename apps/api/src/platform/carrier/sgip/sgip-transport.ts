import { sgipSubmitVerdict } from "@wuzi/domain/publicity/sgip-codes";
import { CarrierFault, unknownBecause, Unwritable } from "../port/carrier-fault.ts";
import type { ChannelListener, Outcome, Submission } from "../port/channel.ts";
import { unwritable, type Transport } from "../port/transport.ts";
import { dial, type Address } from "../wire/dial.ts";
import { Link } from "../wire/link.ts";
import { answerTo, results, sgipCodec } from "./sgip-codec.ts";
import type { SgipBody, SgipMessage } from "./sgip-message.ts";
import { sequenceText, type SequenceMaker } from "./sgip-sequence.ts";
import { submitBody, type SgipService } from "./submit-body.ts";

export interface SgipTransportSettings extends Address, SgipService {
  readonly name: string;
  readonly password: string;
  readonly answerMs: number;
  readonly sequences: SequenceMaker;
}

/** A service provider's connection to the gateway: it binds, submits, and leaves. */
export class SgipTransport implements Transport {
  readonly closed: Promise<CarrierFault>;
  readonly #settings: SgipTransportSettings;
  readonly #link: Link<SgipMessage>;
  /** Groups whose answer is overdue, by sequence. */
  readonly #overdue = new Map<string, readonly Submission[]>();

  private constructor(
    link: (handler: ConstructorParameters<typeof Link<SgipMessage>>[2]) => Link<SgipMessage>,
    settings: SgipTransportSettings,
    listener: ChannelListener,
  ) {
    this.#settings = settings;
    this.#link = link({
      request: async (message, from) => {
        if (message.body.command === "unbind") from.end();
        return answerTo(message, results.badLoginType);
      },
      late: (message) => this.#late(message, listener),
    });
    this.closed = this.#link.closed;
  }

  /** @throws CarrierFault */
  static async open(
    settings: SgipTransportSettings,
    listener: ChannelListener,
    signal: AbortSignal,
  ): Promise<SgipTransport> {
    const socket = await dial(settings, settings.answerMs, signal);
    const transport = new SgipTransport(
      (handler) => new Link(socket, sgipCodec, handler),
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
    const outcome = await this.#submit(group);
    if (outcome.kind !== "refused" || outcome.reason !== "bad_number" || group.length === 1) {
      return group.map(() => outcome);
    }
    // one result for a hundred numbers: halves find the wrong one, since nothing was taken
    const middle = Math.ceil(group.length / 2);
    const first = await this.transmit(group.slice(0, middle));
    return [...first, ...(await this.transmit(group.slice(middle)))];
  }

  async close(): Promise<void> {
    await this.#ask({ command: "unbind" }).catch(() => undefined);
    this.#link.end();
  }

  destroy(fault: CarrierFault): void {
    this.#link.destroy(fault);
  }

  async #bind(): Promise<void> {
    const { name, password } = this.#settings;
    const { body } = await this.#ask({ command: "bind", loginType: 1, name, password });
    const result = body.command === "bind_resp" ? body.result : undefined;
    if (result === 0) return;
    const refused = result === results.badLogin || result === results.badLoginType;
    throw new CarrierFault(refused ? "login_refused" : "closed", `Bind: ${result ?? "no result"}`);
  }

  async #submit(group: readonly Submission[]): Promise<Outcome> {
    if (!this.#link.open) return { kind: "unsent", because: "disconnected" };
    const now = new Date();
    const sequence = this.#settings.sequences.next(now);
    const carrierId = sequenceText(sequence);
    const body = submitBody(group, this.#settings, now);
    try {
      const answer = await this.#link.request({ sequence, body }, this.#settings.answerMs);
      return outcomeOf(answer, carrierId);
    } catch (error) {
      if (error instanceof Unwritable) return unwritable;
      const because = unknownBecause(error);
      if (because === "no_answer" && this.#overdue.size < 256) this.#overdue.set(carrierId, group);
      return { kind: "unknown", because, carrierId };
    }
  }

  #late(answer: SgipMessage, listener: ChannelListener): void {
    const carrierId = sequenceText(answer.sequence);
    const group = this.#overdue.get(carrierId) ?? [];
    this.#overdue.delete(carrierId);
    const outcome = outcomeOf(answer, carrierId);
    if (outcome.kind === "unknown") return;
    for (const { reference } of group) {
      listener.lateOutcome(reference, outcome).catch(() => undefined);
    }
  }

  async #ask(body: SgipBody): Promise<SgipMessage> {
    const sequence = this.#settings.sequences.next(new Date());
    return await this.#link.request({ sequence, body }, this.#settings.answerMs);
  }
}

function outcomeOf({ body }: SgipMessage, carrierId: string): Outcome {
  if (body.command !== "submit_resp") return { kind: "unknown", because: "garbage", carrierId };
  const verdict = sgipSubmitVerdict(body.result);
  const code = String(body.result);
  if (verdict.kind === "busy") return { kind: "throttled", code };
  if (verdict.kind === "refused") return { kind: "refused", reason: verdict.reason, code };
  return { kind: "accepted", carrierId };
}
