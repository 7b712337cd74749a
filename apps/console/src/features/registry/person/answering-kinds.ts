import type { OfficeKind } from "../../../gql/graphql.ts";

/** Offices that can answer for people. */
export const answeringKinds: readonly OfficeKind[] = [
  "TOWN_FEDERATION",
  "STREET_FEDERATION",
  "VILLAGE_POST",
  "COMMUNITY_POST",
  "GRID",
];
