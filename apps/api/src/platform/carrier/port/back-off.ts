/** Milliseconds: the first pause at most, and any pause at most. */
export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
}

export const usualBackOff: BackOff = { firstMs: 500, longestMs: 60_000 };

/**
 * How long to wait before the next attempt, after so many failed ones in a row: twice as long each
 * time, and somewhere in the upper half of it, so that all who lost a carrier do not return at once.
 *
 * @param random from 0 to 1
 */
export function pauseBefore(
  failed: number,
  { firstMs, longestMs }: BackOff,
  random: number,
): number {
  const longest = Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(failed - 1, 0), 30));
  return Math.round(longest * (0.5 + random / 2));
}
