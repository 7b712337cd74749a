/** Cells of one column merged over several rows. */
export interface MergedColumn {
  column: number;
  from: number;
  to: number;
}

const most = 200_000;
const reference = /<(?:\w+:)?mergeCell\s[^<>]{0,80}?ref\s*=\s*["']([A-Z]+)(\d+):[A-Z]+(\d+)["']/g;
const longestTag = 120;

/**
 * Finds a sheet's merged cells, which stand behind its rows. Reads to the end of the part, so that it
 * also proves the part whole before its first row is used.
 */
export async function findMergedColumns(bytes: AsyncIterable<Buffer>): Promise<MergedColumn[]> {
  const found: MergedColumn[] = [];
  let carried = "";
  for await (const chunk of bytes) {
    const text = carried + chunk.toString("latin1");
    if (text.includes("mergeCell ")) {
      let end = 0;
      for (const match of text.matchAll(reference)) {
        end = match.index + match[0].length;
        const merged = mergedColumn(match);
        if (merged.to > merged.from && found.length < most) found.push(merged);
      }
      carried = text.slice(Math.max(end, text.length - longestTag));
    } else {
      carried = text.slice(-longestTag);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function mergedColumn([, letters = "", from, to]: RegExpExecArray): MergedColumn {
  return { column: columnIndex(letters), from: Number(from), to: Number(to) };
}

/** `A` → 0, `AB17` → 27. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference) {
    if (letter < "A" || letter > "Z") break;
    index = index * 26 + (letter.charCodeAt(0) - 64);
  }
  return index - 1;
}

/** Gives every row under a merged cell its value. Rows must come from top to bottom. */
export class MergeFill {
  readonly #merged: readonly MergedColumn[];
  #next = 0;
  /** By column: one at a time, as no program merges what is merged already. */
  readonly #open = new Map<number, { to: number; value: string }>();

  constructor(merged: readonly MergedColumn[]) {
    this.#merged = merged;
  }

  fill(row: number, cells: (string | null)[]): void {
    for (const [column, { to, value }] of this.#open) {
      if (to < row) {
        this.#open.delete(column);
        continue;
      }
      while (cells.length <= column) cells.push(null);
      cells[column] ??= value;
    }
    for (;;) {
      const next = this.#merged[this.#next];
      if (next === undefined || next.from > row) return;
      this.#next += 1;
      const value = next.from === row ? cells[next.column] : undefined;
      if (value != null) this.#open.set(next.column, { to: next.to, value });
    }
  }
}
