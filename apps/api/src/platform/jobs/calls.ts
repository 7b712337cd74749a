/** Calls that come before anybody waits for them, or while somebody does; each ear hears every one. */
export class Calls {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  call(): void {
    this.#count += 1;
    for (const wake of this.#waiting) wake();
  }

  /** Waits for a call since it last waited, no longer than so many milliseconds; at the end not at all. */
  ear(end: AbortSignal): (mostMs: number) => Promise<void> {
    let heard = this.#count;
    return async (mostMs) => {
      if (heard === this.#count && !end.aborted) await this.#next(mostMs);
      heard = this.#count;
    };
  }

  async #next(mostMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, mostMs);
      this.#waiting.add(wake);
    });
  }
}
