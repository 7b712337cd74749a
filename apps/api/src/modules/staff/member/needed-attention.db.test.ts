import { afterAll, beforeAll, expect, test } from "vitest";
import { TestClient } from "../../../testing/client.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

async function membersWith(login: string, account: string): Promise<string[]> {
  const client = await world.as(login);
  const { staffMembers } = await client.ok<{ staffMembers: { nodes: { login: string }[] } }>(
    `query ($filter: StaffFilter) { staffMembers(first: 100, orderBy: LOGIN, filter: $filter) { nodes { login } } }`,
    { filter: { account } },
  );
  return staffMembers.nodes.map((member) => member.login);
}

test("accounts under delay are listed for those who manage them, and for nobody else", async () => {
  expect(await membersWith("county.admin", "LOCKED")).toEqual([]);
  const stranger = new TestClient(world.url);
  for (let tries = 0; tries < 5; tries += 1) {
    await stranger.ok(
      `mutation { signIn(login: "fuyang.officer", password: "wrong") { __typename } }`,
    );
  }
  expect(await membersWith("county.admin", "LOCKED")).toEqual(["fuyang.officer"]);
  expect(await membersWith("fuyang.admin", "LOCKED")).toEqual(["fuyang.officer"]);
  expect(await membersWith("lingang.admin", "LOCKED")).toEqual([]);
  expect(await membersWith("county.leader", "LOCKED")).toEqual([]);
});

test("one-time passwords that wait are listed until they are used", async () => {
  expect(await membersWith("county.admin", "ONE_TIME_PASSWORD")).toEqual([]);
  await world.change(
    "update access.account set must_change = true where staff_id in (select id from staff.member where login = any($1))",
    [["lingang.officer", "fuyang.officer"]],
  );
  expect(await membersWith("county.admin", "ONE_TIME_PASSWORD")).toEqual([
    "fuyang.officer",
    "lingang.officer",
  ]);
  expect(await membersWith("lingang.admin", "ONE_TIME_PASSWORD")).toEqual(["lingang.officer"]);
  expect(await membersWith("lingang.officer", "ONE_TIME_PASSWORD")).toEqual([]);
});

test("offices without staff are listed for those who may see staff", async () => {
  async function unstaffed(login: string): Promise<string[]> {
    const client = await world.as(login);
    const { offices } = await client.ok<{ offices: { nodes: { code: string }[] } }>(
      `{ offices(first: 100, filter: { unstaffed: true, state: OPEN, kinds: [ASSOCIATION, STREET_FEDERATION] }) { nodes { code } } }`,
    );
    return offices.nodes.map(({ code }) => code);
  }
  expect(await unstaffed("county.admin")).toEqual([]);
  await world.change(
    "update staff.post set to_day = '2020-02-29' where office_id in (select id from organisation.office where code = any($1))",
    [["510522-deaf", "510522002"]],
  );
  expect(await unstaffed("county.admin")).toEqual(["510522-deaf", "510522002"].toSorted());
  expect(await unstaffed("fuyang.admin")).toEqual([]);
  // sees every office of the county, but nobody's post
  expect(await unstaffed("county.system")).toEqual([]);
});
