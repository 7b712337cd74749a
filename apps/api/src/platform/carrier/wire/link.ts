import type { Socket } from "node:net";
import { CarrierFault, Unwritable } from "../port/carrier-fault.ts";
import { FrameReader, type FrameLimits } from "./frame-reader.ts";

/** How a protocol writes its messages and finds the request that an answer belongs to. */
export interface WireCodec<Message> {
  readonly limits: FrameLimits;
  encode(message: Message): Buffer;
  /** @throws CarrierFault `garbage` where not even the header can be believed */
  decode(frame: Buffer): Message;
  /** What an answer repeats of its request. */
  keyOf(message: Message): string;
  isAnswer(message: Message): boolean;
}

export interface LinkHandler<Message> {
  /** Answers what the other side asks; nothing is sent for `undefined`. */
  request(message: Message, link: Link<Message>): Promise<Message | undefined>;
  /** An answer that came after its request was given up. */
  late?(answer: Message): void;
}

interface Pending<Message> {
  readonly resolve: (answer: Message) => void;
  readonly reject: (fault: CarrierFault) => void;
  readonly timer: NodeJS.Timeout;
}

/** Requests of the other side that are worked on at once; with more of them it has to wait. */
const mostInHand = 256;
/** Milliseconds that the other side has to end the connection as well, once we have. */
const partingMs = 2000;
/** Requests given up whose late answer is still recognised. */
const mostOverdue = 4096;

/**
 * One connection of a protocol of requests and answers, on which both sides ask. Every request ends:
 * with its answer, or with the fault that ended it.
 */
export class Link<Message> {
  /** Fulfilled when the connection is over, with what ended it. */
  readonly closed: Promise<CarrierFault>;
  readonly #socket: Socket;
  readonly #codec: WireCodec<Message>;
  readonly #handler: LinkHandler<Message>;
  readonly #reader: FrameReader;
  readonly #pending = new Map<string, Pending<Message>>();
  readonly #overdue = new Set<string>();
  #inHand = 0;
  #ending = false;
  #parting: NodeJS.Timeout | undefined;
  #fault: CarrierFault | undefined;

  constructor(socket: Socket, codec: WireCodec<Message>, handler: LinkHandler<Message>) {
    this.#socket = socket;
    this.#codec = codec;
    this.#handler = handler;
    this.#reader = new FrameReader(codec.limits);
    this.closed = new Promise((resolve) => {
      socket.once("close", () => resolve(this.#end()));
    });
    socket.on("error", (error) => {
      this.#fault ??= new CarrierFault("closed", error.message, error);
    });
    socket.on("data", (chunk: Buffer) => this.#read(chunk));
  }

  /** Whether what is written now can leave. */
  get open(): boolean {
    return !this.#ending && !this.#socket.destroyed && this.#socket.writable;
  }

  /**
   * @throws CarrierFault `no_answer` after the time, or what ended the connection
   * @throws Unwritable
   */
  async request(message: Message, timeoutMs: number): Promise<Message> {
    const bytes = this.#bytesOf(message);
    return await new Promise((resolve, reject) => {
      if (!this.open) return reject(this.#fault ?? new CarrierFault("closed"));
      const key = this.#codec.keyOf(message);
      const timer = setTimeout(() => this.#giveUp(key), timeoutMs);
      this.#pending.set(key, { resolve, reject, timer });
      this.#socket.write(bytes);
    });
  }

  #bytesOf(message: Message): Buffer {
    try {
      return this.#codec.encode(message);
    } catch (error) {
      throw new Unwritable(String(error), { cause: error });
    }
  }

  /** Ends the connection once what is in hand has been answered and what was written has left. */
  end(): void {
    this.#ending = true;
    if (this.#inHand === 0) this.#part();
  }

  /** Whoever does not end it as well is not waited for: nothing more comes over it. */
  #part(): void {
    this.#socket.end();
    this.#parting ??= setTimeout(() => this.destroy(new CarrierFault("closed")), partingMs);
  }

  /** Ends the connection at once. */
  destroy(fault: CarrierFault): void {
    this.#fault ??= fault;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    if (this.#fault !== undefined) return;
    try {
      for (const frame of this.#reader.push(chunk)) {
        this.#take(this.#codec.decode(frame));
      }
    } catch (error) {
      this.destroy(
        error instanceof CarrierFault ? error : new CarrierFault("garbage", String(error), error),
      );
    }
  }

  #take(message: Message): void {
    if (!this.#codec.isAnswer(message)) {
      void this.#answer(message);
      return;
    }
    const key = this.#codec.keyOf(message);
    const pending = this.#pending.get(key);
    if (pending !== undefined) {
      clearTimeout(pending.timer);
      this.#pending.delete(key);
      pending.resolve(message);
    } else if (this.#overdue.delete(key)) {
      this.#handler.late?.(message);
    }
  }

  async #answer(message: Message): Promise<void> {
    this.#inHand += 1;
    if (this.#inHand >= mostInHand) this.#socket.pause();
    try {
      const answer = await this.#handler.request(message, this);
      if (answer !== undefined && this.#socket.writable) {
        this.#socket.write(this.#codec.encode(answer));
      }
    } catch (error) {
      this.destroy(new CarrierFault("garbage", String(error), error));
    } finally {
      this.#inHand -= 1;
      if (this.#ending && this.#inHand === 0) this.#part();
      if (this.#inHand < mostInHand && this.#socket.isPaused()) this.#socket.resume();
    }
  }

  #giveUp(key: string): void {
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    this.#pending.delete(key);
    if (this.#overdue.size < mostOverdue) this.#overdue.add(key);
    pending.reject(new CarrierFault("no_answer"));
  }

  #end(): CarrierFault {
    clearTimeout(this.#parting);
    const fault = (this.#fault ??= new CarrierFault("closed"));
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(fault);
    }
    this.#pending.clear();
    this.#overdue.clear();
    return fault;
  }
}
