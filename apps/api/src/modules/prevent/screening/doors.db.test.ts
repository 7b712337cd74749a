import { afterAll, beforeAll, expect, test } from "vitest";
import { freshKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { reachablePeople } from "../../../testing/reachable-people.ts";
import {
  householdInput,
  ownGrid,
  roundInput,
  visitInput,
  worker,
} from "../../../testing/screening.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await demoWorld({ poolSize: 24 });
});
afterAll(() => world.stop());

const registering = `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id members { id } } }`;
const grid = "510522001004";

interface Door {
  id: string;
  members: { id: string }[];
}

/** A door of one's own grid for these people. */
async function doorOf(people: readonly string[]): Promise<Door> {
  const officer = await world.as(worker);
  const { input } = await householdInput(world);
  const members = people.map((personId) => ({ personId }));
  const answer = await officer.ok<{ registerHousehold: Door }>(registering, {
    input: { ...input, members },
  });
  return answer.registerHousehold;
}

async function standing(door: Door) {
  return await world.rows(
    `select h.closed_on is null as open, count(*) filter (where m.left_on is null)::int as living
       from prevent.household h join prevent.household_member m on m.household_id = h.id where h.id = $1 group by h.id`,
    [door.id],
  );
}

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
  const door = await doorOf(people);
  const close = async (id: string | undefined, state: string) =>
    await officer.ok("mutation ($input: ClosePersonInput!) { closePerson(input: $input) { id } }", {
      input: { id, state, closedOn: new Date().toISOString().slice(0, 10), version: 1 },
    });
  await close(people[0], "DECEASED");
  expect(await standing(door)).toEqual([{ open: true, living: 1 }]);
  await close(people[1], "MOVED_AWAY");
  expect(await standing(door)).toEqual([{ open: false, living: 0 }]);
});

test("whoever is handed over leaves the door behind, and what waited on a phone still counts", async () => {
  const officer = await world.as(worker);
  const [gone, stays] = [
    await registered(officer, await world.office(ownGrid), {}),
    await registered(officer, await world.office(ownGrid), {}),
  ];
  const [left, kept] = [await doorOf([gone]), await doorOf([stays])];
  const handOver = async (id: string, to: string) =>
    await officer.ok("mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }", {
      input: {
        id,
        officeId: await world.office(to),
        reason: "户籍迁至临港街道",
        version: 1,
        idempotencyKey: freshKey(),
      },
    });
  await handOver(gone, "510522002");
  await handOver(stays, `${ownGrid}-g1`);
  expect(await standing(left)).toEqual([{ open: false, living: 0 }]);
  expect(await standing(kept)).toEqual([{ open: true, living: 1 }]);

  const visit =
    "mutation ($input: RecordHouseholdVisitInput!) { recordHouseholdVisit(input: $input) { ... on HouseholdVisit { outcome } } }";
  expect(await officer.ok(visit, visitInput(left))).toEqual({
    recordHouseholdVisit: { outcome: "SEEN" },
  });
  const yesterday = "update prevent.household set closed_on = closed_on - 1 where id = $1";
  await world.change(yesterday, [left.id]);
  expect(await officer.fault(visit, visitInput(left))).toBe("BAD_USER_INPUT");
});

test("whoever is handed over by mistake and back stands at their door again, unless they have moved meanwhile", async () => {
  const [officer, taker] = [await world.as(worker), await world.as("lingang.officer")];
  const [own, theirs] = [await world.office(ownGrid), await world.office("510522002001")];
  const people = [await registered(officer, own, {}), await registered(officer, own, {})];
  const [mistaken, moved] = [await doorOf(people.slice(0, 1)), await doorOf(people.slice(1))];
  const versions = new Map(people.map((id) => [id, 1]));
  const handOver = async (by: typeof officer, id: string, officeId: string) => {
    const version = versions.get(id) ?? 1;
    await by.ok("mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }", {
      input: { id, officeId, reason: "点错了单位", version, idempotencyKey: freshKey() },
    });
    versions.set(id, version + 1);
  };
  for (const id of people) await handOver(officer, id, theirs);
  expect(await standing(mistaken)).toEqual([{ open: false, living: 0 }]);
  await taker.ok(
    "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { ... on Person { id } } }",
    {
      input: {
        id: people[1],
        version: 2,
        changes: { residence: { address: "临港街道新居3号" } },
        idempotencyKey: freshKey(),
      },
    },
  );
  versions.set(people[1] ?? "", 3);
  for (const id of people) await handOver(taker, id, own);
  expect(await standing(mistaken)).toEqual([{ open: true, living: 1 }]);
  expect(await standing(moved)).toEqual([{ open: false, living: 0 }]);
});

test("a round and moves to another grid at once give everybody one door", async () => {
  const officer = await world.as(worker);
  const from = "510522001005";
  const [officeId, ownOffice] = [await world.office(from), await world.office(ownGrid)];
  const people = await reachablePeople(
    world,
    from,
    Array.from({ length: 30 }, () => null),
  );
  const { input: round } = await roundInput(world);
  const moves = people.map((personId, at) => ({
    input: {
      officeId: ownOffice,
      door: `迁入${at}号`,
      members: [{ personId }],
      idempotencyKey: freshKey(),
    },
  }));
  const answers = await Promise.all([
    ...moves.slice(0, 15).map((variables) => officer.send(registering, variables)),
    officer.send(
      "mutation ($input: StartScreeningRoundInput!) { startScreeningRound(input: $input) { id } }",
      { input: { ...round, officeId } },
    ),
    ...moves.slice(15).map((variables) => officer.send(registering, variables)),
  ]);
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
  const doors = await world.rows(
    `select o.code, count(*)::int as people from prevent.household_member m
       join organisation.office o on o.id = m.office_id
      where m.person_id = any($1::uuid[]) and m.left_on is null group by 1`,
    [people],
  );
  expect(doors).toEqual([{ code: ownGrid, people: 30 }]);
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
