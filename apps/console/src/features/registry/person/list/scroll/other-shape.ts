import { Rows3, ScrollText } from "lucide-react";
import type { PersonSearch } from "../../person-search.ts";

const asPages = { label: "people.paged", icon: Rows3, scroll: undefined } as const;
const asOneList = { label: "people.scrolled", icon: ScrollText, scroll: true } as const;

/** The list in its other shape, pages or one that is scrolled, from its start. */
export function otherShape(search: PersonSearch) {
  const { label, icon, scroll } = search.scroll ? asPages : asOneList;
  return { label, icon, search: { scroll, after: undefined, before: undefined } };
}
