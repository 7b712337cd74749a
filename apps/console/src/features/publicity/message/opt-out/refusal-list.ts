import type { ReactNode } from "react";
import type { OptOutClass } from "../../../../gql/graphql.ts";
import type { OptOutsSearch } from "./opt-outs-search.ts";

/** What either list of refusals gets from the page around it. */
export type RefusalListProps = {
  search: OptOutsSearch;
  onTurn: (place: { after?: string; before?: string }) => void;
  filters: ReactNode;
};

export function classIn({ class: word }: OptOutsSearch): { messageClass?: OptOutClass } {
  return word ? { messageClass: word.toUpperCase() as OptOutClass } : {};
}
