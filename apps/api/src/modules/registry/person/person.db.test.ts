import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, startTestServer, type TestClient } from "../../../testing/client.ts";
import { freshKey, testDatabase } from "../../../testing/database.ts";
import { registration } from "../../../testing/people.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let fuyang: TestClient;
let lingang: TestClient;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl);
  fuyang = await signedIn(server.url, "fuyang.officer");
  lingang = await signedIn(server.url, "lingang.officer");
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

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

async function officeId(client: TestClient, code: string): Promise<string> {
  const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
    "query ($code: String!) { officeByCode(code: $code) { office { id } } }",
    { code },
  );
  return officeByCode.office.id;
}

async function registerIn(
  client: TestClient,
  code: string,
  changes = {},
): Promise<{ id: string; __typename: string }> {
  const answer = await client.ok<{ registerPerson: { id: string; __typename: string } }>(
    register,
    registration(await officeId(client, code), changes),
  );
  return answer.registerPerson;
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
      village: { shortName: "百花亭社区" },
      carers: [{ name: "李梅", relation: "SPOUSE", phoneMask: "128****0001" }],
    });
    expect((registered as unknown as { channels: string[] }).channels).not.toContain("VOICE_CALL");
  });

  test("no number stands in the clear anywhere in the database", async () => {
    const number = demoIdNumber("510522", "1988-08-08", "male", 77);
    await registerIn(fuyang, "510522001001", {
      birthDay: "1988-08-08",
      document: { type: "ID_CARD", number },
    });
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query("begin");
    await client.query("select access.begin_system('test', null, 'person:read', '')");
    for (const table of [
      "registry.person",
      "registry.sealed_value",
      "registry.person_key",
      "audit.entry",
      "platform.idempotency",
    ]) {
      const { rows } = await client.query<{ n: string }>(
        `select count(*) as n from ${table} t where t::text like $1`,
        [`%${number}%`],
      );
      expect([table, rows[0]?.n]).toEqual([table, "0"]);
    }
    await client.end();
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
    const outside = { ...input, officeId: await officeId(lingang, "510522002") };
    expect(await fuyang.fault(register, { input: outside })).toBe("NOT_FOUND");
    expect(await fuyang.fault(register, { input: { ...input, officeId: "999999999" } })).toBe(
      "NOT_FOUND",
    );
  });
});

describe("searching", () => {
  test.each(["张", "长江", "张长江", "zcj", "zhangch", "128010000"])(
    "finds by %s",
    async (search) => {
      await registerIn(fuyang, "510522001001", {
        phones: [{ number: "12801000077", holder: "SELF" }],
      });
      const text = search === "128010000" ? "12801000077" : search;
      const found = await fuyang.ok<People>(people, { filter: { search: text } });
      expect(found.people.nodes.map(({ name }) => name)).toContain("张长江");
      const neighbour = await lingang.ok<People>(people, { filter: { search: text } });
      expect(neighbour.people).toEqual({ totalCount: 0, nodes: [] });
    },
  );

  test("does not find what is not there", async () => {
    expect((await fuyang.ok<People>(people, { filter: { search: "龘" } })).people.totalCount).toBe(
      0,
    );
  });
});

describe("across offices", () => {
  test("a find gives a masked card, and is on record", async () => {
    const number = demoIdNumber("510522", "1975-05-05", "male", 5);
    await registerIn(fuyang, "510522001001", {
      name: "欧阳娜娜",
      birthDay: "1975-05-05",
      document: { type: "ID_CARD", number },
    });
    const { findPerson } = await lingang.ok<{ findPerson: object[] }>(
      "mutation ($n: String!) { findPerson(input: { number: $n }) { nameMask bornYear sex officeName mine } }",
      { n: number },
    );
    expect(findPerson).toEqual([
      { nameMask: "欧***", bornYear: 1975, sex: "MALE", officeName: "符阳街道", mine: false },
    ]);
  });

  test("a transfer moves the person, all that hangs on them, and nothing else", async () => {
    const { id } = await registerIn(fuyang, "510522001001");
    const target = await officeId(lingang, "510522002");
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
    expect(await (await signedIn(server.url, "county.leader")).ok(targets, asked)).toEqual({
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
