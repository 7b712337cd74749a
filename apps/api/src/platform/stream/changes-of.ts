import { Repeater } from "@repeaterjs/repeater";

/** How often a stream looks again, in milliseconds: what a leader's eye takes for at once. */
const everyMs = 2000;

/**
 * What a read gives, and again whenever it gives something else. Looking again costs one statement on
 * counts that are kept ready, and only while somebody listens; telling every listener of every change
 * from the database would make all who record wait for each other at COMMIT.
 *
 * @param stop ends it from outside
 */
export function changesOf<T>(read: () => Promise<T>, stop?: AbortSignal): AsyncIterable<T> {
  return new Repeater<T>(async (push, end) => {
    let timer: NodeJS.Timeout | undefined;
    let wake = (): void => undefined;
    const quit = (): void => {
      clearTimeout(timer);
      wake();
    };
    const state = { isOver: stop?.aborted ?? false };
    const over = (): void => {
      state.isOver = true;
      quit();
    };
    void end.then(over);
    stop?.addEventListener("abort", over, { once: true });
    let last: string | undefined;
    try {
      while (!state.isOver) {
        const value = await read();
        const text = JSON.stringify(value);
        if (text !== last && !state.isOver) await push(value);
        last = text;
        if (state.isOver) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, everyMs);
        });
      }
    } finally {
      stop?.removeEventListener("abort", over);
      end();
    }
  });
}
