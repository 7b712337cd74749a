import { hashOfKey } from "./client-key.ts";

interface Bucket {
  left: number;
  at: number;
}

/** Requests that a key may send at once after a pause, and a second in the long run. */
export interface Pace {
  burst: number;
  perSecond: number;
}

export const usualPace: Pace = { burst: 100, perSecond: 10 };

/** Buckets kept: far more than there are clients, and not enough to fill the memory with wrong keys. */
const mostKeys = 1000;

/** How often each key may ask. Kept in this process: after a restart everybody begins anew. */
export class KeyRate {
  readonly #pace: Pace;
  readonly #buckets = new Map<string, Bucket>();

  constructor(pace = usualPace) {
    this.#pace = pace;
  }

  /**
   * Takes one request of the key's allowance.
   * @param nowMs a clock that does not jump
   * @returns whole seconds to wait, or 0
   */
  take(key: string, nowMs: number): number {
    const name = hashOfKey(key).toString("base64");
    const { burst, perSecond } = this.#pace;
    const bucket = this.#buckets.get(name) ?? { left: burst, at: nowMs };
    const gained = ((nowMs - bucket.at) / 1000) * perSecond;
    const left = Math.min(burst, bucket.left + gained);
    // the most recent last, so that the oldest goes first
    this.#buckets.delete(name);
    this.#buckets.set(name, { left: left >= 1 ? left - 1 : left, at: nowMs });
    if (this.#buckets.size > mostKeys) {
      for (const oldest of this.#buckets.keys()) {
        this.#buckets.delete(oldest);
        break;
      }
    }
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
  }
}
