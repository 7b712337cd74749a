import { readListSearch, readText, readWord } from "../../../shared/list/list-search.ts";

const states = ["open", "controlled", "dismissed", "voided"] as const;

/** What is looked for in the ledger, as it stands in the address. */
export type ArrivalsSearch = {
  state?: (typeof states)[number];
  text?: string;
  after?: string;
  before?: string;
};

export function readArrivalsSearch(raw: Record<string, unknown>): ArrivalsSearch {
  const { after, before } = readListSearch(raw, []);
  const state = readWord(raw["state"], states);
  const text = readText(raw["text"]);
  return {
    ...(state && { state }),
    ...(text !== undefined && { text }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
}

/** Which doors of a grid are shown: of a round, only those that are left unless all are wanted. */
export type DoorsSearch = {
  round?: string;
  all?: true;
  text?: string;
  after?: string;
  before?: string;
};

export function readDoorsSearch(raw: Record<string, unknown>): DoorsSearch {
  const { after, before } = readListSearch(raw, []);
  const round = readText(raw["round"]);
  const text = readText(raw["text"]);
  return {
    ...(round !== undefined && { round }),
    ...(raw["all"] === true && { all: true as const }),
    ...(text !== undefined && { text }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
}
