import { readText } from "../../../../shared/list/list-search.ts";

/** What the address of the possible duplicates says. */
export type DuplicatesSearch = {
  /** Id of somebody: only pairs with this person. */
  person?: string;
  after?: string;
  before?: string;
};

export function readDuplicatesSearch(raw: Record<string, unknown>): DuplicatesSearch {
  const found: DuplicatesSearch = {};
  for (const name of ["person", "after", "before"] as const) {
    const text = readText(raw[name]);
    if (text !== undefined) found[name] = text;
  }
  return found;
}
