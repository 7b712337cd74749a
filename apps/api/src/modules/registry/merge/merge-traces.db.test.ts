import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { controlled, record, visited } from "../../../testing/controls.ts";
import { freshKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let home: string;
let next: string;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  home = await world.office("510522001001");
  next = await world.office("510522001002");
});
afterAll(() => world.stop());

const merge = `mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { id } }`;
const unmerge = `mutation ($id: ID!) { unmergePeople(id: $id) { __typename } }`;

const merging = (keepId: string, dropId: string) => ({
  input: { keepId, keepVersion: 1, dropId, dropVersion: 1, take: [], idempotencyKey: freshKey() },
});

async function merged(keepId: string, dropId: string): Promise<string> {
  const { mergePeople } = await fuyang.ok<{ mergePeople: { id: string } }>(
    merge,
    merging(keepId, dropId),
  );
  return mergePeople.id;
}

/** What other wings keep of these people, by person and place. */
async function traces(people: string[]) {
  const rows = await world.rows<{ person: string; what: string }>(
    `select person_id::text as person, what || ' ' || id as what from (
       select person_id, 'case' as what, id from prevent.control_case
       union all select person_id, 'gap ' || state, id from care.gap
       union all select person_id, 'contact', id from registry.contact
       union all select person_id, 'need', id from care.noted_need) t
      where person_id = any($1::uuid[]) order by what`,
    [people],
  );
  return people.map((id) => rows.filter(({ person }) => person === id).map(({ what }) => what));
}

const carer = (name: string) => ({
  carers: [{ role: "CARER", name, relation: "NEIGHBOUR", phone: "12804700001" }],
});

/** Somebody twice: the second is under control, was visited in need, and has a carer who is away. */
async function twiceWithTraces() {
  const kept = await registered(fuyang, home, { name: "吴合并", carers: [] });
  const dropped = await registered(fuyang, next, { name: "吴合并", ...carer("郑照护") });
  const caseId = await controlled(world, fuyang, next, { personId: dropped });
  const needs = [{ kind: "FOOD", note: "没有米了" }];
  await fuyang.ok(record, visited(caseId, { needs }));
  const carerId = await world.value<string>(
    "select id::text from registry.carer where person_id = $1",
    [dropped],
  );
  const carers = await controlled(world, fuyang, next, { carerId });
  return { kept, dropped, caseId, carersCase: carers };
}

test("a merge joins controls, contacts, needs and care gaps; taking it back takes them apart", async () => {
  const { kept, dropped, caseId } = await twiceWithTraces();
  const before = await traces([kept, dropped]);
  expect(before.map((each) => each.length)).toEqual([0, 4]);
  const id = await merged(kept, dropped);
  expect(await traces([kept, dropped])).toEqual([before[1], []]);
  const { controlCases, careGaps } = await fuyang.ok<Record<string, { nodes: object[] }>>(
    `query ($id: ID!) { controlCases(first: 9, filter: { personId: $id }) { nodes { id person { id } } }
       careGaps(first: 9, filter: { personId: $id }) { nodes { person { id } office { code } } } }`,
    { id: kept },
  );
  expect(controlCases?.nodes).toEqual([{ id: caseId, person: { id: kept } }]);
  expect(careGaps?.nodes).toEqual([{ person: { id: kept }, office: { code: "510522001001" } }]);
  // a visit after the merge goes with its case
  await fuyang.ok(record, visited(caseId));
  const joined = await traces([kept, dropped]);
  expect(joined[0]).toHaveLength(5);
  expect(await fuyang.ok(unmerge, { id })).toMatchObject({
    unmergePeople: { __typename: "PersonMerge" },
  });
  expect(await traces([kept, dropped])).toEqual([[], joined[0]]);
});

test("whoever is cared for by the one who turns out to be under control is without care", async () => {
  const kept = await registered(fuyang, home, { name: "冯照料", carers: [] });
  const dropped = await registered(fuyang, home, { name: "冯照料", carers: [] });
  const own = { role: "CARER", name: "冯照料", relation: "CHILD", personId: kept };
  const dependant = await registered(fuyang, home, { name: "冯依靠", carers: [own] });
  await controlled(world, fuyang, home, { personId: dropped });
  expect(await traces([dependant])).toEqual([[]]);
  const id = await merged(kept, dropped);
  expect(await traces([dependant])).toEqual([[expect.stringMatching(/^gap open/u)]]);
  await fuyang.ok(unmerge, { id });
  expect(await traces([dependant])).toEqual([[expect.stringMatching(/^gap carer_returned/u)]]);
});

test("two open controls are not made one: one has to end first", async () => {
  const kept = await registered(fuyang, home, { name: "陈两处", carers: [] });
  const dropped = await registered(fuyang, next, { name: "陈两处", carers: [] });
  await controlled(world, fuyang, home, { personId: kept });
  await controlled(world, fuyang, next, { personId: dropped });
  const before = await traces([kept, dropped]);
  const { errors } = await fuyang.send(merge, merging(kept, dropped));
  expect(errors?.[0]?.extensions["fields"]).toMatchObject([
    { path: "input.dropId", code: "BOTH_CONTROLLED" },
  ]);
  expect(await traces([kept, dropped])).toEqual(before);
});

test("a carer whom the merge made and who was put under control since is the former one again", async () => {
  const kept = await registered(fuyang, home, { name: "褚照护", carers: [] });
  const dropped = await registered(fuyang, home, { name: "褚照护", ...carer("卫照护") });
  const id = await merged(kept, dropped);
  const carerId = await world.value<string>(
    "select id::text from registry.carer where person_id = $1 and to_day is null",
    [kept],
  );
  await controlled(world, fuyang, home, { carerId });
  expect((await traces([kept]))[0]).toHaveLength(1);
  await fuyang.ok(unmerge, { id });
  expect((await traces([kept, dropped])).map((each) => each.length)).toEqual([0, 1]);
});

/** Refuses messages of a class on a number of a person. */
async function optOut(personId: string, mask: string, messageClass: string) {
  await world.change(
    `insert into publicity.opt_out (office_id, person_id, phone_id, message_class, source)
     select s.office_id, s.person_id, s.id, $3, 'by_hand' from registry.sealed_value s
      where s.person_id = $1 and s.kind = 'phone' and s.mask = $2`,
    [personId, mask, messageClass],
  );
}

test("what came to hang on a number that the merge copied hangs on the former one again", async () => {
  const kept = await registered(fuyang, home, { name: "蒋号码", carers: [] });
  const phones = [{ number: "12804700009", holder: "SELF" }];
  const dropped = await registered(fuyang, home, { name: "蒋号码", carers: [], phones });
  await optOut(dropped, "128****0009", "care_follow_up");
  const id = await merged(kept, dropped);
  // one class anew, one that was refused on the former number already
  await optOut(kept, "128****0009", "publicity");
  await optOut(kept, "128****0009", "care_follow_up");
  expect(await fuyang.ok(unmerge, { id })).toMatchObject({
    unmergePeople: { __typename: "PersonMerge" },
  });
  const standing = await world.rows(
    `select s.person_id::text as person, o.message_class as class, count(*)::integer as rows
       from publicity.opt_out o join registry.sealed_value s on s.id = o.phone_id
      where s.person_id in ($1, $2) and o.revoked_at is null group by 1, 2 order by 2`,
    [kept, dropped],
  );
  expect(standing).toEqual([
    { person: dropped, class: "care_follow_up", rows: 1 },
    { person: dropped, class: "publicity", rows: 1 },
  ]);
});

test("of two doors the kept one's stays, and the other is lived at again when it is taken back", async () => {
  const [kept, dropped] = [
    await registered(fuyang, home, { name: "孙两户", carers: [] }),
    await registered(fuyang, next, { name: "孙两户", carers: [] }),
  ];
  const door = async (officeId: string, personId: string) =>
    await fuyang.ok(
      "mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id } }",
      {
        input: {
          officeId,
          door: "孙两户家",
          members: [{ personId }],
          idempotencyKey: freshKey(),
        },
      },
    );
  await door(home, kept);
  await door(next, dropped);
  const doors = async () =>
    await world.rows(
      `select m.person_id::text as person, m.left_on is null as lives, h.closed_on is null as open
         from prevent.household_member m join prevent.household h on h.id = m.household_id
        where m.person_id in ($1, $2) order by m.person_id = $2`,
      [kept, dropped],
    );
  const before = await doors();
  const id = await merged(kept, dropped);
  expect(await doors()).toEqual([
    { person: kept, lives: true, open: true },
    { person: dropped, lives: false, open: false },
  ]);
  await fuyang.ok(unmerge, { id });
  expect(await doors()).toEqual(before);
});

test("whatever points to a person follows a merge", async () => {
  const places = await world.rows<{ place: string; may_follow: boolean }>(
    "select place::text, may_follow from registry.trace_tables()",
  );
  expect(places.length).toBeGreaterThan(5);
  expect(places.filter(({ may_follow: follows }) => !follows)).toEqual([]);
});
