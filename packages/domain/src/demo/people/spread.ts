/**
 * Whether a place in a list is one of so many that are spread evenly over all of it: exactly `count`
 * of the indexes from 0 to `total` - 1 are.
 */
export function isAmong(index: number, count: number, total: number): boolean {
  const before = Math.floor((index * count) / total);
  return Math.floor(((index + 1) * count) / total) > before;
}
