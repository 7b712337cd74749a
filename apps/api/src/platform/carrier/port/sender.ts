import { setTimeout as delay } from "node:timers/promises";
import { usualBackOff, type BackOff } from "./back-off.ts";
import { CarrierFault } from "./carrier-fault.ts";
import type { ChannelHealth, Lane, Outcome, Submission } from "./channel.ts";
import { ConnectionKeeper } from "./connection-keeper.ts";
import { Pace } from "./pace.ts";
import { Throttle } from "./throttle.ts";
import { oneByOne, type Grouping, type Transport } from "./transport.ts";
import { laneOf, WaitingLine } from "./waiting-line.ts";

export interface SenderSettings {
  /** @throws CarrierFault where no connection is made */
  readonly open: (signal: AbortSignal) => Promise<Transport>;
  readonly window: number;
  readonly perSecond: number;
  readonly grouping?: Grouping;
  /** Submissions of a lane that may wait; by default twice what the window holds. */
  readonly mostWaiting?: number;
  readonly backOff?: BackOff;
  readonly throttleBackOff?: BackOff;
  /** Connects when there is something to send, and leaves after so long with nothing. */
  readonly idleMs?: number;
  readonly health?: (health: ChannelHealth) => void;
}

const usualThrottle: BackOff = { firstMs: 100, longestMs: 15_000 };
/** Of the second that a stop may take: for answers, then for good-bye. */
const answersMs = 500;
const goodbyeMs = 150;

/**
 * Sends what is submitted as fast as the window, the pace and the carrier's patience allow, over a
 * connection that it keeps. Nothing waits for a connection that is not there.
 */
export class Sender {
  readonly #settings: SenderSettings;
  readonly #grouping: Grouping;
  readonly #mostWaiting: number;
  readonly #line = new WaitingLine();
  readonly #pace: Pace;
  readonly #throttle: Throttle;
  readonly #keeper: ConnectionKeeper;
  readonly #inFlight = new Set<Promise<void>>();
  #outstanding = 0;
  #transport: Transport | undefined;
  #timer: NodeJS.Timeout | undefined;
  #roomAsked: (() => void)[] = [];
  #stopping: Promise<void> | undefined;

  constructor(settings: SenderSettings) {
    this.#settings = settings;
    this.#grouping = settings.grouping ?? oneByOne;
    this.#mostWaiting = settings.mostWaiting ?? settings.window * this.#grouping.most * 2;
    this.#pace = new Pace(settings.perSecond, performance.now());
    this.#throttle = new Throttle(settings.throttleBackOff ?? usualThrottle);
    this.#keeper = new ConnectionKeeper({
      open: settings.open,
      backOff: settings.backOff ?? usualBackOff,
      idleMs: settings.idleMs,
      busy: () => this.#line.length + this.#outstanding > 0,
      up: (transport) => {
        this.#transport = transport;
        this.#pump();
        this.#tellRoom();
      },
      down: () => {
        this.#transport = undefined;
        this.#line.dismiss(this.#stopping === undefined ? "disconnected" : "stopped");
        this.#tellRoom();
      },
      changed: () => {
        settings.health?.(this.health());
        this.#tellRoom();
      },
    });
  }

  start(): void {
    this.#keeper.start();
  }

  health(): ChannelHealth {
    const left = this.#throttle.left(performance.now());
    return {
      ...this.#keeper.state(),
      waiting: this.#line.length,
      outstanding: this.#outstanding,
      throttledUntil: left > 0 ? new Date(Date.now() + left) : undefined,
    };
  }

  async room(signal?: AbortSignal, lane: Lane = "bulk"): Promise<number> {
    for (;;) {
      if (this.#stopping !== undefined || signal?.aborted) return 0;
      this.#keeper.want();
      const free = this.#mostWaiting - this.#line.countOf(lane);
      if (this.#transport !== undefined && free > 0) return free;
      await this.#roomChanged(signal);
    }
  }

  async submit(submission: Submission, signal?: AbortSignal): Promise<Outcome> {
    if (this.#stopping !== undefined) return { kind: "unsent", because: "stopped" };
    const ahead = this.#line.countOf(laneOf(submission));
    if (ahead >= this.#mostWaiting) return { kind: "unsent", because: "full" };
    this.#keeper.want();
    if (!this.#keeper.reachable) return { kind: "unsent", because: "disconnected" };
    const outcome = this.#line.join(submission, performance.now(), signal);
    this.#pump();
    return await outcome;
  }

  async stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    await this.#stopping;
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#line.dismiss("stopped");
    this.#tellRoom();
    const transport = this.#transport;
    if (transport !== undefined) {
      await Promise.race([Promise.all(this.#inFlight), pass(answersMs)]);
      await Promise.race([transport.close(), pass(goodbyeMs)]);
      transport.destroy(new CarrierFault("stopped"));
    }
    await this.#keeper.stop();
    await Promise.all(this.#inFlight);
  }

  #pump(): void {
    clearTimeout(this.#timer);
    const transport = this.#transport;
    if (transport === undefined || this.#stopping !== undefined) return;
    while (this.#line.length > 0 && this.#outstanding < this.#settings.window) {
      const wait = this.#waitMs();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#pump(), wait);
        return;
      }
      const group = this.#line.takeGroup(this.#grouping);
      // of a hundred that wait, one alone may go: what cannot go with it costs nothing yet
      this.#pace.spend(group.length);
      const sent = this.#send(transport, group);
      this.#inFlight.add(sent);
      void sent.finally(() => this.#inFlight.delete(sent));
    }
  }

  /** Milliseconds until the next group may leave: patience first, then a fuller group, then the pace. */
  #waitMs(): number {
    const now = performance.now();
    const patience = this.#throttle.left(now);
    if (patience > 0) return patience;
    const { most, lingerMs = 0 } = this.#grouping;
    const linger = (this.#line.since ?? now - lingerMs) + lingerMs - now;
    if (linger > 0 && this.#line.length < most) return linger;
    return this.#pace.wait(now);
  }

  async #send(transport: Transport, group: ReturnType<WaitingLine["takeGroup"]>): Promise<void> {
    this.#outstanding += 1;
    const outcomes = await outcomesOf(
      transport,
      group.map(({ submission }) => submission),
    );
    this.#outstanding -= 1;
    const now = performance.now();
    group.forEach(({ settle }, index) => {
      const outcome = outcomes[index] ?? { kind: "unknown", because: "garbage" };
      if (outcome.kind === "throttled" && this.#throttle.told(now)) this.#pace.slower();
      if (outcome.kind === "accepted") {
        this.#throttle.accepted(now);
        this.#keeper.proven();
      }
      settle(outcome);
    });
    this.#pump();
    this.#tellRoom();
  }

  async #roomChanged(signal?: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const tell = () => {
        signal?.removeEventListener("abort", tell);
        resolve();
      };
      signal?.addEventListener("abort", tell, { once: true });
      this.#roomAsked.push(tell);
    });
  }

  #tellRoom(): void {
    const asked = this.#roomAsked;
    this.#roomAsked = [];
    for (const tell of asked) tell();
  }
}

/** A transport that breaks its word leaves what it was given in doubt, and nothing waiting for ever. */
async function outcomesOf(
  transport: Transport,
  group: readonly Submission[],
): Promise<readonly Outcome[]> {
  try {
    return await transport.transmit(group);
  } catch {
    return group.map(() => ({ kind: "unknown", because: "closed" }));
  }
}

async function pass(ms: number): Promise<void> {
  await delay(ms, undefined, { ref: false });
}
