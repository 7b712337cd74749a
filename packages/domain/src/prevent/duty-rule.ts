import { daysBetween, weekdayOf, type ChinaDay } from "../calendar/china-day.ts";

/** A time of day in Asia/Shanghai, `HH:MM`; such texts sort in the order of the clock. */
export type TimeOfDay = string;

/** From when a slot may be done, until when it is on time, and until when it counts at all. */
export interface DutyWindow {
  readonly start: TimeOfDay;
  readonly due: TimeOfDay;
  readonly end: TimeOfDay;
}

/** On which days a rule calls for something. All parts must agree. */
export interface Recurrence {
  readonly validFrom: ChinaDay;
  readonly validTo: ChinaDay | null;
  /** Every n-th day, counted from `validFrom`; 1 is every day. */
  readonly everyNDays: number;
  /** ISO weekdays, 1 is Monday; null is any. */
  readonly weekDays: readonly number[] | null;
  /** These days alone; null is any. */
  readonly dayList: readonly ChinaDay[] | null;
  readonly workingDaysOnly: boolean;
}

export interface DutySlotPlan extends DutyWindow {
  readonly slotNo: number;
}

/** How an office's days differ: true is worked, false is free. */
export type Calendar = ReadonlyMap<ChinaDay, boolean>;

/**
 * Whether people work on a day: as the office says by hand, else as the state's calendar of holidays
 * and make-up days says, else from Monday to Friday.
 */
export function isWorkingDay(day: ChinaDay, byHand: Calendar, state: Calendar): boolean {
  return byHand.get(day) ?? state.get(day) ?? weekdayOf(day) <= 5;
}

/** Whether a rule calls for something on a day. */
export function callsOn(rule: Recurrence, day: ChinaDay, working: boolean): boolean {
  if (day < rule.validFrom || (rule.validTo !== null && day > rule.validTo)) return false;
  if (daysBetween(rule.validFrom, day) % rule.everyNDays !== 0) return false;
  if (rule.weekDays !== null && !rule.weekDays.includes(weekdayOf(day))) return false;
  if (rule.dayList !== null && !rule.dayList.includes(day)) return false;
  return working || !rule.workingDaysOnly;
}

/**
 * The slots of one day.
 * @param times how often a day the target wants it; null is as often as the rule has windows
 */
export function slotsOfDay(windows: readonly DutyWindow[], times: number | null): DutySlotPlan[] {
  return windows
    .slice(0, times ?? windows.length)
    .map((window, index) => ({ slotNo: index + 1, ...window }));
}

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

export type WindowFault = "NOT_A_TIME" | "NOT_IN_ORDER" | "OVERLAPS";

/** What is wrong with the windows of a day: each in order, one after the other. */
export function windowFault(windows: readonly DutyWindow[]): WindowFault | undefined {
  let last: TimeOfDay = "";
  for (const { start, due, end } of windows) {
    if (![start, due, end].every((time) => timeShape.test(time))) return "NOT_A_TIME";
    if (!(start < due && due <= end)) return "NOT_IN_ORDER";
    if (start < last) return "OVERLAPS";
    last = end;
  }
  return undefined;
}
