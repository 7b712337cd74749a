import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../testing/client.ts";
import { viewInput } from "../../testing/views.ts";
import { demoWorld, type World } from "../../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

const view = `... on SavedView { id name isDefault own shared officeName parameters version }`;
const save = `mutation ($input: SaveViewInput!) { saveView(input: $input) {
  __typename ${view} ... on ViewNameTaken { name } ... on TooManyViews { most } } }`;
const update = `mutation ($input: UpdateViewInput!) { updateView(input: $input) {
  __typename ${view} ... on ViewNameTaken { name } } }`;

interface View {
  id: string;
  name: string;
  isDefault: boolean;
  own: boolean;
  version: number;
  __typename: string;
}

async function saved(client: TestClient, changes = {}): Promise<View> {
  return (await client.ok<{ saveView: View }>(save, viewInput(changes))).saveView;
}

async function listed(client: TestClient): Promise<View[]> {
  const document = "{ savedViews(list: PEOPLE) { id name isDefault own officeName version } }";
  return (await client.ok<{ savedViews: View[] }>(document)).savedViews;
}

test("a view is its keeper's alone, and one is the default", async () => {
  const officer = await world.as("fuyang.officer");
  const first = await saved(officer, { isDefault: true });
  const second = await saved(officer, { isDefault: true });
  const own = new Map((await listed(officer)).map((each) => [each.id, each.isDefault]));
  expect([own.get(first.id), own.get(second.id)]).toEqual([false, true]);
  expect(await listed(await world.as("fuyang.admin"))).toEqual([]);
});

test("a shared view is offered at its office and below, and nowhere else", async () => {
  const { id } = await saved(await world.as("fuyang.admin"), { shared: true });
  const sees = async (login: string) =>
    (await listed(await world.as(login))).find((each) => each.id === id);
  const offered = { own: false, isDefault: false, officeName: "符阳街道" };
  expect(await sees("fuyang.officer")).toMatchObject(offered);
  expect(await sees("v510522001001")).toMatchObject(offered);
  expect(await sees("lingang.officer")).toBeUndefined();
  expect(await sees("county.admin")).toBeUndefined();
});

describe("changing", () => {
  test("keeps what it is given, under the version that was seen", async () => {
    const officer = await world.as("fuyang.officer");
    const { id } = await saved(officer);
    const input = { id, name: "一级", parameters: { grades: [1] }, shared: false, isDefault: true };
    const changed = await officer.ok(update, { input: { ...input, version: 1 } });
    expect(changed).toMatchObject({ updateView: { name: "一级", isDefault: true, version: 2 } });
    expect(await officer.fault(update, { input: { ...input, version: 1 } })).toBe("CONFLICT");
    expect((await listed(officer)).filter((each) => each.isDefault).length).toBe(1);
  });

  test("a name is used once, and free again when its view is gone", async () => {
    const officer = await world.as("fuyang.officer");
    const { id } = await saved(officer, { name: "重名" });
    expect(await saved(officer, { name: "重名" })).toMatchObject({ __typename: "ViewNameTaken" });
    await officer.ok("mutation ($id: ID!) { deleteView(id: $id) }", { id });
    expect(await saved(officer, { name: "重名" })).toMatchObject({ __typename: "SavedView" });
  });
});

test("there are only so many, however many are saved at once", async () => {
  const officer = await world.as("lingang.officer");
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => saved(officer)));
  const kept = outcomes.filter(({ __typename: name }) => name === "SavedView");
  expect(kept.length).toBe(30);
  expect(outcomes.at(-1)).not.toBeUndefined();
  expect((await listed(officer)).length).toBe(30);
  // a refusal leaves all as it was and is not kept: the same form goes through once there is room
  const [first, second] = kept;
  const again = { parameters: { grades: [1] }, shared: false, isDefault: true, version: 1 };
  await officer.ok(update, { input: { ...again, id: first?.id, name: first?.name } });
  const form = viewInput({ isDefault: true });
  const tried = async () => (await officer.ok<{ saveView: View }>(save, form)).saveView;
  expect(await tried()).toMatchObject({ __typename: "TooManyViews" });
  expect((await listed(officer)).find(({ isDefault }) => isDefault)?.id).toBe(first?.id);
  await officer.ok("mutation ($id: ID!) { deleteView(id: $id) }", { id: second?.id });
  const made = await tried();
  expect(made).toMatchObject({ __typename: "SavedView", isDefault: true });
  expect(await tried()).toEqual(made);
});

test("no number of a person is kept", async () => {
  const officer = await world.as("fuyang.officer");
  const answer = await officer.send(save, viewInput({ parameters: { search: "13800000000" } }));
  expect(answer.errors?.[0]?.extensions["fields"]).toMatchObject([
    { path: "input.parameters.search", code: "PERSONAL_NUMBER" },
  ]);
});
