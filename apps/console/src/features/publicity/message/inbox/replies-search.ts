import { readListSearch, readWord, type ListSearch } from "../../../../shared/list/list-search.ts";

/** What of the replies is shown; those that wait unless told. */
export const replyViews = ["waiting", "settled", "refusals", "all"] as const;
export type ReplyView = (typeof replyViews)[number];

export type RepliesSearch = ListSearch<never> & { view?: ReplyView };

/** Reads the address of the list; what is not understood is left out. */
export function readRepliesSearch(raw: Record<string, unknown>): RepliesSearch {
  const view = readWord(raw["view"], replyViews);
  return { ...readListSearch(raw, []), ...(view && view !== "waiting" && { view }) };
}
