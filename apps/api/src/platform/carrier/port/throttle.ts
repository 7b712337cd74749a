import { pauseBefore, type BackOff } from "./back-off.ts";

/** How long a carrier that asks for patience is left alone: longer each time it asks again. */
export class Throttle {
  readonly #backOff: BackOff;
  #times = 0;
  #until = 0;

  constructor(backOff: BackOff) {
    this.#backOff = backOff;
  }

  /** Whatever else is told within a pause belongs to the same one. @returns whether it is a new one */
  told(now: number): boolean {
    if (now < this.#until) return false;
    this.#times += 1;
    this.#until = now + pauseBefore(this.#times, this.#backOff, Math.random());
    return true;
  }

  accepted(now: number): void {
    if (now >= this.#until) this.#times = 0;
  }

  /** Milliseconds that are left. */
  left(now: number): number {
    return Math.max(0, this.#until - now);
  }
}
