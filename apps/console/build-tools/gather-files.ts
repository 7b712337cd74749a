/** Modules that the same pages want, and will be one file. */
export type Part = {
  readonly ids: readonly string[];
  /** Characters of source. */
  readonly size: number;
  /** The pages that fetch it. */
  readonly pages: ReadonlySet<string>;
  /** The modules that its own import. */
  readonly imports: ReadonlySet<string>;
  /** It keeps its own file. */
  readonly alone: boolean;
};

/** How much dearer than elsewhere it is for a page to load what it does not want. */
type Care = (page: string) => number;

/** What fetching one more file costs a page, in characters of source that it could load instead. */
const fileCost = 8_000;

/**
 * Puts parts together as long as that makes pages cheaper: a page that wants both fetches a file
 * less, one that wants one of them loads the other for nothing, and all that the other needs. No two
 * files come to need each other.
 */
export function gather(given: readonly Part[], careOf: Care): Part[] {
  const parts = new Parts(given, careOf);
  const gains = new Map<Part, Map<Part, number>>();
  const weigh = (one: Part, others: readonly Part[]) => {
    const row = others.map((other) => [other, parts.gainOf(one, other)] as const);
    gains.set(one, new Map(row.filter(([, gain]) => gain > 0)));
  };
  for (const [index, part] of given.entries()) weigh(part, given.slice(index + 1));
  for (let best = dearest(gains); best !== undefined; best = dearest(gains)) {
    const { one, other, gain, row } = best;
    row.delete(other);
    if (parts.wouldCircle(one, other)) continue;
    // what they need may have come to be fetched by more pages meanwhile
    const now = parts.gainOf(one, other);
    if (now < gain) {
      if (now > 0) row.set(other, now);
      continue;
    }
    for (const each of [gains, ...gains.values()]) {
      each.delete(one);
      each.delete(other);
    }
    const others = parts.all.filter((part) => part !== one && part !== other);
    weigh(parts.join(one, other), others);
  }
  return parts.all;
}

function dearest(gains: ReadonlyMap<Part, Map<Part, number>>) {
  let best: { one: Part; other: Part; gain: number; row: Map<Part, number> } | undefined;
  for (const [one, row] of gains) {
    for (const [other, gain] of row) {
      if (gain > (best?.gain ?? 0)) best = { one, other, gain, row };
    }
  }
  return best;
}

/** The parts as they stand: who needs whom, and which pages fetch each. */
class Parts {
  readonly #partOf = new Map<string, Part>();
  readonly #pages = new Map<Part, Set<string>>();
  readonly #needs = new Map<Part, Set<Part>>();
  readonly #careOf: Care;
  /** What each needs, directly or by way of another; found anew after two were joined. */
  #below = new Map<Part, ReadonlySet<Part>>();

  constructor(given: readonly Part[], careOf: Care) {
    this.#careOf = careOf;
    for (const part of given) this.#add(part);
    for (const part of given) {
      const needed = [...part.imports].flatMap((id) => this.#partOf.get(id) ?? []);
      this.#needs.set(part, new Set(needed.filter((each) => each !== part)));
    }
  }

  get all(): Part[] {
    return [...this.#pages.keys()];
  }

  /** In characters of source, over all pages; nothing or less where they are better apart. */
  gainOf(one: Part, other: Part): number {
    if (one.alone || other.alone) return 0;
    const pages = this.#pagesOf(one);
    const both = [...pages].filter((page) => this.#pagesOf(other).has(page)).length;
    if (both === 0) return 0;
    const direct = (pages.size - both) * other.size + (this.#pagesOf(other).size - both) * one.size;
    // most pairs are out already without what they need
    if (both * fileCost <= direct) return 0;
    return both * fileCost - this.#loss(one, other) - this.#loss(other, one);
  }

  /** Whether a third part lies between the two: needed by one of them, and needing the other. */
  wouldCircle(one: Part, other: Part): boolean {
    const leads = (from: Part, to: Part) =>
      this.#neededBy(from).some((part) => part !== to && this.#allBelow(part).has(to));
    return leads(one, other) || leads(other, one);
  }

  join(one: Part, other: Part): Part {
    const pages = new Set([...this.#pagesOf(one), ...this.#pagesOf(other)]);
    const both = {
      ids: [...one.ids, ...other.ids],
      size: one.size + other.size,
      pages,
      imports: new Set([...one.imports, ...other.imports]),
      alone: false,
    };
    this.#pages.delete(one);
    this.#pages.delete(other);
    this.#add(both);
    const needed = [...this.#neededBy(one), ...this.#neededBy(other)];
    this.#needs.delete(one);
    this.#needs.delete(other);
    for (const each of this.#needs.values()) {
      const needsOne = each.delete(one);
      if (each.delete(other) || needsOne) each.add(both);
    }
    this.#needs.set(both, new Set(needed.filter((part) => part !== one && part !== other)));
    this.#below = new Map();
    for (const part of this.#allBelow(both)) {
      for (const page of pages) this.#pagesOf(part).add(page);
    }
    return both;
  }

  #add(part: Part): void {
    this.#pages.set(part, new Set(part.pages));
    for (const id of part.ids) this.#partOf.set(id, part);
  }

  #pagesOf(part: Part): Set<string> {
    return this.#pages.get(part) ?? new Set();
  }

  /** What pages of one would load for nothing if the other came with it. */
  #loss(one: Part, other: Part): number {
    const coming = [other, ...this.#allBelow(other)];
    let loss = 0;
    for (const page of this.#pagesOf(one)) {
      for (const part of coming) {
        if (this.#pagesOf(part).has(page)) continue;
        loss += this.#careOf(page) * part.size;
      }
    }
    return loss;
  }

  #neededBy(part: Part): readonly Part[] {
    return [...(this.#needs.get(part) ?? [])];
  }

  #allBelow(part: Part): ReadonlySet<Part> {
    const known = this.#below.get(part);
    if (known !== undefined) return known;
    const found = new Set<Part>();
    const open = [...this.#neededBy(part)];
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      if (found.has(each)) continue;
      found.add(each);
      open.push(...this.#neededBy(each));
    }
    this.#below.set(part, found);
    return found;
  }
}
