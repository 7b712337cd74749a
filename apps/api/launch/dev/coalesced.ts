/** Work that is asked for often and done one at a time. */
export interface Coalesced {
  /** Asks for the work; requests during a run are answered together by one more run. */
  request(): void;
  /** Resolves when nothing is running or asked for. */
  idle(): Promise<void>;
}

/** Wraps work that must never overlap itself. The work handles its own errors. */
export function coalesced(work: () => Promise<void>): Coalesced {
  let wanted = false;
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    while (wanted) {
      wanted = false;
      await work();
    }
    running = undefined;
  }
  return {
    request() {
      wanted = true;
      running ??= run();
    },
    async idle() {
      await running;
    },
  };
}
