interface PageCostInput {
  args: { first?: number | null; last?: number | null };
  childComplexity: number;
}

/**
 * Cost of a page for the limit: what one row costs, times the rows asked for. The children are
 * counted several times by their wrappers (`edges`, `node`), hence the quarter.
 */
export function pageCost({ args, childComplexity }: PageCostInput): number {
  const rows = args.first ?? args.last ?? 50;
  return 1 + Math.ceil(rows * Math.max(childComplexity / 4, 0.1));
}
