import { readListSearch, readText, type ListSearch } from "../../../../shared/list/list-search.ts";

/** What the address of the list says: the unit, and where in it. */
export type RestSearch = ListSearch<never> & { office?: string };

/** Reads the address of the list; what is not understood is left out. */
export function readRestSearch(raw: Record<string, unknown>): RestSearch {
  const office = readText(raw["office"]);
  return { ...readListSearch(raw, []), ...(office !== undefined && { office }) };
}
