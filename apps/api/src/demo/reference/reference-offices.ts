import type { ReferenceClerk } from "./reference-clerk.ts";

export interface ReferenceOffice {
  id: string;
  code: string;
  shortName: string;
}

const query = `{
  county: offices(first: 1, filter: { kinds: [COUNTY_FEDERATION] }) { nodes { id code shortName } }
  communities: offices(first: 100, filter: { kinds: [COMMUNITY_POST], state: OPEN }) { nodes { id code shortName } }
  towns: offices(first: 100, filter: { kinds: [STREET_FEDERATION, TOWN_FEDERATION], state: OPEN }) { nodes { id code shortName } } }`;

/** The demo county, its towns and streets, and its communities, as its administrator reaches them. */
export async function readOffices(clerk: ReferenceClerk): Promise<{
  county: ReferenceOffice;
  towns: ReferenceOffice[];
  communities: ReferenceOffice[];
}> {
  const { county, towns, communities } =
    await clerk.ask<Record<"county" | "towns" | "communities", { nodes: ReferenceOffice[] }>>(
      query,
    );
  const [own] = county.nodes;
  if (own === undefined) throw new Error("There is no county federation in reach.");
  return { county: own, towns: towns.nodes, communities: communities.nodes };
}
