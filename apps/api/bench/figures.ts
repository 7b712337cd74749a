import type { Measured, Round } from "./rounds.ts";

/** The middle of some figures with the smallest and the largest. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/** A figure of the product relative to the bare server's in the same round. */
export function ratio(rounds: readonly Round[], of: (side: Measured) => number): Spread {
  return spread(rounds.map(({ product, bare }) => of(product) / of(bare)));
}

export function figure(rounds: readonly Round[], side: keyof Round, of: keyof Measured): Spread {
  return spread(rounds.map((round) => round[side][of]));
}

const heads = [
  "",
  "requests/s ×",
  "goal",
  "CPU ×",
  "requests/s",
  "Node ms",
  "PostgreSQL ms",
  "p50 ms",
  "p99 ms",
];

/** The table, in Markdown: ratios first, then the product's figures with the bare server's after a slash. */
export function table(rows: readonly { name: string; goal: number; rounds: Round[] }[]): string {
  const lines = rows.map(({ name, goal, rounds }) => {
    const both = (of: keyof Measured, digits: number) =>
      (["product", "bare"] as const)
        .map((side) => figure(rounds, side, of).median.toFixed(digits))
        .join(" / ");
    return [
      name,
      written(ratio(rounds, ({ perSecond }) => perSecond)),
      Number.isNaN(goal) ? "–" : `≥ ${goal.toFixed(2)}`,
      written(ratio(rounds, ({ cpu }) => cpu)),
      both("perSecond", 0),
      both("nodeCpu", 2),
      both("postgresCpu", 2),
      both("p50", 1),
      both("p99", 1),
    ];
  });
  return [heads, heads.map((head) => (head === "" ? "---" : "--:")), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function written({ median, least, most }: Spread): string {
  if (!Number.isFinite(median)) return "–";
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}
