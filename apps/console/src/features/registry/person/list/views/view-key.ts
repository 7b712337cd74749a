import { readPersonSearch, type PersonSearch } from "../../person-search.ts";

/**
 * What makes a view: whom it shows and in which order. Not the place one has read to, and not the
 * words searched for: views are kept and shared, names and numbers are not.
 */
export function viewOf(search: PersonSearch): PersonSearch {
  const { after: _after, before: _before, scroll: _scroll, q: _q, ...view } = search;
  return view;
}

/** One text for the same view, however its address is written. */
export function viewKey(parameters: Readonly<Record<string, unknown>>): string {
  const {
    after: _after,
    before: _before,
    scroll: _scroll,
    ...view
  } = readPersonSearch({
    ...parameters,
  });
  return JSON.stringify(Object.entries(view).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const nothing = {
  q: undefined,
  import: undefined,
  office: undefined,
  categories: undefined,
  grades: undefined,
  certificates: undefined,
  channels: undefined,
  needs: undefined,
  minAge: undefined,
  maxAge: undefined,
  state: undefined,
  sort: undefined,
  desc: undefined,
  after: undefined,
  before: undefined,
} as const satisfies { readonly [Name in keyof PersonSearch]?: undefined };

/** The change of an address to a view alone, from its first page. */
export function onlyView(
  parameters: Readonly<Record<string, unknown>>,
): typeof nothing & PersonSearch {
  return { ...nothing, ...readPersonSearch({ ...parameters }) } as typeof nothing & PersonSearch;
}
