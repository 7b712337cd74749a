/**
 * How much of what was expected is done, in percent: 0 to 100, and null when nothing was expected.
 * More than expected is no more than all.
 */
export function rate(done: number, expected: number): number | null {
  return expected <= 0 ? null : Math.min(100, (done * 100) / expected);
}
