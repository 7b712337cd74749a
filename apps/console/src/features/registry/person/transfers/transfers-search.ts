import { readText } from "../../../../shared/list/list-search.ts";

/** What the address of the hand-overs says: the place in the list. */
export type TransfersSearch = {
  after?: string;
  before?: string;
};

export function readTransfersSearch(raw: Record<string, unknown>): TransfersSearch {
  const found: TransfersSearch = {};
  for (const name of ["after", "before"] as const) {
    const text = readText(raw[name]);
    if (text !== undefined) found[name] = text;
  }
  return found;
}
