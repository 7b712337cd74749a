import { readText } from "../../shared/list/list-search.ts";

/** What the address of a new member says. */
export type NewMemberSearch = {
  /** The name looked for first. */
  name?: string;
  /** Nobody found is the one who is meant. */
  isNew?: true;
};

export function readNewMemberSearch(raw: Record<string, unknown>): NewMemberSearch {
  const name = readText(raw["name"]);
  if (name === undefined) return {};
  return { name, ...(raw["isNew"] === true && { isNew: true as const }) };
}
