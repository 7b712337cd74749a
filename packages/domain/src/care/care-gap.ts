import type { Labels } from "../labels/label.ts";

/** How a care gap stands (监护缺位状态). */
export const careGapStates = ["open", "arranged", "carer_returned"] as const;

export type CareGapState = (typeof careGapStates)[number];

export const careGapStateLabels: Labels<CareGapState> = {
  open: { zh: "待落实", en: "Open" },
  arranged: { zh: "已妥善安排", en: "Arranged" },
  carer_returned: { zh: "照护人已返回", en: "The carer is back" },
};

/** Whether the hours within which somebody has to be found have run out. */
export function isGapOverdue(state: CareGapState, dueAt: Date, now: Date): boolean {
  return state === "open" && now.getTime() > dueAt.getTime();
}
