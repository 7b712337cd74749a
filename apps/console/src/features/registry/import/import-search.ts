import { readListSearch, readText } from "../../../shared/list/list-search.ts";

/** Which page of the imports. */
export type ImportsSearch = { after?: string; before?: string };

/** Which doubts are looked at, and which one of them. */
export type DoubtsSearch = {
  /** Only those in which this was found, by its code. */
  finding?: string;
  /** Those that are decided already; without it, those that wait. */
  decided?: true;
  /** Part of a name. */
  q?: string;
  /** Cursor of the doubt before the page. */
  after?: string;
  /** Cursor of the doubt behind the page. */
  before?: string;
};

export function readImportsSearch(raw: Record<string, unknown>): ImportsSearch {
  return readListSearch(raw, []);
}

/** Reads the address; what is not understood is left out. */
export function readDoubtsSearch(raw: Record<string, unknown>): DoubtsSearch {
  const { after, before } = readListSearch(raw, []);
  const finding = readText(raw["finding"]);
  const q = readText(raw["q"]);
  return {
    ...(finding && { finding }),
    ...(raw["decided"] === true && { decided: true as const }),
    ...(q !== undefined && { q }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
}
