import { addDays, type ChinaDay } from "@wuzi/domain/calendar/china-day";
import { listDays } from "@wuzi/domain/calendar/day-range";

/** The day of the county's own report, and what of the time before it is replayed. */
export const referenceDay: ChinaDay = "2020-02-29";

/** Fourteen days of isolation end within it. */
export const followedDays = listDays({ from: "2020-02-15", to: referenceDay });

/** Reports and disinfections: the last days are enough to see them come twice and daily. */
export const dutyDays = listDays({ from: addDays(referenceDay, -6), to: referenceDay });

/** What the county's report says and the replay must come to. */
export const referenceFigures = { arrivals: 19, disinfectionsPerDay: 2 } as const;

/** Windows of a duty's slots, times of day in China, with a time at which it was done. */
export const dutyWindows = {
  DAILY_REPORT: [{ start: "08:00", due: "17:00", end: "21:00", done: "16:10" }],
  DISINFECTION: [
    { start: "07:00", due: "10:00", end: "12:00", done: "08:20" },
    { start: "14:00", due: "17:00", end: "19:00", done: "15:40" },
  ],
  FOLLOW_UP: [
    { start: "07:00", due: "10:00", end: "12:00", done: "08:50" },
    { start: "15:00", due: "18:00", end: "21:00", done: "16:30" },
  ],
} as const;
