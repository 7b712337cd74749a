import { type ChinaDay } from "../calendar/china-day.ts";
import { listDays } from "../calendar/day-range.ts";
import type { Labels } from "../labels/label.ts";
import { isOver } from "./control-until.ts";
import { isFever } from "./temperature.ts";

/** What stands in the way of a release (解除条件). */
export const releaseFaults = [
  "not_over",
  "missing_readings",
  "fever",
  "open_symptom",
  "open_alert",
] as const;

export type ReleaseFault = (typeof releaseFaults)[number];

export const releaseFaultLabels: Labels<ReleaseFault> = {
  not_over: { zh: "未到截止日", en: "The last day has not passed" },
  missing_readings: { zh: "缺测体温", en: "Readings are missing" },
  fever: { zh: "有体温超标记录", en: "There was a fever" },
  open_symptom: { zh: "最近一次随访有症状", en: "The last follow-up found symptoms" },
  open_alert: { zh: "有未处置的提醒", en: "An alert is open" },
};

export interface ReleaseFinding {
  readonly fault: ReleaseFault;
  /** The days it is about, in order. */
  readonly days: readonly ChinaDay[];
  /** How many readings are missing, or were too high; 0 where nothing is counted. */
  readonly count: number;
}

export interface Reading {
  readonly day: ChinaDay;
  readonly temperature: number;
  /** Whether the alert over it ended with nothing found. */
  readonly dismissed: boolean;
}

export interface ControlRecord {
  /** First day under control here: earlier ones cannot have readings. */
  readonly fromDay: ChinaDay;
  readonly until: ChinaDay;
  readonly checksPerDay: number;
  readonly threshold: number;
  readonly readings: readonly Reading[];
  readonly symptomOpen: boolean;
  readonly openAlerts: number;
}

/**
 * What keeps a control from being released on a day; empty when nothing does. Of the first day one
 * reading is enough, since it began some time during it.
 */
export function releaseFindings(record: ControlRecord, today: ChinaDay): ReleaseFinding[] {
  const { until, threshold, readings, symptomOpen, openAlerts } = record;
  const fevers = readings.filter(
    ({ temperature, dismissed }) => !dismissed && isFever(temperature, threshold),
  );
  const missing = missingReadings(record, today);
  const found: (ReleaseFinding | false)[] = [
    !isOver(until, today) && { fault: "not_over", days: [until], count: 0 },
    missing.length > 0 && {
      fault: "missing_readings",
      days: missing.map(({ day }) => day),
      count: missing.reduce((sum, { missing: each }) => sum + each, 0),
    },
    fevers.length > 0 && {
      fault: "fever",
      days: [...new Set(fevers.map(({ day }) => day))].toSorted(),
      count: fevers.length,
    },
    symptomOpen && { fault: "open_symptom", days: [], count: 0 },
    openAlerts > 0 && { fault: "open_alert", days: [], count: openAlerts },
  ];
  return found.filter((finding) => finding !== false);
}

/** Days of the control, today's aside, with fewer readings than were due. */
export function missingReadings(
  { fromDay, until, checksPerDay, readings }: ControlRecord,
  today: ChinaDay,
): { day: ChinaDay; missing: number }[] {
  const counts = new Map<ChinaDay, number>();
  for (const { day } of readings) counts.set(day, (counts.get(day) ?? 0) + 1);
  if (until < fromDay) return [];
  return listDays({ from: fromDay, to: until }).flatMap((day) => {
    if (day >= today) return [];
    const due = day === fromDay ? Math.min(1, checksPerDay) : checksPerDay;
    const missing = due - (counts.get(day) ?? 0);
    return missing > 0 ? [{ day, missing }] : [];
  });
}

export type ReleaseVerdict = "ready" | "needs_reason" | "blocked";

/** Missing readings alone can be answered with a recorded reason; nothing else can. */
export function releaseVerdict(findings: readonly ReleaseFinding[]): ReleaseVerdict {
  if (findings.length === 0) return "ready";
  return findings.every(({ fault }) => fault === "missing_readings") ? "needs_reason" : "blocked";
}
