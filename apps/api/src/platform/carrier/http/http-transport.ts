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

/** A gateway that is asked over HTTP: `GET ping` says whether it knows us, `POST messages` submits. */
export class HttpTransport implements Transport {
  readonly closed: Promise<CarrierFault>;
  readonly #settings: HttpTransportSettings;
  readonly #base: URL;
  readonly #over = new AbortController();
  #end: (fault: CarrierFault) => void = () => undefined;

  private constructor(settings: HttpTransportSettings, base: URL) {
    this.#settings = settings;
    this.#base = base;
    this.closed = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** @throws CarrierFault */
  static async open(settings: HttpTransportSettings, signal: AbortSignal): Promise<HttpTransport> {
    const transport = new HttpTransport(settings, baseOf(settings.address));
    const stop = () => transport.destroy(new CarrierFault("stopped"));
    signal.addEventListener("abort", stop, { once: true });
    try {
      const { status } = await transport.#ask("GET", "ping", "");
      if (unwelcome.has(status)) throw new CarrierFault("login_refused", `ping: ${status}`);
      if (status !== 200) throw new CarrierFault("cannot_connect", `ping: ${status}`);
      return transport;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  async transmit(group: readonly Submission[]): Promise<readonly Outcome[]> {
    if (this.#over.signal.aborted) return all(group, { kind: "unsent", because: "disconnected" });
    const body = JSON.stringify({ messages: group.map(messageOf) });
    try {
      return this.#outcomes(group, await this.#ask("POST", "messages", body));
    } catch (error) {
      const fault = error instanceof CarrierFault ? error : new CarrierFault("closed");
      const left = !(error instanceof RequestFailed) || error.left;
      if (!left) this.destroy(fault);
      return all(
        group,
        left
          ? { kind: "unknown", because: unknownBecause(fault) }
          : { kind: "unsent", because: "disconnected" },
      );
    }
  }

  async close(): Promise<void> {
    this.#end(new CarrierFault("closed"));
  }

  destroy(fault: CarrierFault): void {
    this.#over.abort(fault);
    this.#end(fault);
  }

  #outcomes(group: readonly Submission[], { status, text }: HttpAnswer): readonly Outcome[] {
    const code = String(status);
    if (busy.has(status)) return all(group, { kind: "throttled", code });
    if (unwelcome.has(status)) {
      this.destroy(new CarrierFault("login_refused", `messages: ${status}`));
      return all(group, { kind: "unsent", because: "disconnected" });
    }
    if (status >= 400 && status < 500) {
      return all(group, { kind: "refused", reason: "malformed", code });
    }
    const answer = status === 200 ? readAs(gatewayAnswer, text) : undefined;
    const results = new Map(answer?.results.map((result) => [result.reference, result]));
    return group.map(({ reference }) => outcomeOf(results.get(reference)));
  }

  async #ask(method: "GET" | "POST", path: string, body: string): Promise<HttpAnswer> {
    const { key, answerMs } = this.#settings;
    const signal = AbortSignal.any([this.#over.signal, AbortSignal.timeout(answerMs)]);
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
