import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { registration } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let lingang: TestClient;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  lingang = await world.as("lingang.officer");
});
afterAll(() => world.stop());

const register = /* GraphQL */ `
  mutation ($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      __typename
      ... on Person {
        id
        name
        pinyin
        age
        documentMask
        phoneMask
        certificateState
        synthetic
        channels
        office {
          name
        }
        village {
          shortName
        }
        carers {
          name
          relation
          phoneMask
        }
      }
    }
  }
`;

const people = /* GraphQL */ `
  query ($filter: PersonFilter) {
    people(first: 100, filter: $filter) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`;

interface People {
  people: { totalCount: number; nodes: { id: string; name: string }[] };
}

async function registerIn(
  client: TestClient,
  code: string,
  changes = {},
): Promise<{ id: string; __typename: string }> {
  const answer = await client.ok<{ registerPerson: { id: string; __typename: string } }>(
    register,
    registration(await world.office(code), changes),
  );
  return answer.registerPerson;
}

/** Tables of the product in which one of the texts stands in the clear. */
async function placesOf(texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.keys(await world.counts())) {
    const rows = await world.rows(
      `select from ${table} t where exists (select from unnest($1::text[]) x where position(x in t::text) > 0) limit 1`,
      [texts],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}

describe("registering", () => {
  test("stores masks, sealed values and what follows", async () => {
    const registered = await registerIn(fuyang, "510522001001-g1", {
      phones: [{ number: "12801230009", holder: "SELF" }],
    });
    expect(registered).toMatchObject({
      __typename: "Person",
      name: "张长江",
      pinyin: "zhang chang jiang",
      phoneMask: "128****0009",
      certificateState: "NOT_CERTIFIED",
      synthetic: true,
      village: { shortName: "百花亭社区" },
      carers: [{ name: "李梅", relation: "SPOUSE", phoneMask: "128****0001" }],
    });
    expect((registered as unknown as { channels: string[] }).channels).not.toContain("VOICE_CALL");
  });

  test("no number and no address stands in the clear anywhere in the database", async () => {
    const number = demoIdNumber("510522", "1988-08-08", "male", 77);
    const carer = { role: "CARER", name: "李梅", relation: "SPOUSE", phone: "12801230078" };
    await registerIn(fuyang, "510522001001", {
      name: "张明文",
      birthDay: "1988-08-08",
      document: { type: "ID_CARD", number },
      certificate: { number: `${number}22` },
      phones: [{ number: "12801230077", holder: "SELF" }],
      carers: [carer],
      residence: { divisionCode: "510522001001", address: "明文街 77 号" },
      registered: { divisionCode: "510522001001", address: "明文巷 78 号" },
    });
    const clear = [number, "12801230077", carer.phone, "明文街", "明文巷"];
    expect(await placesOf(clear)).toEqual([]);
    expect(await placesOf(["张明文"])).toContain("registry.person");
  });

  test("an old division code is kept as what it lives on in today; of a split one somebody says which", async () => {
    const closed = async (having: string) =>
      await world.rows<{ code: string; today: string }>(
        `select o.code, min(n.code) as today from organisation.office_successor s
           join organisation.office o on o.id = s.office_id join organisation.office n on n.id = s.successor_id
          where o.code ~ '^[0-9]{9,12}$' and n.closed_on is null group by o.code having count(*) ${having} order by 1 limit 1`,
      );
    const [[old], [split]] = [await closed("= 1"), await closed("> 1")];
    const place = (code?: string) => ({ divisionCode: code, address: "老街 3 号" });
    const { id } = await registerIn(fuyang, "510522001001", {
      registered: place(old?.code),
      residence: place("510522001000"),
    });
    const codes = "query ($id: ID!) { person(id: $id) { registeredCode residenceCode } }";
    expect(await fuyang.ok(codes, { id })).toEqual({
      person: { registeredCode: old?.today, residenceCode: "510522001" },
    });
    const update = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) {
      ... on Person { residenceCode addressMask } } }`;
    const changed = (changes: object) => ({
      input: { id, version: 1, changes, idempotencyKey: freshKey() },
    });
    const { errors } = await fuyang.send(update, changed({ registered: place(split?.code) }));
    expect(errors?.[0]?.extensions["fields"]).toMatchObject([
      { path: "input.changes.registered.divisionCode", code: "DIVISION_SPLIT" },
    ]);
    const moved = await fuyang.ok<{ updatePerson: object }>(
      update,
      changed({ residence: place(old?.code) }),
    );
    expect(moved.updatePerson).toMatchObject({ residenceCode: old?.today });
  });

  test("the same citizen twice is refused, whichever town asks", async () => {
    const document = { type: "ID_CARD", number: demoIdNumber("510522", "1961-03-05", "male", 400) };
    expect((await registerIn(fuyang, "510522001001", { document })).__typename).toBe("Person");
    expect((await registerIn(lingang, "510522002", { document })).__typename).toBe(
      "AlreadyRegistered",
    );
  });

  test("an office outside the scope answers like one that does not exist", async () => {
    const { input } = registration("0");
    const outside = { ...input, officeId: await world.office("510522002") };
    expect(await fuyang.fault(register, { input: outside })).toBe("NOT_FOUND");
    expect(await fuyang.fault(register, { input: { ...input, officeId: "999999999" } })).toBe(
      "NOT_FOUND",
    );
  });
});

describe("searching", () => {
  let isThere = false;
  const number = demoIdNumber("510522", "1961-03-05", "male", 321);
  const wanted = ["张", "长江", "张长江", "zcj", "zhangch", "12801000077", "0077"];

  test.each([...wanted, number, number.slice(-4), `${number}22`])("finds by %s", async (text) => {
    if (!isThere) {
      await registerIn(fuyang, "510522001001", {
        document: { type: "ID_CARD", number },
        certificate: { number: `${number}22` },
        phones: [{ number: "12801000077", holder: "SELF" }],
      });
    }
    isThere = true;
    const found = await fuyang.ok<People>(people, { filter: { search: text } });
    expect(found.people.nodes.map(({ name }) => name)).toContain("张长江");
    const neighbour = await lingang.ok<People>(people, { filter: { search: text } });
    expect(neighbour.people).toEqual({ totalCount: 0, nodes: [] });
  });

  test("does not find what is not there", async () => {
    expect((await fuyang.ok<People>(people, { filter: { search: "龘" } })).people.totalCount).toBe(
      0,
    );
  });
});

describe("across offices", () => {
  test("a transfer moves the person, all that hangs on them, and nothing else", async () => {
    const { id } = await registerIn(fuyang, "510522001001");
    const target = await world.office("510522002");
    const transfer = "mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }";
    const input = {
      id,
      officeId: target,
      reason: "户籍迁至临港街道",
      version: 1,
      idempotencyKey: freshKey(),
    };
    const targets =
      "query ($search: String!) { transferTargets(search: $search, first: 5) { id name path } }";
    const asked = { search: "510522002" };
    const { transferTargets } = await fuyang.ok<{ transferTargets: object[] }>(targets, asked);
    expect(transferTargets).toHaveLength(5);
    expect(transferTargets[0]).toMatchObject({ id: target, path: [] });
    expect(transferTargets[1]).toMatchObject({ path: ["临港街道"] });
    expect(await (await world.as("county.leader")).ok(targets, asked)).toEqual({
      transferTargets: [],
    });
    expect(await lingang.fault(transfer, { input })).toBe("NOT_FOUND");
    expect(
      await fuyang.fault(transfer, { input: { ...input, version: 2, idempotencyKey: freshKey() } }),
    ).toBe("CONFLICT");
    const one = "query ($id: ID!) { person(id: $id) { carers { name } village { shortName } } }";
    expect(await fuyang.ok(one, { id })).toMatchObject({
      person: { village: { shortName: "百花亭社区" } },
    });
    await fuyang.ok(transfer, { input });
    // sent again it answers as before, though the person is out of reach by now
    await fuyang.ok(transfer, { input });
    expect(await fuyang.fault(one, { id })).toBe("NOT_FOUND");
    // a street is no village
    expect(await lingang.ok(one, { id })).toEqual({
      person: { carers: [{ name: "李梅" }], village: null },
    });
    const found = await lingang.ok<People>(people, { filter: { search: "张长江" } });
    expect(found.people.nodes.map((node) => node.id)).toContain(id);
  });
});

test("a reveal opens the values for its purpose", async () => {
  const number = demoIdNumber("510522", "1961-03-05", "male", 300);
  const { id } = await registerIn(fuyang, "510522001001", {
    document: { type: "ID_CARD", number },
  });
  const reveal = `mutation ($id: ID!, $purpose: String!) {
    revealPerson(id: $id, purpose: $purpose) { documentNumber phones carerPhones { phone } address } }`;
  expect(await fuyang.ok(reveal, { id, purpose: "核对证件" })).toMatchObject({
    revealPerson: {
      documentNumber: number,
      carerPhones: [{ phone: "12801990001" }],
      address: "演示路 1 号",
    },
  });
  expect(await lingang.fault(reveal, { id, purpose: "核对证件" })).toBe("NOT_FOUND");
  expect(await fuyang.fault(reveal, { id, purpose: "看" })).toBe("BAD_USER_INPUT");
});

test("death closes the record without deleting it", async () => {
  const { id } = await registerIn(fuyang, "510522001001");
  const close =
    "mutation ($input: ClosePersonInput!) { closePerson(input: $input) { state closedOn } }";
  const input = { id, state: "DECEASED", closedOn: "2020-02-29", version: 1 };
  expect(await fuyang.fault(close, { input: { ...input, version: 9 } })).toBe("CONFLICT");
  expect(await fuyang.ok(close, { input })).toEqual({
    closePerson: { state: "DECEASED", closedOn: "2020-02-29" },
  });
  const listed = await fuyang.ok<People>(people, { filter: { state: "DECEASED" } });
  expect(listed.people.nodes.map((node) => node.id)).toEqual([id]);
});
