import type { ChannelListener } from "../port/channel.ts";
import { tidyReply } from "../wire/message-bytes.ts";
import { gatewayEvents, readAs, verdictOf, type GatewayEvent } from "./gateway-words.ts";
import { RecentNonces } from "./recent-nonces.ts";
import { checkSignature, type SigningKey } from "./signature.ts";

export interface CallbackRequest {
  readonly method: string;
  /** Path and query, as they stand in the request. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

export interface CallbackAnswer {
  readonly status: 200 | 400 | 401 | 503;
  /** A word for whoever runs the gateway; never why a signature is wrong. */
  readonly word: "kept" | "malformed" | "refused" | "again";
}

const kept: CallbackAnswer = { status: 200, word: "kept" };
const malformed: CallbackAnswer = { status: 400, word: "malformed" };
const refused: CallbackAnswer = { status: 401, word: "refused" };
const again: CallbackAnswer = { status: 503, word: "again" };

/**
 * Where a gateway brings receipts and replies: signed with its own key, new, and answered with 200 when
 * they have been kept. With any other answer it brings them again, under a new signature.
 */
export class CallbackDoor {
  readonly #key: SigningKey;
  readonly #listener: ChannelListener;
  readonly #nonces = new RecentNonces();

  constructor(key: SigningKey, listener: ChannelListener) {
    this.#key = key;
    this.#listener = listener;
  }

  async handle(request: CallbackRequest, nowMs: number): Promise<CallbackAnswer> {
    const fault = checkSignature(request, request.headers, this.#key, this.#nonces, nowMs);
    if (fault === "busy") return again;
    if (fault !== undefined) return refused;
    const read = readAs(gatewayEvents, Buffer.from(request.body).toString());
    if (read === undefined) return malformed;
    try {
      // receipts are written together, replies in the order in which they were given
      const isReply = ({ type }: GatewayEvent) => type === "reply";
      await Promise.all(read.events.filter((event) => !isReply(event)).map((e) => this.#keep(e)));
      for (const event of read.events.filter(isReply)) await this.#keep(event);
      return kept;
    } catch {
      return again;
    }
  }

  async #keep(event: GatewayEvent): Promise<void> {
    if (event.type === "reply") {
      const { id, number, to, text } = event;
      await this.#listener.reply({ id, number, to, text: tidyReply(text), part: undefined });
      return;
    }
    await this.#listener.receipt({
      carrierId: event.id,
      number: event.number,
      verdict: verdictOf(event.state, event.reason),
      code: event.code || event.state,
    });
  }
}
