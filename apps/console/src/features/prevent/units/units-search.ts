import { readDay } from "../../../shared/format/clean-input.ts";

export const unitViews = ["table", "chart", "map"] as const;
export type UnitView = (typeof unitViews)[number];

export const unitKinds = ["reports", "disinfections", "followUps", "inspections"] as const;
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
