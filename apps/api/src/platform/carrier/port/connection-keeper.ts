import { setTimeout as delay } from "node:timers/promises";
import { pauseBefore, type BackOff } from "./back-off.ts";
import { CarrierFault } from "./carrier-fault.ts";
import type { ChannelFault, ChannelHealth, ChannelState } from "./channel.ts";
import type { Transport } from "./transport.ts";

export interface KeeperSettings {
  readonly open: (signal: AbortSignal) => Promise<Transport>;
  readonly backOff: BackOff;
  readonly idleMs: number | undefined;
  /** Whether anything waits for a connection, or for an answer on it. */
  readonly busy: () => boolean;
  readonly up: (transport: Transport) => void;
  readonly down: () => void;
  readonly changed: () => void;
}

/** A connection that held for so long was a good one: the next pause begins anew. */
const goodMs = 10_000;
/** A carrier that knows us not is asked again this much later than one that is away. */
const refusedFactor = 10;

/** Makes a connection, makes it again when it ends, and knows how it stands. */
export class ConnectionKeeper {
  readonly #settings: KeeperSettings;
  readonly #over = new AbortController();
  #state: ChannelState = "idle";
  #since = new Date();
  #fault: ChannelFault | undefined;
  #failed = 0;
  #wanted: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(settings: KeeperSettings) {
    this.#settings = settings;
  }

  /** Whether something submitted now will leave soon, or learn soon that it cannot. */
  get reachable(): boolean {
    return this.#state === "up" || this.#state === "connecting";
  }

  state(): Pick<ChannelHealth, "state" | "since" | "fault"> {
    return { state: this.#state, since: this.#since, fault: this.#fault };
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** There is something to send. */
  want(): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    this.#wanted = undefined;
    this.#become("connecting");
    wanted();
  }

  /** The carrier has taken something over this connection. */
  proven(): void {
    this.#failed = 0;
  }

  async stop(): Promise<void> {
    this.#over.abort();
    this.#wanted?.();
    await this.#running;
    this.#become("stopped", "stopped");
  }

  async #run(): Promise<void> {
    while (!this.#over.signal.aborted) {
      if (this.#settings.idleMs !== undefined && !this.#settings.busy()) await this.#untilWanted();
      if (this.#over.signal.aborted) return;
      if (this.#state !== "connecting") this.#become("connecting");
      const began = performance.now();
      const fault = await this.#connection();
      if (this.#over.signal.aborted) return;
      if (fault === undefined) {
        this.#failed = 0;
        continue;
      }
      if (performance.now() - began >= goodMs) this.#failed = 0;
      this.#failed += 1;
      this.#become("backing_off", fault.fault);
      await this.#pause(fault);
    }
  }

  /** One connection from its beginning to its end; `undefined` where we left for want of work. */
  async #connection(): Promise<CarrierFault | undefined> {
    const { open, up, down } = this.#settings;
    try {
      const transport = await open(this.#over.signal);
      this.#become("up");
      const idle = this.#leaveWhenIdle(transport);
      up(transport);
      const fault = await this.#endOf(transport);
      return idle.ended() ? undefined : fault;
    } catch (error) {
      if (error instanceof CarrierFault) return error;
      return new CarrierFault("cannot_connect", String(error), error);
    } finally {
      down();
    }
  }

  /** At the latest when all is over: one that was left may not have heard of it. */
  async #endOf(transport: Transport): Promise<CarrierFault> {
    const stop = () => transport.destroy(new CarrierFault("stopped"));
    this.#over.signal.addEventListener("abort", stop, { once: true });
    try {
      return await transport.closed;
    } finally {
      this.#over.signal.removeEventListener("abort", stop);
    }
  }

  #leaveWhenIdle(transport: Transport): { ended(): boolean } {
    const { idleMs, busy, down } = this.#settings;
    if (idleMs === undefined) return { ended: () => false };
    let left = false;
    let quiet = 0;
    const timer = setInterval(() => {
      quiet = busy() ? 0 : quiet + 1;
      if (quiet < 2 || left) return;
      left = true;
      down();
      this.#become("idle");
      void transport.close();
    }, idleMs / 2);
    void transport.closed.then(() => clearInterval(timer));
    return { ended: () => left };
  }

  async #untilWanted(): Promise<void> {
    this.#become("idle");
    await new Promise<void>((resolve) => {
      this.#wanted = resolve;
    });
  }

  async #pause({ fault }: CarrierFault): Promise<void> {
    const factor = fault === "login_refused" ? refusedFactor : 1;
    const ms = pauseBefore(this.#failed, this.#settings.backOff, Math.random()) * factor;
    await delay(ms, undefined, { signal: this.#over.signal }).catch(() => undefined);
  }

  #become(state: ChannelState, fault?: ChannelFault): void {
    this.#state = state;
    this.#since = new Date();
    if (fault !== undefined) this.#fault = fault;
    if (state === "up") this.#fault = undefined;
    this.#settings.changed();
  }
}
