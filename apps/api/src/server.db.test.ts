import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, startTestServer, TestClient } from "./testing/client.ts";
import { testDatabase } from "./testing/database.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const offices = /* GraphQL */ `
  {
    offices(first: 100, filter: { kinds: [TOWN_FEDERATION, STREET_FEDERATION] }) {
      totalCount
      nodes {
        name
        kind
      }
    }
  }
`;

describe("one schema for everybody", () => {
  test("the county administrator sees 21 units, a street officer only their own", async () => {
    const county = await signedIn(server.url, "county.admin");
    const all = await county.ok<{ offices: { totalCount: number; nodes: { name: string }[] } }>(
      `{ offices(first: 100, filter: { kinds: [TOWN_FEDERATION, STREET_FEDERATION], state: OPEN }) { totalCount nodes { name } } }`,
    );
    expect(all.offices.totalCount).toBe(21);

    const street = await signedIn(server.url, "fuyang.officer");
    const own = await street.ok<typeof all>(offices);
    expect(own.offices.nodes).toEqual([
      { name: "合江县符阳街道残疾人联合会", kind: "STREET_FEDERATION" },
    ]);
  });

  test("nobody sees anything without signing in", async () => {
    expect(await new TestClient(server.url).fault(offices)).toBe("UNAUTHENTICATED");
  });
});
