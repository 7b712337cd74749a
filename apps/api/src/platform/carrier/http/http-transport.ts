import { CarrierFault, unknownBecause } from "../port/carrier-fault.ts";
import type { Outcome, Submission } from "../port/channel.ts";
import type { Transport } from "../port/transport.ts";
import { gatewayAnswer, readAs, type GatewayMessage, type GatewayResult } from "./gateway-words.ts";
import type { SigningKey } from "./signature.ts";
import { RequestFailed, sendSigned, type HttpAnswer } from "./signed-request.ts";

export interface HttpTransportSettings {
  /** `https://gateway.example/v1`; plain HTTP to this machine only. */
  readonly address: string;
  readonly key: SigningKey;
  readonly answerMs: number;
}

const busy = new Set([429, 503]);
const unwelcome = new Set([401, 403]);
/** What says of the messages that they are wrong; others of its kind say it of the way to the gateway. */
const malformed = new Set([400, 413, 422]);

/** A gateway that is asked over HTTP: `GET ping` says whether it knows us, `POST messages` submits. */
export class HttpTransport implements Transport {
  readonly closed: Promise<CarrierFault>;
  readonly #settings: HttpTransportSettings;
  readonly #base: URL;
  readonly #stopped: AbortSignal;
  readonly #over = new AbortController();
  #isOpen = true;
  #end: (fault: CarrierFault) => void = () => undefined;

  private constructor(settings: HttpTransportSettings, base: URL, stopped: AbortSignal) {
    this.#settings = settings;
    this.#base = base;
    this.#stopped = stopped;
    this.closed = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /**
   * @param stopped ends whatever is on its way, also after this one was left for another
   * @throws CarrierFault
   */
  static async open(settings: HttpTransportSettings, stopped: AbortSignal): Promise<HttpTransport> {
    const transport = new HttpTransport(settings, baseOf(settings.address), stopped);
    const { status } = await transport.#ask("GET", "ping", "");
    if (unwelcome.has(status)) throw new CarrierFault("login_refused", `ping: ${status}`);
    if (status !== 200) throw new CarrierFault("cannot_connect", `ping: ${status}`);
    return transport;
  }

  async transmit(group: readonly Submission[]): Promise<readonly Outcome[]> {
    if (!this.#isOpen) return all(group, { kind: "unsent", because: "disconnected" });
    const body = JSON.stringify({ messages: group.map(messageOf) });
    try {
      return this.#outcomes(group, await this.#ask("POST", "messages", body));
    } catch (error) {
      const fault = error instanceof CarrierFault ? error : new CarrierFault("closed");
      const left = !(error instanceof RequestFailed) || error.left;
      this.#leave(fault);
      return all(
        group,
        left
          ? { kind: "unknown", because: unknownBecause(fault) }
          : { kind: "unsent", because: "disconnected" },
      );
    }
  }

  async close(): Promise<void> {
    this.#leave(new CarrierFault("closed"));
  }

  destroy(fault: CarrierFault): void {
    this.#over.abort(fault);
    this.#leave(fault);
  }

  /**
   * A gateway that fails is asked again after a pause, with a ping first: else everybody's message would
   * leave into nothing. What is on its way still hears its answer.
   */
  #leave(fault: CarrierFault): void {
    this.#isOpen = false;
    this.#end(fault);
  }

  #outcomes(group: readonly Submission[], { status, text }: HttpAnswer): readonly Outcome[] {
    const code = String(status);
    if (busy.has(status)) return all(group, { kind: "throttled", code });
    if (unwelcome.has(status)) {
      this.destroy(new CarrierFault("login_refused", `messages: ${status}`));
      return all(group, { kind: "unsent", because: "disconnected" });
    }
    if (malformed.has(status)) return all(group, { kind: "refused", reason: "malformed", code });
    if (status >= 400 && status < 500) {
      this.#leave(new CarrierFault("garbage", `messages: ${status}`));
      return all(group, { kind: "unsent", because: "disconnected" });
    }
    const answer = status === 200 ? readAs(gatewayAnswer, text) : undefined;
    if (answer === undefined) this.#leave(new CarrierFault("garbage", `messages: ${status}`));
    const results = new Map(answer?.results.map((result) => [result.reference, result]));
    return group.map(({ reference }) => outcomeOf(results.get(reference)));
  }

  async #ask(method: "GET" | "POST", path: string, body: string): Promise<HttpAnswer> {
    const { key, answerMs } = this.#settings;
    const late = AbortSignal.timeout(answerMs);
    const signal = AbortSignal.any([this.#over.signal, this.#stopped, late]);
    return await sendSigned(new URL(path, this.#base), method, body, key, signal);
  }
}

const here = new Set(["127.0.0.1", "localhost", "[::1]"]);

function baseOf(address: string): URL {
  const url = URL.parse(address.endsWith("/") ? address : `${address}/`);
  const safe = url?.protocol === "https:" || (url?.protocol === "http:" && here.has(url.hostname));
  if (!url || !safe) throw new CarrierFault("cannot_connect", `"${address}" is no https address`);
  return url;
}

function messageOf({ reference, number, part, messageClass }: Submission): GatewayMessage {
  return { reference, number, text: part.text, class: messageClass };
}

function outcomeOf(result: GatewayResult | undefined): Outcome {
  if (result === undefined) return { kind: "unknown", because: "garbage" };
  if (result.state === "accepted") return { kind: "accepted", carrierId: result.id };
  return { kind: "refused", reason: result.reason, code: result.code };
}

function all(group: readonly Submission[], outcome: Outcome): readonly Outcome[] {
  return group.map(() => outcome);
}
