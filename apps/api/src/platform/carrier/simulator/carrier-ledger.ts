/** What a simulated carrier has seen and done: the other side's books. */
export class CarrierLedger {
  submitted = 0;
  accepted = 0;
  refused = 0;
  throttled = 0;
  receiptsSent = 0;
  /** Receipts and replies that the other side has taken. */
  taken = 0;
  repliesSent = 0;
  connections = 0;
  readonly #times = new Map<string, number>();

  /** Counts an accepted message, by what it is known by. */
  accept(key: string): void {
    this.accepted += 1;
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
  }

  /** Whether it has a message. */
  has(key: string): boolean {
    return this.#times.has(key);
  }

  /** Different messages accepted. */
  get different(): number {
    return this.#times.size;
  }

  /** Messages accepted more than once. */
  get repeated(): string[] {
    return [...this.#times].filter(([, times]) => times > 1).map(([key]) => key);
  }
}
