import { optOutClasses, type OptOutClass } from "@wuzi/domain/registry/message-class";
import { readListSearch, readWord, type ListSearch } from "../../../../shared/list/list-search.ts";

/** Who refuses: a number, or a person whatever the number. */
export const refusalViews = ["numbers", "people"] as const;
export type RefusalView = (typeof refusalViews)[number];

export type OptOutsSearch = ListSearch<never> & { view?: "people"; class?: OptOutClass };

/** Reads the address of the list; what is not understood is left out. */
export function readOptOutsSearch(raw: Record<string, unknown>): OptOutsSearch {
  const messageClass = readWord(raw["class"], optOutClasses);
  return {
    ...readListSearch(raw, []),
    ...(raw["view"] === "people" && { view: "people" as const }),
    ...(messageClass && { class: messageClass }),
  };
}
