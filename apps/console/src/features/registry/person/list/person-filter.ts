import type {
  CertificateState,
  Channel,
  DisabilityCategory,
  PersonFilter,
  PersonState,
} from "../../../../gql/graphql.ts";
import {
  categoriesOf,
  certificatesOf,
  channelsOf,
  gradesOf,
  needsOf,
  type PersonSearch,
} from "../person-search.ts";

/** What the server is asked for, by what the address says. */
export function filterOf(search: PersonSearch): PersonFilter {
  const filter: PersonFilter = {};
  const needs = needsOf(search.needs);
  if (search.q) filter.search = search.q;
  if (search.office) filter.officeId = search.office;
  if (search.import) filter.importId = search.import;
  if (search.categories) {
    filter.categories = inCapitals<DisabilityCategory>(categoriesOf(search.categories));
  }
  if (search.grades) filter.grades = gradesOf(search.grades).map(Number);
  if (search.certificates) {
    filter.certificateStates = inCapitals<CertificateState>(certificatesOf(search.certificates));
  }
  if (search.channels) filter.channels = inCapitals<Channel>(channelsOf(search.channels));
  if (search.minAge !== undefined) filter.minAge = search.minAge;
  if (search.maxAge !== undefined) filter.maxAge = search.maxAge;
  if (needs.includes("alone")) filter.livesAlone = true;
  if (needs.includes("care")) filter.needsCare = true;
  if (needs.includes("no_carer")) filter.hasCarer = false;
  if (needs.includes("no_phone")) filter.hasPhone = false;
  if (search.state) filter.state = search.state.toUpperCase() as PersonState;
  return filter;
}

function inCapitals<Value extends string>(words: readonly string[]): Value[] {
  return words.map((word) => word.toUpperCase() as Value);
}
