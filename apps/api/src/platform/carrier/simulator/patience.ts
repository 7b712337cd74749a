import { Pace } from "../port/pace.ts";
import type { Behaviour } from "./behaviour.ts";

/** When a simulated carrier asks for patience. */
export class Patience {
  readonly #every: number;
  readonly #pace: Pace;
  #transmissions = 0;

  constructor({ perSecond, throttleEvery }: Behaviour) {
    this.#every = throttleEvery;
    this.#pace = new Pace(perSecond, performance.now());
  }

  /** Whether a transmission of so many messages is not taken. */
  endsAt(messages: number): boolean {
    this.#transmissions += 1;
    if (this.#transmissions % this.#every === 0) return true;
    return this.#pace.take(messages, performance.now()) > 0;
  }
}
