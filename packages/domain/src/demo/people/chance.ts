/**
 * Numbers that look random and are the same every time: one stream for each seed, so that what is
 * invented for one person does not depend on how many came before.
 */
export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  /** One of the list. @throws RangeError when the list is empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** One key of the table, each as often as its weight says. @throws RangeError without weights. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
}

/** The stream of a seed and a number, such as a person's place in the list. */
export function chanceOf(seed: string, number: number): Chance {
  let state = mix(hashOf(seed) ^ Math.imul(number + 1, 0x9e3779b1));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 0x1_0000_0000;
  };
  const chance: Chance = {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    percent: (share) => next() * 100 < share,
    pick: (list) => {
      const [item] = list.slice(chance.whole(0, list.length - 1));
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    weighted: (weights) => weightedKey(weights, next()),
  };
  return chance;
}

function weightedKey<Key extends string>(weights: Readonly<Record<Key, number>>, at: number): Key {
  const entries = Object.entries<number>(weights) as [Key, number][];
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new RangeError("the weights add up to nothing");
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
