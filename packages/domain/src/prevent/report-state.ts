import type { Labels } from "../labels/label.ts";

/** How a unit stands with its daily reports (报送状态): four states, and the time before. */
export const reportStates = ["with_news", "zero", "late", "missing", "pending", "none"] as const;

export type ReportState = (typeof reportStates)[number];

export const reportStateLabels: Labels<ReportState> = {
  with_news: { zh: "有情况", en: "With news" },
  zero: { zh: "零报告", en: "Zero report" },
  late: { zh: "迟报", en: "Late" },
  missing: { zh: "未报", en: "Missing" },
  pending: { zh: "未到时限", en: "Not yet due" },
  none: { zh: "无须报送", en: "Nothing expected" },
};

export interface ReportCounts {
  readonly expected: number;
  readonly withNews: number;
  readonly zero: number;
  /** Of those with news and zero: after the hour. */
  readonly late: number;
}

/**
 * The state of a unit that may hold many posts: the worst that is true of any of them, and news
 * before none.
 * @param due whether the hour has passed
 */
export function reportState(counts: ReportCounts, due: boolean): ReportState {
  if (counts.expected === 0) return "none";
  const missing = counts.expected - counts.withNews - counts.zero;
  if (missing > 0) return due ? "missing" : "pending";
  if (counts.late > 0) return "late";
  return counts.withNews > 0 ? "with_news" : "zero";
}

/** Whether everybody has reported: another matter than what they reported. */
export function isComplete({ expected, withNews, zero }: ReportCounts): boolean {
  return expected > 0 && withNews + zero >= expected;
}
