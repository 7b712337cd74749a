/** What ends a piece of work that stands still. */
export type Watch = {
  readonly signal: AbortSignal;
  /** Told each time something has moved. */
  readonly moved: () => void;
  /** It is over. */
  readonly stop: () => void;
};

/**
 * Ends what has not moved for a while: a line that dies without a word leaves a request waiting for a
 * quarter of an hour, and all that is to go out after it.
 */
export function whileItMoves(limitMs: number): Watch {
  const ending = new AbortController();
  const watch = () => setTimeout(() => ending.abort(), limitMs);
  let timer = watch();
  return {
    signal: ending.signal,
    moved: () => {
      clearTimeout(timer);
      timer = watch();
    },
    stop: () => clearTimeout(timer),
  };
}
