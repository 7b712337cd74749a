import { readDay } from "../../../shared/format/clean-input.ts";

export const unitViews = ["table", "chart", "map"] as const;
export type UnitView = (typeof unitViews)[number];

/** Work that is due on the day. */
export const dutyKinds = ["reports", "disinfections", "followUps", "inspections"] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What stands at its end. */
export const standingKinds = ["underControl", "openAlerts", "openCareGaps"] as const;
export type StandingKind = (typeof standingKinds)[number];

export const unitKinds = [...dutyKinds, ...standingKinds] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Which day is shown, and how; what is not understood is left out. */
export type UnitsSearch = {
  day?: string;
  view?: UnitView;
  kind?: UnitKind;
};

export function readUnitsSearch(raw: Record<string, unknown>): UnitsSearch {
  const day = typeof raw["day"] === "string" ? readDay(raw["day"]) : undefined;
  const view = unitViews.find((each) => each === raw["view"]);
  const kind = unitKinds.find((each) => each === raw["kind"]);
  return {
    ...(day !== undefined && { day }),
    ...(view && { view }),
    ...(kind && { kind }),
  };
}

export function isStandingKind(kind: UnitKind): kind is StandingKind {
  return standingKinds.some((each) => each === kind);
}
