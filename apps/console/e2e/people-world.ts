import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { signedIn, type TestClient } from "../../api/src/testing/client.ts";
import { registered } from "../../api/src/testing/people.ts";
import type { Site } from "./site.ts";

/** Who keeps the registry of a street in these tests: no second factor, everything but exports in full. */
export const keeper = "fuyang.officer";

export type PeopleWorld = {
  readonly client: TestClient;
  readonly community: string;
  /** Registers somebody made up and gives their id. */
  readonly somebody: (changes?: Record<string, unknown>) => Promise<string>;
};

/** A street whose people a test makes up as it needs them. */
export async function peopleWorld(site: Site): Promise<PeopleWorld> {
  const client = await signedIn(site.address, keeper);
  const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522001001") { office { id } } }`,
  );
  const community = officeByCode.office.id;
  return {
    client,
    community,
    somebody: async (changes = {}) => await registered(client, community, changes),
  };
}

/** The ID number of somebody invented who is not registered. */
export function freeIdNumber(order: number): string {
  return demoIdNumber("510522", "1952-02-29", "female", order);
}
