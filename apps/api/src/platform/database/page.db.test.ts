import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, startTestServer } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";

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

interface Names {
  staffMembers: { nodes: { name: string; login: string }[] };
}

test("a page touches only columns that it shows: a table with a closed one can be listed", async () => {
  const officer = await signedIn(server.url, "fuyang.officer");
  const { staffMembers } = await officer.ok<Names>(
    `{ staffMembers(first: 100, orderBy: LOGIN) { nodes { name login } } }`,
  );
  const logins = staffMembers.nodes.map(({ login }) => login);
  expect(logins).toContain("fuyang.officer");
  expect(logins).toEqual(logins.toSorted());
  const back = await officer.ok<Names>(
    `{ staffMembers(first: 100, orderBy: LOGIN, descending: true) { nodes { login } } }`,
  );
  expect(back.staffMembers.nodes.map(({ login }) => login)).toEqual(logins.toReversed());
});

test("a row asked for with and without its cursor has the fields of both", async () => {
  const officer = await signedIn(server.url, "fuyang.officer");
  type Row = { office: { id: string; name: string } };
  const { staffMembers } = await officer.ok<{
    staffMembers: { nodes: Row[]; edges: { node: Row }[] };
  }>(
    `{ staffMembers(first: 1) { nodes { office { id } } edges { cursor node { office { name } } } } }`,
  );
  expect(staffMembers.nodes[0]?.office.id).toMatch(/^\d+$/);
  expect(staffMembers.edges[0]?.node.office.name).toMatch(/[村社区街道]/);
});
