import { mostRows } from "../database/page-cut.ts";

interface PageCostInput {
  args: { first?: number | null; last?: number | null };
  childComplexity: number;
}

const usualRows = 50;

/**
 * Cost of a page for the limit: what one row costs, times the rows asked for. The children are
 * counted several times by their wrappers (`edges`, `node`), hence the quarter. A size that will be
 * refused anyway counts as the largest page, so that no page can cost less than nothing.
 */
export function pageCost({ args, childComplexity }: PageCostInput): number {
  const asked = args.first ?? args.last ?? usualRows;
  const rows = asked >= 0 && asked <= mostRows ? asked : mostRows;
  return 1 + Math.ceil(rows * Math.max(childComplexity / 4, 0.1));
}
