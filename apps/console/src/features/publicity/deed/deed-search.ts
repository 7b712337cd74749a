import { deedStateLabels, type DeedState } from "@wuzi/domain/publicity/deed-words";
import { readListSearch, readWord, type ListSearch } from "../../../shared/list/list-search.ts";

export const deedStates = Object.keys(deedStateLabels) as DeedState[];

/** What the address of the list says. */
export type DeedSearch = ListSearch<never> & { state?: DeedState };

/** Reads the address of the list; what is not understood is left out. */
export function readDeedSearch(raw: Record<string, unknown>): DeedSearch {
  const state = readWord(raw["state"], deedStates);
  return { ...readListSearch(raw, []), ...(state && { state }) };
}
