import { officeKinds, type OfficeKind } from "@wuzi/domain/organisation/office-kind";
import {
  readListSearch,
  readText,
  readWord,
  readWords,
  type ListSearch,
} from "../../shared/list/list-search.ts";

export const officeOrders = ["code", "name", "kind"] as const;
export type OfficeOrderWord = (typeof officeOrders)[number];

/** What the address of the offices says. */
export type OfficeSearch = ListSearch<OfficeOrderWord> & {
  /** The tree unless told. */
  view?: "list";
  /** Offices whose units the tree shows, with points between. */
  open?: string;
  /** Part of a name, or the start of a code. */
  q?: string;
  /** Kinds with points between: `grid.village_post`. */
  kinds?: string;
  /** Open ones unless told. */
  state?: "closed" | "all";
  /** Only where nobody holds a post today. */
  unstaffed?: true;
  /** The code to look up. */
  code?: string;
};

/** Reads the address of the offices; what is not understood is left out. */
export function readOfficeSearch(raw: Record<string, unknown>): OfficeSearch {
  const q = readText(raw["q"]);
  const code = readText(raw["code"]);
  const kinds = kindsOf(raw["kinds"]);
  const open = openedOf(raw["open"]);
  const state = readWord(raw["state"], ["closed", "all"] as const);
  return {
    ...readListSearch(raw, officeOrders),
    ...(raw["view"] === "list" && { view: "list" as const }),
    ...(open.length > 0 && { open: open.join(".") }),
    ...(q !== undefined && { q }),
    ...(kinds.length > 0 && { kinds: kinds.join(".") }),
    ...(state && { state }),
    ...(raw["unstaffed"] === true && { unstaffed: true as const }),
    ...(code !== undefined && { code }),
  };
}

/** The kinds that the address names, in the order of the tree. */
export function kindsOf(written: unknown): readonly OfficeKind[] {
  return readWords(written, officeKinds);
}

/** The ids of the offices that the tree shows opened. */
export function openedOf(written: unknown): readonly string[] {
  const text = readText(written) ?? "";
  return text.split(".").filter((id) => /^\d{1,9}$/u.test(id));
}
