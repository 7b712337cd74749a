import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
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

interface Pair {
  first: { id: string };
  second: { id: string };
  reasons: string[];
  score: number;
}

async function pairsOf(client: TestClient, personId?: string): Promise<Pair[]> {
  const { possibleDuplicates } = await client.ok<{ possibleDuplicates: { nodes: Pair[] } }>(
    `query ($filter: PossibleDuplicateFilter) { possibleDuplicates(first: 100, filter: $filter) {
       totalCount nodes { first { id } second { id } reasons differentNumbers differentSex score } } }`,
    { filter: personId === undefined ? null : { personId } },
  );
  return possibleDuplicates.nodes;
}

const undocumented = { type: "NONE", number: "" };

/** Two records without a number that would tell them apart. */
async function two(one: object, other: object): Promise<[string, string]> {
  return [
    await registered(fuyang, home, { document: undocumented, phones: [], ...one }),
    await registered(fuyang, home, { document: undocumented, phones: [], ...other }),
  ];
}

describe("a pair is found", () => {
  test.each([
    [
      "by name, birth day and village",
      { name: "周一" },
      { name: "周一" },
      "SAME_NAME_BIRTH_VILLAGE",
      90,
    ],
    [
      "by sound, birth day and village",
      { name: "周二" },
      { name: "周贰" },
      "SAME_SOUND_BIRTH_VILLAGE",
      75,
    ],
    [
      "by phone and name",
      { name: "周三", birthDay: "1950-01-01", phones: [{ number: "12805000001", holder: "SELF" }] },
      { name: "周三", birthDay: "1951-01-01", phones: [{ number: "12805000001", holder: "SELF" }] },
      "SAME_PHONE_NAME",
      75,
    ],
  ])("%s", async (_, one, other, reason, score) => {
    const [first, second] = await two(one, other);
    expect(await pairsOf(fuyang, first)).toMatchObject([
      { first: { id: first }, second: { id: second }, reasons: [reason], score },
    ]);
    expect(await pairsOf(fuyang, second)).toHaveLength(1);
  });

  test("less likely in two villages, with two numbers, or of two sexes", async () => {
    const [first] = await two({ name: "周四", sex: "FEMALE" }, { name: "周四" });
    expect(await pairsOf(fuyang, first)).toMatchObject([{ differentSex: true, score: 60 }]);
    const apart = await registered(fuyang, home, { name: "周五" });
    await registered(fuyang, next, { name: "周五", residence: {} });
    expect(await pairsOf(fuyang, apart)).toEqual([]);
  });
});

test("pairs never name anybody hidden, and are gone once decided, whichever is named first", async () => {
  const [first, second] = await two({ name: "周六" }, { name: "周六" });
  const neighbour = await registered(
    await world.as("lingang.officer"),
    await world.office("510522002"),
    { name: "周六", document: undocumented },
  );
  expect(await pairsOf(fuyang, first)).toHaveLength(1);
  expect(await pairsOf(await world.as("lingang.officer"))).toEqual([]);
  expect((await pairsOf(await world.as("county.admin"), neighbour)).length).toBe(2);
  const mark = "mutation ($input: NotDuplicateInput!) { markNotDuplicate(input: $input) }";
  const input = { firstId: second, secondId: first };
  await fuyang.ok(mark, { input });
  await fuyang.ok(mark, { input: { firstId: first, secondId: second } });
  expect(await pairsOf(fuyang, first)).toEqual([]);
  expect(await fuyang.fault(mark, { input: { firstId: first, secondId: neighbour } })).toBe(
    "NOT_FOUND",
  );
  expect(await fuyang.fault(mark, { input: { firstId: first, secondId: first } })).toBe(
    "BAD_USER_INPUT",
  );
});

test("a find gives a masked card, and is on record", async () => {
  const number = demoIdNumber("510522", "1975-05-05", "male", 5);
  await registered(fuyang, home, {
    name: "欧阳娜娜",
    birthDay: "1975-05-05",
    document: { type: "ID_CARD", number },
  });
  const lingang = await world.as("lingang.officer");
  const find = async (input: object) =>
    (
      await lingang.ok<{ findPerson: object[] }>(
        "mutation ($input: FindPersonInput!) { findPerson(input: $input) { nameMask bornYear sex officeName mine } }",
        { input },
      )
    ).findPerson;
  const card = {
    nameMask: "欧***",
    bornYear: 1975,
    sex: "MALE",
    officeName: "符阳街道",
    mine: false,
  };
  const finds = () =>
    world.value<number>("select count(*)::int from audit.entry where action = 'find'");
  const before = await finds();
  expect(await find({ number })).toEqual([card]);
  // of a card that was lost, or graded anew since
  expect(await find({ number: `${number}43B1` })).toEqual([card]);
  expect(await find({ name: "欧阳娜娜", birthDay: "1975-05-05" })).toEqual([card]);
  expect(await find({ name: "欧阳娜", birthDay: "1975-05-05" })).toEqual([]);
  expect(await find({ name: "欧阳娜娜", birthDay: "1975-05-06" })).toEqual([]);
  expect(await finds()).toBe(before + 5);
});

test("whoever finds one after another waits for the rest of the hour, and nobody else does", async () => {
  const [lingang, other] = [await world.as("lingang.officer"), await world.as("fuyang.admin")];
  const find = `mutation { findPerson(input: { name: "欧阳娜娜", birthDay: "1975-05-05" }) { id } }`;
  const subject = `find:${await world.member("lingang.officer")}`;
  const tried = async (finds: number, minutesAgo: number) =>
    await world.rows(
      `insert into access.failure (subject, failed_count, first_at) values ($1, $2, now() - make_interval(mins => $3))
       on conflict (subject) do update set failed_count = excluded.failed_count, first_at = excluded.first_at`,
      [subject, finds, minutesAgo],
    );
  await tried(299, 50);
  await lingang.ok(find);
  const { errors } = await lingang.send(find);
  const { code, retryAfterSeconds } = errors?.[0]?.extensions ?? {};
  expect(code).toBe("RATE_LIMITED");
  expect(retryAfterSeconds).toBeGreaterThan(500);
  expect(retryAfterSeconds).toBeLessThanOrEqual(600);
  await other.ok(find);
  await tried(300, 61);
  await lingang.ok(find);
});

test("a find knows of a card and of nothing else", async () => {
  const { __type: type } = await fuyang.ok<{ __type: { fields: { name: string }[] } }>(
    `{ __type(name: "FoundPerson") { fields { name } } }`,
  );
  expect(type.fields.map(({ name }) => name).toSorted()).toEqual([
    "bornYear",
    "id",
    "mine",
    "nameMask",
    "officeName",
    "sex",
  ]);
});
