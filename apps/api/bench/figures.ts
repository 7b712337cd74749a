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

/** A figure of the product relative to another side's in the same round. */
export function ratio(
  rounds: readonly Round[],
  of: (side: Measured) => number,
  side: "bare" | "walled" = "bare",
): Spread {
  return spread(
    rounds.map((round) => of(round.product) / (round[side] ? of(round[side]) : Number.NaN)),
  );
}

export function figure(rounds: readonly Round[], side: keyof Round, of: keyof Measured): Spread {
  return spread(rounds.map((round) => round[side]?.[of] ?? Number.NaN));
}

const heads = [
  "",
  "goal",
  "× walled",
  "CPU × walled",
  "× open",
  "CPU × open",
  "requests/s",
  "Node ms",
  "PostgreSQL ms",
  "p50 ms",
  "p99 ms",
];

/** The table, in Markdown: ratios first, then the figures of the product, the walled and the open side. */
export function table(rows: readonly { name: string; goal: number; rounds: Round[] }[]): string {
  const lines = rows.map(({ name, goal, rounds }) => {
    const each = (of: keyof Measured, digits: number) =>
      (["product", "walled", "bare"] as const)
        .map((side) => figure(rounds, side, of).median)
        .map((middle) => (Number.isFinite(middle) ? middle.toFixed(digits) : "–"))
        .join(" / ");
    return [
      name,
      Number.isNaN(goal) ? "–" : `≥ ${goal.toFixed(2)}`,
      ...(["walled", "bare"] as const).flatMap((side) => [
        written(ratio(rounds, ({ perSecond }) => perSecond, side)),
        written(ratio(rounds, ({ cpu }) => cpu, side)),
      ]),
      each("perSecond", 0),
      each("nodeCpu", 2),
      each("postgresCpu", 2),
      each("p50", 1),
      each("p99", 1),
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
