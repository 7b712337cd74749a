import { isDay } from "@wuzi/domain/calendar/china-day";
import { controlStates, type ControlState } from "@wuzi/domain/prevent/control-state";
import {
  readListSearch,
  readText,
  readWord,
  type ListSearch,
} from "../../../shared/list/list-search.ts";

export const controlOrders = ["until", "opened", "name"] as const;
export type ControlOrderWord = (typeof controlOrders)[number];

/** What a list of controlled persons may be narrowed to besides. */
export const controlConcerns = ["due", "alert"] as const;
export type ControlConcern = (typeof controlConcerns)[number];

/** What the address of the list says. Without a state it shows who is under control now. */
export type ControlSearch = ListSearch<ControlOrderWord> & {
  /** Part of a name. */
  q?: string;
  state?: ControlState | "all";
  /** Code of a category. */
  category?: string;
  /** Code of a group. */
  group?: string;
  office?: string;
  only?: ControlConcern;
  /** Last day at the latest. */
  until?: string;
};

/** Reads the address of the list; what is not understood is left out. */
export function readControlSearch(raw: Record<string, unknown>): ControlSearch {
  const q = readText(raw["q"]);
  const state = readWord(raw["state"], [...controlStates, "all"] as const);
  const category = readText(raw["category"]);
  const group = readText(raw["group"]);
  const office = readText(raw["office"]);
  const only = readWord(raw["only"], controlConcerns);
  const until = readText(raw["until"]);
  return {
    ...readListSearch(raw, controlOrders),
    ...(q !== undefined && { q }),
    ...(state && { state }),
    ...(category !== undefined && { category }),
    ...(group !== undefined && { group }),
    ...(office !== undefined && { office }),
    ...(only && { only }),
    ...(until !== undefined && isDay(until) && { until }),
  };
}
