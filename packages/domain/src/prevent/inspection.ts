import * as v from "valibot";
import { addDays, daysBetween, isDay, type ChinaDay } from "../calendar/china-day.ts";
import type { Labels } from "../labels/label.ts";
import { optionalLine } from "../registry/person-contacts-input.ts";
import { line } from "../text/plain-text.ts";

/** How far an inspection is (巡查状态). */
export const inspectionStates = ["planned", "checked_in", "finished"] as const;
export type InspectionState = (typeof inspectionStates)[number];
export const inspectionStateLabels: Labels<InspectionState> = {
  planned: { zh: "待巡查", en: "Planned" },
  checked_in: { zh: "已签到", en: "Checked in" },
  finished: { zh: "已完成", en: "Finished" },
};

/** How far the mending of a fault is (整改状态). */
export const rectificationStates = ["open", "fixed", "closed"] as const;
export type RectificationState = (typeof rectificationStates)[number];
export const rectificationStateLabels: Labels<RectificationState> = {
  open: { zh: "待整改", en: "To be mended" },
  fixed: { zh: "待复查", en: "To be checked again" },
  closed: { zh: "已销号", en: "Closed" },
};

/** What has become of a swap of two lines (调班状态). */
export const swapStates = ["asked", "accepted", "declined"] as const;
export type SwapState = (typeof swapStates)[number];
export const swapStateLabels: Labels<SwapState> = {
  asked: { zh: "待对方确认", en: "Asked" },
  accepted: { zh: "已调班", en: "Accepted" },
  declined: { zh: "未同意", en: "Declined" },
};

const mostItems = 40;
const day = v.pipe(v.string("REQUIRED"), v.check(isDay, "NOT_A_DAY"));

export const templateSchema = v.object({
  name: line(60),
  items: v.pipe(
    v.array(line(60)),
    v.minLength(1, "REQUIRED"),
    v.maxLength(mostItems, "TOO_MANY"),
    v.check((list) => new Set(list).size === list.length, "TWICE"),
  ),
});

/** Days that one roster may span. */
export const longestRoster = 62;

export function rosterSchema(today: ChinaDay) {
  return v.pipe(
    v.object({
      fromDay: v.pipe(
        day,
        v.check((each) => each >= today && each <= addDays(today, longestRoster), "OUT_OF_RANGE"),
      ),
      toDay: v.pipe(
        day,
        v.check((each) => each <= addDays(today, 2 * longestRoster), "OUT_OF_RANGE"),
      ),
      everyDays: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1, "OUT_OF_RANGE"),
        v.maxValue(31, "OUT_OF_RANGE"),
      ),
      unitIds: v.pipe(
        v.array(v.string()),
        v.minLength(1, "REQUIRED"),
        v.maxLength(100, "TOO_MANY"),
      ),
      leaderIds: v.pipe(
        v.array(v.string()),
        v.minLength(2, "TOO_FEW"),
        v.maxLength(50, "TOO_MANY"),
        v.check((list) => new Set(list).size === list.length, "TWICE"),
      ),
    }),
    v.forward(
      v.check(({ fromDay, toDay }) => toDay >= fromDay, "BEFORE_START"),
      ["toDay"],
    ),
    v.forward(
      v.check(({ fromDay, toDay }) => daysBetween(fromDay, toDay) <= longestRoster, "OUT_OF_RANGE"),
      ["toDay"],
    ),
  );
}

export function findingSchema(today: ChinaDay) {
  return v.object({
    place: v.nullish(optionalLine(60)),
    text: line(500),
    dueOn: v.pipe(
      day,
      v.check((each) => each >= today && each <= addDays(today, 90), "OUT_OF_RANGE"),
    ),
  });
}

export const fixSchema = v.object({ note: line(500) });
