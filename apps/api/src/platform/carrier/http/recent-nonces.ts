import { signatureWindow, type NonceMemory } from "./signature.ts";

/** More than any gateway sends within the window. */
const mostKept = 200_000;

/**
 * Nonces for as long as their requests are not stale: twice the window, since a clock may be ahead.
 * Kept in this process: after a restart a receipt may be brought again, which changes nothing.
 */
export class RecentNonces implements NonceMemory {
  readonly #most: number;
  /** When each may be forgotten, the oldest first. */
  readonly #until = new Map<string, number>();

  constructor(most = mostKept) {
    this.#most = most;
  }

  firstUse(nonce: string, nowMs: number): boolean | undefined {
    for (const [oldest, until] of this.#until) {
      if (until > nowMs) break;
      this.#until.delete(oldest);
    }
    if (this.#until.has(nonce)) return false;
    if (this.#until.size >= this.#most) return undefined;
    this.#until.set(nonce, nowMs + 2 * signatureWindow * 1000);
    return true;
  }
}
