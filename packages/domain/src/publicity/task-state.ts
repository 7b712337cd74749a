import type { ChinaDay } from "../calendar/china-day.ts";
import type { Labels } from "../labels/label.ts";

/** How a task of a publicity plan stands (任务状态); the clock says which are overdue. */
export const taskStateLabels = {
  waiting: { zh: "待签收", en: "Waiting" },
  acknowledged: { zh: "已签收", en: "Acknowledged" },
  overdue: { zh: "逾期", en: "Overdue" },
  done: { zh: "已完成", en: "Done" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
} as const satisfies Labels<string>;

export type TaskState = keyof typeof taskStateLabels;

/** States in which somebody still owes the work. */
export const openTaskStates = ["waiting", "acknowledged", "overdue"] as const satisfies TaskState[];

export interface TaskMoments {
  readonly dueOn: ChinaDay;
  readonly acknowledged: boolean;
  readonly done: boolean;
  readonly withdrawn: boolean;
}

/** What is done stays done, however late; the day it is due is still in time. */
export function taskStateOn(today: ChinaDay, task: TaskMoments): TaskState {
  if (task.withdrawn) return "withdrawn";
  if (task.done) return "done";
  if (today > task.dueOn) return "overdue";
  return task.acknowledged ? "acknowledged" : "waiting";
}
