import type {
  ChannelHealth,
  ChannelKind,
  ChannelLimits,
  ChannelListener,
  Lane,
  MessageChannel,
  Outcome,
  Submission,
} from "./channel.ts";
import { refusalOf } from "./check-submission.ts";
import { Sender, type SenderSettings } from "./sender.ts";

/** A channel that is a sender and what is around it. */
export abstract class SenderChannel implements MessageChannel {
  abstract readonly kind: ChannelKind;
  readonly carries: ChannelLimits;
  readonly #sender: Sender;

  constructor(
    carries: ChannelLimits,
    settings: Omit<SenderSettings, "window" | "perSecond" | "health">,
    listener: ChannelListener,
  ) {
    this.carries = carries;
    const { window, perSecond } = carries;
    this.#sender = new Sender({
      ...settings,
      window,
      perSecond,
      health: (health) => listener.health?.(health),
    });
  }

  health(): ChannelHealth {
    return this.#sender.health();
  }

  start(): void {
    this.#sender.start();
  }

  async room(signal?: AbortSignal, lane?: Lane): Promise<number> {
    return await this.#sender.room(signal, lane);
  }

  async submit(submission: Submission, signal?: AbortSignal): Promise<Outcome> {
    return refusalOf(submission, this.carries) ?? (await this.#sender.submit(submission, signal));
  }

  async stop(): Promise<void> {
    await this.#sender.stop();
  }
}
