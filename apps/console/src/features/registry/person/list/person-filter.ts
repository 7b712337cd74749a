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
  const needs = needsOf(search.needs);
  const [channel] = upper<Channel>(channelsOf(search.channels));
  return {
    ...(search.q && { search: search.q }),
    ...(search.office && { officeId: search.office }),
    ...some("categories", upper<DisabilityCategory>(categoriesOf(search.categories))),
    ...some("grades", gradesOf(search.grades).map(Number)),
    ...some("certificateStates", upper<CertificateState>(certificatesOf(search.certificates))),
    ...(channel && { channel }),
    ...(search.minAge !== undefined && { minAge: search.minAge }),
    ...(search.maxAge !== undefined && { maxAge: search.maxAge }),
    ...(needs.includes("alone") && { livesAlone: true }),
    ...(needs.includes("care") && { needsCare: true }),
    ...(needs.includes("no_carer") && { hasCarer: false }),
    ...(needs.includes("no_phone") && { hasPhone: false }),
    ...(search.state && { state: search.state.toUpperCase() as PersonState }),
  };
}

function some<Name extends string, Value>(
  name: Name,
  values: Value[],
): Partial<Record<Name, Value[]>> {
  return values.length > 0 ? ({ [name]: values } as Partial<Record<Name, Value[]>>) : {};
}

function upper<Value extends string>(words: readonly string[]): Value[] {
  return words.map((word) => word.toUpperCase() as Value);
}
