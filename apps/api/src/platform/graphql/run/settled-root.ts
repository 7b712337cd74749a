/**
 * Stands for the context where a root field was resolved before and only what lies below it is still
 * to be completed: the field hands out what became of it, and is not run again.
 */
export class SettledRoot {
  readonly #outcome: { value: unknown } | { error: unknown };

  constructor(outcome: { value: unknown } | { error: unknown }) {
    this.#outcome = outcome;
  }

  /** @throws what the field threw */
  take(): unknown {
    if ("error" in this.#outcome) throw this.#outcome.error;
    return this.#outcome.value;
  }
}
