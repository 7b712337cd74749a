import type { Labels } from "../labels/label.ts";

/** How a slot stands (任务状态). Derived from the clock, never stored. */
export const slotStates = [
  "upcoming",
  "open",
  "overdue",
  "missed",
  "done",
  "done_late",
  "excused",
] as const;

export type SlotState = (typeof slotStates)[number];

export const slotStateLabels: Labels<SlotState> = {
  upcoming: { zh: "未到时间", en: "Not yet" },
  open: { zh: "待办", en: "Open" },
  overdue: { zh: "已超时", en: "Overdue" },
  missed: { zh: "未完成", en: "Missed" },
  done: { zh: "按时完成", en: "Done on time" },
  done_late: { zh: "迟完成", en: "Done late" },
  excused: { zh: "免做", en: "Excused" },
};

export interface SlotClock {
  readonly windowStart: Date;
  readonly dueAt: Date;
  readonly windowEnd: Date;
  /** When the work was done, not when it was sent; null while it is not. */
  readonly occurredAt: Date | null;
  readonly excused: boolean;
}

/** On time or late follows from when it was done, so that offline work counts as it was. */
export function slotState(slot: SlotClock, now: Date): SlotState {
  if (slot.excused) return "excused";
  if (slot.occurredAt !== null) return slot.occurredAt > slot.dueAt ? "done_late" : "done";
  if (now < slot.windowStart) return "upcoming";
  if (now <= slot.dueAt) return "open";
  return now <= slot.windowEnd ? "overdue" : "missed";
}

/** What waits comes first, and what waits longest before the rest; what is done comes last. */
const urgency: Readonly<Record<SlotState, number>> = {
  overdue: 0,
  open: 1,
  missed: 2,
  upcoming: 3,
  done_late: 4,
  done: 5,
  excused: 6,
};

export function byUrgency(
  a: { state: SlotState; dueAt: Date },
  b: { state: SlotState; dueAt: Date },
): number {
  return urgency[a.state] - urgency[b.state] || a.dueAt.getTime() - b.dueAt.getTime();
}
