import { addDays, daysBetween, type ChinaDay } from "../calendar/china-day.ts";

/** What a roster is made of. */
export interface RosterPlan {
  /** Ids of the units to be inspected, in their order. */
  readonly units: readonly number[];
  /** Ids of the leaders who inspect, in their order; at least two. */
  readonly leaders: readonly string[];
  readonly fromDay: ChinaDay;
  readonly toDay: ChinaDay;
  /** Days from one inspection of a unit to the next. */
  readonly everyDays: number;
  /** Who inspected each unit last, where anybody did. */
  readonly last?: ReadonlyMap<number, string>;
}

export interface RosterVisit {
  readonly unit: number;
  readonly leader: string;
  readonly onDay: ChinaDay;
}

/**
 * A staggered roster (错时巡查): the units take turns on the days, so that no day has them all, and the
 * leaders take turns at each unit, so that nobody inspects the same one twice in a row. The same plan
 * always gives the same roster.
 */
export function planRoster(plan: RosterPlan): RosterVisit[] {
  const { units, leaders, fromDay, toDay, everyDays, last } = plan;
  if (leaders.length < 2) throw new RangeError("A roster needs two leaders.");
  const days = daysBetween(fromDay, toDay) + 1;
  return units
    .flatMap((unit, place) => {
      const first = place % everyDays;
      const count = Math.max(0, Math.ceil((days - first) / everyDays));
      // whoever was there last does not begin again
      const shift = leaders[place % leaders.length] === last?.get(unit) ? 1 : 0;
      return Array.from({ length: count }, (_, turn) => ({
        unit,
        leader: leaders[(place + shift + turn) % leaders.length] ?? "",
        onDay: addDays(fromDay, first + turn * everyDays),
      }));
    })
    .toSorted((a, b) => (a.onDay === b.onDay ? a.unit - b.unit : a.onDay < b.onDay ? -1 : 1));
}
