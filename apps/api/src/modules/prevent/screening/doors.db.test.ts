import { afterAll, beforeAll, expect, test } from "vitest";
import { registered } from "../../../testing/people.ts";
import { reachablePeople } from "../../../testing/reachable-people.ts";
import { householdInput, ownGrid, roundInput, worker } from "../../../testing/screening.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await demoWorld({ poolSize: 24 });
});
afterAll(() => world.stop());

const registering = `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id members { id } } }`;
const grid = "510522001004";

test("whoever moves to a door of another grid leaves no door behind that nobody lives at", async () => {
  const officer = await world.as(worker);
  const [from, to] = [await world.office(grid), await world.office(ownGrid)];
  const personId = await registered(officer, from, {});
  const movedTo = async (officeId: number | string) => {
    const { input } = await householdInput(world);
    await officer.ok(registering, { input: { ...input, officeId, members: [{ personId }] } });
  };
  await movedTo(from);
  await movedTo(to);
  const doors = await world.rows(
    `select o.code, h.closed_on is null as open from prevent.household_member m
       join prevent.household h on h.id = m.household_id join organisation.office o on o.id = h.office_id
      where m.person_id = $1 order by m.id`,
    [personId],
  );
  expect(doors).toEqual([
    { code: grid, open: false },
    { code: ownGrid, open: true },
  ]);
});

test("whoever has died or moved away leaves the door, and the last to leave closes it", async () => {
  const officer = await world.as(worker);
  const officeId = await world.office(ownGrid);
  const people = [await registered(officer, officeId, {}), await registered(officer, officeId, {})];
  const { input } = await householdInput(world);
  const members = people.map((personId) => ({ personId }));
  const { registerHousehold: door } = await officer.ok<{ registerHousehold: { id: string } }>(
    registering,
    { input: { ...input, members } },
  );
  const close = async (id: string | undefined, state: string) =>
    await officer.ok("mutation ($input: ClosePersonInput!) { closePerson(input: $input) { id } }", {
      input: { id, state, closedOn: new Date().toISOString().slice(0, 10), version: 1 },
    });
  const standing = async () =>
    await world.rows(
      `select h.closed_on is null as open, count(*) filter (where m.left_on is null)::int as living
         from prevent.household h join prevent.household_member m on m.household_id = h.id where h.id = $1 group by h.id`,
      [door.id],
    );
  await close(people[0], "DECEASED");
  expect(await standing()).toEqual([{ open: true, living: 1 }]);
  await close(people[1], "MOVED_AWAY");
  expect(await standing()).toEqual([{ open: false, living: 0 }]);
});

test("rounds that are started at once give everybody one door", async () => {
  const officer = await world.as(worker);
  const officeId = await world.office(grid);
  await reachablePeople(
    world,
    grid,
    Array.from({ length: 300 }, () => null),
  );
  const answers = await Promise.all(
    Array.from({ length: 6 }, async (_, at) => {
      const { input } = await roundInput(world);
      const day = new Date(Date.now() + at * 86_400_000).toISOString().slice(0, 10);
      const days = { fromDay: day, toDay: day };
      return await officer.send(
        "mutation ($input: StartScreeningRoundInput!) { startScreeningRound(input: $input) { id } }",
        { input: { ...input, ...days, officeId } },
      );
    }),
  );
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
});
