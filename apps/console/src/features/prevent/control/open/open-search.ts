import { readText } from "../../../../shared/list/list-search.ts";

/** Whom the form is opened for, where another page leads here. */
export type OpenControlSearch = { person?: string; carer?: string; name?: string };

export function readOpenSearch(raw: Record<string, unknown>): OpenControlSearch {
  const person = readText(raw["person"]);
  const carer = readText(raw["carer"]);
  const name = readText(raw["name"]);
  return {
    ...(person !== undefined && { person }),
    ...(carer !== undefined && { carer }),
    ...(name !== undefined && { name }),
  };
}
