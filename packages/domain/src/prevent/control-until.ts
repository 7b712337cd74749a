import { addDays, type ChinaDay } from "../calendar/china-day.ts";
import type { Labels } from "../labels/label.ts";

/** From which day a control counts (起算方式). Places differed in 2020, so that it is configuration. */
export const anchorRules = ["left_area", "arrived", "last_contact", "ordered"] as const;

export type AnchorRule = (typeof anchorRules)[number];

export const anchorRuleLabels: Labels<AnchorRule> = {
  left_area: { zh: "自离开疫区之日起", en: "From leaving the area" },
  arrived: { zh: "自到达之日起", en: "From arriving" },
  last_contact: { zh: "自最后接触之日起", en: "From the last contact" },
  ordered: { zh: "自下达通知之日起", en: "From the order" },
};

/** What a category says of length. */
export interface ControlLength {
  readonly anchorRule: AnchorRule;
  readonly days: number;
}

export const mostControlDays = 60;

/**
 * The last day of a control. Whatever the rule, the anchor day is day 0: at whatever hour somebody
 * arrived, so many whole days follow. The rule says which day the anchor is and nothing else.
 */
export function controlUntil({ days }: ControlLength, anchorOn: ChinaDay): ChinaDay {
  return addDays(anchorOn, days);
}

/** The last day that counts: the one that somebody set by hand, with a reason, goes before. */
export function effectiveUntil(computed: ChinaDay, manual: ChinaDay | null): ChinaDay {
  return manual ?? computed;
}

/** Whether the last day has passed. */
export function isOver(until: ChinaDay, today: ChinaDay): boolean {
  return today > until;
}
