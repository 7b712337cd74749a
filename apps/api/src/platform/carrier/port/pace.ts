/**
 * How much may leave in a second. Whoever takes more than is there leaves a debt: a group of a
 * hundred goes out whole, and the next waits for all of them.
 */
export class Pace {
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #at: number;

  /** @param nowMs a clock that does not jump */
  constructor(perSecond: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#burst = Math.max(1, perSecond / 20);
    this.#left = this.#burst;
    this.#at = nowMs;
  }

  /** Takes `count` and gives 0, or takes nothing and gives the milliseconds to wait. */
  take(count: number, nowMs: number): number {
    this.#left = Math.min(this.#burst, this.#left + ((nowMs - this.#at) / 1000) * this.#perSecond);
    this.#at = nowMs;
    if (this.#left >= 1 || this.#left === this.#burst) {
      this.#left -= count;
      return 0;
    }
    return Math.ceil(((Math.min(1, this.#burst) - this.#left) / this.#perSecond) * 1000);
  }
}
