import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let home: string;
let order = 0;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  home = await world.office("510522001001");
});
afterAll(() => world.stop());

const merge = /* GraphQL */ `
  mutation ($input: MergePeopleInput!) {
    mergePeople(input: $input) {
      id
      viewerCanUndo
      kept {
        id
        name
      }
      dropped {
        id
      }
    }
  }
`;
const unmerge = /* GraphQL */ `
  mutation ($id: ID!) {
    unmergePeople(id: $id) {
      __typename
      ... on PersonMerge {
        undoneAt
        viewerCanUndo
      }
      ... on MergeMoved {
        fields
      }
    }
  }
`;

interface Pair {
  kept: string;
  dropped: string;
  numbers: string[];
}

/** One person registered twice, under two numbers, the second time with more. */
async function twice(): Promise<Pair> {
  order += 1;
  const numbers = [1, 2].map((half) =>
    demoIdNumber("510522", "1970-06-07", "male", order * 2 + half),
  );
  const born = { birthDay: "1970-06-07" };
  const kept = await registered(fuyang, home, {
    ...born,
    document: { type: "ID_CARD", number: numbers[0] },
    phones: [{ number: "12804000001", holder: "SELF" }],
  });
  const dropped = await registered(fuyang, home, {
    ...born,
    name: "张长河",
    document: { type: "ID_CARD", number: numbers[1] },
    certificate: { number: `${numbers[1]}22`, issuedOn: "2020-01-01" },
    phones: [
      { number: "12804000001", holder: "SELF" },
      { number: "12804000002", holder: "SHARED" },
    ],
    carers: [{ role: "CARER", name: "王芳", relation: "NEIGHBOUR", phone: "12804000003" }],
    livesAlone: true,
  });
  return { kept, dropped, numbers };
}

async function merged(pair: Pair, take: string[]): Promise<string> {
  const { mergePeople } = await fuyang.ok<{ mergePeople: { id: string } }>(merge, {
    input: {
      keepId: pair.kept,
      keepVersion: 1,
      dropId: pair.dropped,
      dropVersion: 1,
      take,
      idempotencyKey: freshKey(),
    },
  });
  return mergePeople.id;
}

async function read(id: string) {
  const { person } = await fuyang.ok<{ person: Record<string, unknown> & { version: number } }>(
    `query ($id: ID!) { person(id: $id) { id name version livesAlone phoneMask
       phones { mask holder } carers { name phoneMask } formerCertificates { mask } merges { id undoneAt } } }`,
    { id },
  );
  return person;
}

async function reveal(id: string) {
  const { revealPerson } = await fuyang.ok<{ revealPerson: Record<string, unknown> }>(
    `mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对证件") {
       documentNumber certificateNumber phones address carerPhones { phone } } }`,
    { id },
  );
  return revealPerson;
}

/** Every row of two records but for what any write moves: versions and times. */
async function everything({ kept, dropped }: Pair): Promise<unknown> {
  const tables = ["person", "carer", "sealed_value", "disability_part", "person_key"];
  const rows = [];
  for (const table of tables) {
    rows.push(
      await world.rows(
        `select to_jsonb(t) - array['version', 'updated_at'] as row from registry.${table} t
          where ${table === "person" ? "id" : "person_id"} = any($1) order by (to_jsonb(t) - array['version', 'updated_at'])::text`,
        [[kept, dropped]],
      ),
    );
  }
  return rows;
}

describe("a merge", () => {
  test("brings phones, carers and former certificates along, and what was chosen", async () => {
    const pair = await twice();
    await merged(
      pair,
      ["name", "document", "lives_alone"].map((word) => word.toUpperCase()),
    );
    expect(await read(pair.kept)).toMatchObject({
      name: "张长河",
      livesAlone: true,
      version: 2,
      phones: [
        { mask: "128****0001", holder: "SELF" },
        { mask: "128****0002", holder: "SHARED" },
      ],
      carers: [{ name: "李梅" }, { name: "王芳", phoneMask: "128****0003" }],
      formerCertificates: [{}],
      merges: [{ undoneAt: null }],
    });
    expect(await reveal(pair.kept)).toMatchObject({
      documentNumber: pair.numbers[1],
      certificateNumber: null,
      phones: ["12804000001", "12804000002"],
      carerPhones: [{ phone: "12801990001" }, { phone: "12804000003" }],
    });
  });

  test("leaves the former id to the record that was kept, and one person in the list", async () => {
    const pair = await twice();
    await merged(pair, []);
    expect(await read(pair.dropped)).toEqual(await read(pair.kept));
    const found = await fuyang.ok<{ people: { nodes: { id: string }[] } }>(
      "query ($s: String!) { people(first: 100, filter: { search: $s }) { nodes { id } } }",
      { s: "12804000002" },
    );
    const ids = found.people.nodes.map(({ id }) => id);
    expect(ids).toContain(pair.kept);
    expect(ids).not.toContain(pair.dropped);
    for (const number of [...pair.numbers, `${pair.numbers[1]}42`]) {
      const { findPerson } = await fuyang.ok<{ findPerson: object[] }>(
        "mutation ($n: String!) { findPerson(input: { number: $n }) { id } }",
        { n: number },
      );
      expect(findPerson).toEqual([{ id: pair.kept }]);
    }
    const { personTimeline } = await fuyang.ok<{ personTimeline: { nodes: { kind: string }[] } }>(
      "query ($id: ID!) { personTimeline(id: $id) { nodes { kind } } }",
      { id: pair.kept },
    );
    expect(personTimeline.nodes.map(({ kind }) => kind)).toEqual(["merged", "registered"]);
  });

  test("refuses what does not agree, stale versions, and a record with itself", async () => {
    const pair = await twice();
    const input = {
      keepId: pair.kept,
      keepVersion: 1,
      dropId: pair.dropped,
      dropVersion: 1,
      take: ["CERTIFICATE"],
    };
    const fields = async (changes: object) => {
      const { errors } = await fuyang.send(merge, {
        input: { ...input, ...changes, idempotencyKey: freshKey() },
      });
      return errors?.[0]?.extensions["fields"];
    };
    expect(await fields({})).toMatchObject([{ path: "input.take", code: "ANOTHER_PERSON" }]);
    expect(await fields({ dropVersion: 7 })).toMatchObject([
      { path: "input.dropVersion", code: "STALE_VERSION" },
    ]);
    expect(await fields({ dropId: pair.kept })).toMatchObject([{ code: "SAME" }]);
    expect(await read(pair.kept)).toMatchObject({ version: 1, merges: [] });
  });
});

describe("taking it back", () => {
  test.each([
    [[]],
    [["NAME", "DOCUMENT", "CERTIFICATE", "DISABILITY", "RESIDENCE", "LIVES_ALONE"]],
  ])("makes both records exactly what they were, having taken %j", async (take) => {
    const pair = await twice();
    const before = await everything(pair);
    const id = await merged(pair, take);
    expect(await everything(pair)).not.toEqual(before);
    const answer = await fuyang.ok<{ unmergePeople: object }>(unmerge, { id });
    expect(answer.unmergePeople).toMatchObject({ __typename: "PersonMerge", viewerCanUndo: false });
    expect(await everything(pair)).toEqual(before);
    expect(await fuyang.fault(unmerge, { id })).toBe("BAD_USER_INPUT");
    await fuyang.ok(merge, {
      input: {
        keepId: pair.dropped,
        keepVersion: 3,
        dropId: pair.kept,
        dropVersion: 3,
        take: [],
        idempotencyKey: freshKey(),
      },
    });
  });

  test("is refused by the names of what has moved since, and goes on where other fields moved", async () => {
    const update =
      "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }";
    const edit = async (id: string, version: number, changes: object) =>
      await fuyang.ok(update, { input: { id, version, changes, idempotencyKey: freshKey() } });
    const pair = await twice();
    const id = await merged(pair, ["NAME"]);
    await edit(pair.kept, 2, { name: "张长湖", phones: [] });
    expect(await fuyang.ok(unmerge, { id })).toEqual({
      unmergePeople: {
        __typename: "MergeMoved",
        fields: expect.arrayContaining(["name", "pinyin", "phone"]) as string[],
      },
    });
    const other = await twice();
    const second = await merged(other, ["NAME"]);
    await edit(other.kept, 2, { optOuts: ["PUBLICITY"] });
    expect(await fuyang.ok(unmerge, { id: second })).toMatchObject({
      unmergePeople: { __typename: "PersonMerge" },
    });
    expect(await read(other.kept)).toMatchObject({ name: "张长江" });
  });

  test("is refused where somebody else has been registered under the number that was set aside", async () => {
    const pair = await twice();
    const id = await merged(pair, []);
    await registered(fuyang, home, {
      birthDay: "1970-06-07",
      document: { type: "ID_CARD", number: pair.numbers[1] },
    });
    expect(await fuyang.ok(unmerge, { id })).toEqual({
      unmergePeople: { __typename: "MergeMoved", fields: ["document"] },
    });
    expect(await read(pair.kept)).toMatchObject({ version: 2, merges: [{ undoneAt: null }] });
  });

  test("happens once, whoever asks at once", async () => {
    const pair = await twice();
    const id = await merged(pair, []);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => fuyang.send(unmerge, { id })),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });
});
