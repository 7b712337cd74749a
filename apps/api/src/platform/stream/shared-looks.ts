/** What one look gave, and when it began. */
interface Look {
  readonly begun: number;
  readonly found: Promise<unknown>;
}

/**
 * One look for all who would see the same: whoever looks within a moment of another under the same key is
 * given what that one finds. A look that fails is nobody's but its own: the others look for themselves.
 */
export class SharedLooks {
  readonly #freshMs: number;
  readonly #looks = new Map<string, Look>();

  /** @param freshMs how old a look may be */
  constructor(freshMs = 1000) {
    this.#freshMs = freshMs;
  }

  /** @param key everything that what is seen depends on */
  async take<T>(key: string, look: () => Promise<T>): Promise<T> {
    const known = this.#looks.get(key);
    if (known !== undefined && performance.now() - known.begun < this.#freshMs) {
      try {
        return (await known.found) as T;
      } catch {
        return await look();
      }
    }
    const found = look();
    this.#looks.set(key, { begun: performance.now(), found });
    const forget = () => {
      if (this.#looks.get(key)?.found === found) this.#looks.delete(key);
    };
    setTimeout(forget, this.#freshMs).unref();
    found.catch(forget);
    return await found;
  }
}
