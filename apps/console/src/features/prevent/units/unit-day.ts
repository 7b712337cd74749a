import { graphql } from "../../../gql/gql.ts";
import type { OfficeKind, UnitDayPartsFragment } from "../../../gql/graphql.ts";
import type { StandingKind } from "./units-search.ts";

/** One unit's day, as every view of the page shows it. */
export const unitDayParts = graphql(`
  fragment UnitDayParts on UnitDay {
    own
    unit {
      id
      code
      shortName
      kind
    }
    reports {
      expected
      done
      late
      excused
      overdue
      rate
      news
      zero
    }
    disinfections {
      expected
      done
      late
      excused
      overdue
      rate
    }
    followUps {
      expected
      done
      late
      excused
      overdue
      rate
    }
    inspections {
      expected
      done
      late
      excused
      overdue
      rate
    }
    standing {
      underControl
      openAlerts
      overdueAlerts
      openCareGaps
      overdueCareGaps
    }
  }
`);

export type UnitDay = UnitDayPartsFragment;

export type Count = Pick<UnitDay["disinfections"], "expected" | "done" | "late">;

export type Lateness = Pick<UnitDay["disinfections"], "rate" | "overdue">;

/** What is not done: not yet, or missed. */
export function openOf({ expected, done }: Count): number {
  return Math.max(0, expected - done);
}

export type RateTone = "success" | "warning" | "danger" | "neutral";

/**
 * How a unit's work looks: all done; late with a part of it, or with more. Nothing due, and nothing
 * late yet, is neither good nor bad.
 */
export function toneOf({ rate, overdue }: Lateness): RateTone {
  if (rate === null) return "neutral";
  if (rate >= 100) return "success";
  if (overdue === 0) return "neutral";
  return rate >= 80 ? "warning" : "danger";
}

/** What stands at a unit: how many, and how many of them past their deadline. */
export type Standing = { readonly count: number; readonly overdue: number };

export function standingOf({ standing }: UnitDay, kind: StandingKind): Standing {
  const { underControl, openAlerts, overdueAlerts, openCareGaps, overdueCareGaps } = standing;
  if (kind === "underControl") return { count: underControl, overdue: 0 };
  return kind === "openAlerts"
    ? { count: openAlerts, overdue: overdueAlerts ?? 0 }
    : { count: openCareGaps, overdue: overdueCareGaps ?? 0 };
}

/** Past a deadline is red, waiting is to be looked at; being under control is neither good nor bad. */
export function standingTone({ count, overdue }: Standing, kind: StandingKind): RateTone {
  if (overdue > 0) return "danger";
  return count > 0 && kind !== "underControl" ? "warning" : "neutral";
}

/** An association or an institution is no part of the land. */
export function hasPlace(kind: OfficeKind): boolean {
  return kind !== "ASSOCIATION" && kind !== "INSTITUTION";
}

/** Drawing units of a map. */
export const mapWidth = 900;
export const mapHeight = 640;
