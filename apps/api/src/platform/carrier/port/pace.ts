/** Shares of the pace: given up each time the carrier asks for patience, regained in a second, least. */
const givenUp = 0.2;
const regained = 0.05;
const slowest = 0.05;

/**
 * How much may leave in a second. Whoever takes more than is there leaves a debt: a group of a
 * hundred goes out whole, and the next waits for all of them.
 */
export class Pace {
  readonly #perSecond: number;
  readonly #burst: number;
  #share = 1;
  #left: number;
  #at: number;

  /** @param nowMs a clock that does not jump */
  constructor(perSecond: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#burst = Math.max(1, perSecond / 20);
    this.#left = this.#burst;
    this.#at = nowMs;
  }

  /** Milliseconds until more may leave; 0 for now. */
  wait(nowMs: number): number {
    const seconds = (nowMs - this.#at) / 1000;
    this.#at = nowMs;
    this.#share = Math.min(1, this.#share + seconds * regained);
    const perSecond = this.#perSecond * this.#share;
    this.#left = Math.min(this.#burst, this.#left + seconds * perSecond);
    if (this.#left >= 1 || this.#left === this.#burst) return 0;
    return Math.ceil(((1 - this.#left) / perSecond) * 1000);
  }

  /** So many have left. */
  spend(count: number): void {
    this.#left -= count;
  }

  /** Takes `count` and gives 0, or takes nothing and gives the milliseconds to wait. */
  take(count: number, nowMs: number): number {
    const wait = this.wait(nowMs);
    if (wait === 0) this.spend(count);
    return wait;
  }

  /** The carrier found it too fast. */
  slower(): void {
    this.#share = Math.max(slowest, this.#share * (1 - givenUp));
  }
}
