import { createHash, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { numberFromCarrier } from "@wuzi/domain/publicity/message-number";
import { sgipReportVerdict } from "@wuzi/domain/publicity/sgip-codes";
import { CarrierFault } from "../port/carrier-fault.ts";
import type { ChannelListener } from "../port/channel.ts";
import { Link } from "../wire/link.ts";
import { readPartHeader, readText } from "../wire/message-bytes.ts";
import { answerTo, results, sgipCodec } from "./sgip-codec.ts";
import type { Bind, Deliver, Report, SgipBody, SgipMessage } from "./sgip-message.ts";
import { sequenceText } from "./sgip-sequence.ts";

export interface SgipDoorSettings {
  readonly host: string;
  readonly port: number;
  /** What the gateway binds with. */
  readonly name: string;
  readonly password: string;
  /** Addresses of the gateway; nobody else is let in. */
  readonly allow: readonly string[];
  /** Milliseconds without a word until a connection is ended. */
  readonly silentMs?: number;
}

const fromGateway = 2;
const mostConnections = 8;

/**
 * The door at which the gateway brings receipts and replies, on connections that it opens to us. It is
 * answered when what it brought has been kept.
 */
export class SgipDoor {
  readonly #settings: SgipDoorSettings;
  readonly #listener: ChannelListener;
  readonly #server: Server;
  readonly #links = new Set<Link<SgipMessage>>();

  private constructor(settings: SgipDoorSettings, listener: ChannelListener) {
    this.#settings = settings;
    this.#listener = listener;
    this.#server = createServer({ noDelay: true }, (socket) => this.#receive(socket));
    this.#server.maxConnections = mostConnections;
  }

  /** @throws CarrierFault where nothing can be listened on */
  static async open(settings: SgipDoorSettings, listener: ChannelListener): Promise<SgipDoor> {
    const door = new SgipDoor(settings, listener);
    try {
      door.#server.listen(settings.port, settings.host);
      await once(door.#server, "listening");
    } catch (error) {
      throw new CarrierFault("cannot_connect", `${settings.host}:${settings.port}`, error);
    }
    return door;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const link of this.#links) link.destroy(new CarrierFault("stopped"));
    await closed;
  }

  #receive(socket: Socket): void {
    const address = socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
    if (!this.#settings.allow.includes(address)) {
      socket.destroy();
      return;
    }
    let bound = false;
    const link = new Link(socket, sgipCodec, {
      request: async (message, from) => {
        const { body } = message;
        if (body.command === "bind") {
          const result = bound ? results.repeatedLogin : this.#judge(body);
          bound ||= result === results.ok;
          return answerTo(message, result);
        }
        if (body.command === "unbind") from.end();
        return answerTo(message, bound ? await this.#take(body) : results.badLogin);
      },
    });
    socket.setTimeout(this.#settings.silentMs ?? 90_000, () =>
      link.destroy(new CarrierFault("no_answer")),
    );
    this.#links.add(link);
    void link.closed.finally(() => this.#links.delete(link));
  }

  #judge({ loginType, name, password }: Bind): number {
    if (loginType !== fromGateway) return results.badLoginType;
    const known = same(name, this.#settings.name) && same(password, this.#settings.password);
    return known ? results.ok : results.badLogin;
  }

  async #take(body: SgipBody): Promise<number> {
    try {
      if (body.command === "report") await this.#report(body);
      else if (body.command === "deliver") await this.#deliver(body);
      else if (body.command === "broken") return results.badLength;
      return results.ok;
    } catch {
      return results.busy;
    }
  }

  async #report({ submitSequence, userNumber, state, errorCode }: Report): Promise<void> {
    await this.#listener.receipt({
      carrierId: sequenceText(submitSequence),
      number: numberFromCarrier(userNumber),
      verdict: sgipReportVerdict(state, errorCode),
      code: `${state} ${errorCode}`,
    });
  }

  async #deliver({ userNumber, spNumber, udhi, coding, content }: Deliver): Promise<void> {
    const number = numberFromCarrier(userNumber);
    if (number === undefined) return;
    const { textAt, part } = udhi ? readPartHeader(content) : { textAt: 0, part: undefined };
    const text = readText(content.subarray(textAt), coding);
    await this.#listener.reply({ number, to: spNumber, text, part });
  }
}

function same(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
