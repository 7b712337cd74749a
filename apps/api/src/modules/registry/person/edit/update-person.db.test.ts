import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../../testing/client.ts";
import { freshKey } from "../../../../testing/database.ts";
import { registered } from "../../../../testing/people.ts";
import { demoWorld, type World } from "../../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let lingang: TestClient;
let home: string;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  lingang = await world.as("lingang.officer");
  home = await world.office("510522001001");
});
afterAll(() => world.stop());

const shown = /* GraphQL */ `
  id version name pinyin sex bornOn documentMask certificateMask certificateState certificateIssuedOn
  certificateValidUntil category grade parts { category grade } phoneMask addressMask registeredAddressMask registeredPlace
  phones { id mask holder note } channels channelOverrides { channel suitable reason }
  preferences { channel callFrom note } formerCertificates { mask } livesAlone optOuts`;

const update = /* GraphQL */ `
  mutation ($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      __typename
      ... on Person { ${shown} }
      ... on AlreadyRegistered { card { nameMask bornYear sex officeName mine } }
    }
  }
`;

interface Shown extends Record<string, unknown> {
  id: string;
  phones: { id: string; mask: string }[];
}

async function edit(id: string, version: number, changes: object, key = freshKey()) {
  const answer = await fuyang.ok<{ updatePerson: Shown }>(update, {
    input: { id, version, changes, idempotencyKey: key },
  });
  return answer.updatePerson;
}

async function read(id: string): Promise<Shown> {
  return (
    await fuyang.ok<{ person: Shown }>(`query ($id: ID!) { person(id: $id) { ${shown} } }`, { id })
  ).person;
}

async function reveal(id: string) {
  const { revealPerson } = await fuyang.ok<{ revealPerson: Record<string, unknown> }>(
    `mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对证件") {
       documentNumber certificateNumber phones address registeredAddress } }`,
    { id },
  );
  return revealPerson;
}

async function refused(id: string, version: number, changes: object) {
  const { errors } = await fuyang.send(update, {
    input: { id, version, changes, idempotencyKey: freshKey() },
  });
  return errors?.[0]?.extensions as {
    code: string;
    fields: { path: string; code: string }[];
  } & Record<string, unknown>;
}

describe("what is left out", () => {
  test("stays: an edit of one field touches no number, mask or address", async () => {
    const id = await registered(fuyang, home);
    const [before, clear] = [await read(id), await reveal(id)];
    expect(before).toMatchObject({
      addressMask: "符阳街道百花亭社区***",
      registeredAddressMask: null,
    });
    const after = await edit(id, 1, { livesAlone: true });
    expect(after).toEqual({ ...before, __typename: "Person", livesAlone: true, version: 2 });
    expect(await reveal(id)).toEqual(clear);
  });

  test.each([
    [
      "document",
      { document: { type: "ID_CARD", number: "510***********0011" } },
      "document.number",
    ],
    ["phone", { phones: [{ number: "128****0001", holder: "SELF" }] }, "phones.0.number"],
    ["address", { residence: { address: "符阳街道百花亭社区***" } }, "residence.address"],
  ])("is not overwritten by its mask: %s", async (_, changes, path) => {
    const id = await registered(fuyang, home);
    const clear = await reveal(id);
    expect(await refused(id, 1, changes)).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: `input.changes.${path}`, code: "MASKED" }],
    });
    expect(await reveal(id)).toEqual(clear);
  });
});

describe("what changes", () => {
  test("a name takes its reading, its keys and what it is found by along", async () => {
    const id = await registered(fuyang, home);
    const found = async (search: string) =>
      (
        await fuyang.ok<{ people: { nodes: { id: string }[] } }>(
          "query ($s: String!) { people(first: 100, filter: { search: $s }) { nodes { id } } }",
          { s: search },
        )
      ).people.nodes.map((node) => node.id);
    expect(await edit(id, 1, { name: "单于信" })).toMatchObject({ name: "单于信" });
    expect(await edit(id, 2, { reading: "chan yu xin" })).toMatchObject({ pinyin: "chan yu xin" });
    expect(await found("cyx")).toContain(id);
    expect(await found("张长江")).not.toContain(id);
    expect(await edit(id, 3, { reading: null })).toMatchObject({ pinyin: "shan yu xin" });
  });

  test("a certificate is superseded and stays in the history; its days change in place", async () => {
    const number = demoIdNumber("510522", "1961-03-05", "male", 451);
    const id = await registered(fuyang, home, {
      document: { type: "ID_CARD", number },
      disability: { category: "HEARING", grade: 2, parts: [] },
      certificate: { number: `${number}22`, issuedOn: "2020-01-01" },
    });
    expect(await edit(id, 1, { certificate: { issuedOn: "2021-01-01" } })).toMatchObject({
      certificateIssuedOn: "2021-01-01",
      certificateValidUntil: "2031-01-01",
      formerCertificates: [],
    });
    const changed = await edit(id, 2, {
      certificate: { number: `${number}22B1`, issuedOn: "2022-01-01" },
    });
    expect(changed).toMatchObject({ certificateIssuedOn: "2022-01-01" });
    expect(changed["formerCertificates"]).toHaveLength(1);
    expect((await reveal(id))["certificateNumber"]).toBe(`${number}22B1`);
    expect(
      await refused(id, 3, { disability: { category: "VISUAL", grade: 2, parts: [] } }),
    ).toMatchObject({
      fields: [{ path: "input.changes.certificate.number", code: "ANOTHER_CATEGORY" }],
    });
    expect(await edit(id, 3, { certificate: null, suspected: true })).toMatchObject({
      certificateState: "SUSPECTED",
      certificateMask: null,
    });
  });

  test("phones are kept by id, added by number, ordered and superseded", async () => {
    const id = await registered(fuyang, home, {
      phones: [
        { number: "12803000001", holder: "SELF" },
        { number: "12803000002", holder: "SHARED" },
      ],
    });
    const [first, second] = (await read(id)).phones;
    const after = await edit(id, 1, {
      phones: [
        { number: "12803000003", holder: "SELF", note: "早上打" },
        { id: second?.id, holder: "SELF" },
      ],
    });
    expect(after).toMatchObject({
      phoneMask: "128****0003",
      phones: [
        { mask: "128****0003", note: "早上打" },
        { id: second?.id, holder: "SELF" },
      ],
    });
    expect((await reveal(id))["phones"]).toEqual(["12803000003", "12803000002"]);
    const gone = { phones: [{ id: first?.id, holder: "SELF" }] };
    expect(await refused(id, 2, gone)).toMatchObject({
      code: "NOT_FOUND",
      fields: [{ path: "input.changes.phones.0.id" }],
    });
    const twice = [
      { id: second?.id, holder: "SELF" },
      { number: "12803000002", holder: "SELF" },
    ];
    expect(await refused(id, 2, { phones: twice })).toMatchObject({
      fields: [{ path: "input.changes.phones.1.number", code: "TWICE" }],
    });
    expect(await edit(id, 2, { phones: [] })).toMatchObject({ phoneMask: null, phones: [] });
  });

  test("a disability takes its parts and the channels along; a decision by hand goes before", async () => {
    const id = await registered(fuyang, home);
    const parts = [
      { category: "VISUAL", grade: 1 },
      { category: "HEARING", grade: 2 },
    ];
    const after = await edit(id, 1, { disability: { category: "MULTIPLE", grade: 1, parts } });
    expect(after).toMatchObject({ channels: ["VISIT"] });
    expect(after["parts"]).toHaveLength(2);
    const overrides = [{ channel: "SMS", suitable: true, reason: "读屏软件" }];
    expect(await edit(id, 2, { channelOverrides: overrides })).toMatchObject({
      channels: ["VISIT", "SMS"],
      channelOverrides: overrides,
    });
    expect(
      await edit(id, 3, { disability: { category: "HEARING", grade: 2, parts: [] } }),
    ).toMatchObject({
      parts: [],
      category: "HEARING",
    });
  });

  test("an address takes its mask along, and the two addresses are kept apart", async () => {
    const id = await registered(fuyang, home);
    const changes = {
      residence: { divisionCode: "510522002" },
      registered: { address: "老街 3 号" },
    };
    expect(await edit(id, 1, changes)).toMatchObject({
      addressMask: "临港街道***",
      registeredAddressMask: "符阳街道百花亭社区***",
      registeredPlace: "符阳街道百花亭社区",
    });
    expect(await reveal(id)).toMatchObject({
      address: "演示路 1 号",
      registeredAddress: "老街 3 号",
    });
    const none = { residence: { divisionCode: null, address: "" } };
    expect(await edit(id, 2, none)).toMatchObject({ addressMask: null });
  });

  test("what was said has to agree with the number that is stored", async () => {
    const id = await registered(fuyang, home);
    expect(await refused(id, 1, { birthDay: "1962-03-05" })).toMatchObject({
      fields: [{ path: "input.changes.birthDay", code: "DIFFERS_FROM_ID_NUMBER" }],
    });
  });
});

describe("two at once", () => {
  test("the later one is told what the record is now, and by whom", async () => {
    const id = await registered(fuyang, home);
    await (
      await world.as("fuyang.admin")
    ).ok(update, {
      input: { id, version: 1, changes: { name: "张大江" }, idempotencyKey: freshKey() },
    });
    const conflict = await refused(id, 1, { name: "张小江" });
    expect(conflict).toMatchObject({
      code: "CONFLICT",
      currentVersion: 2,
      current: { name: "张大江", version: 2, phones: [{ holder: "self" }] },
      fields: [{ path: "input.version", code: "STALE_VERSION" }],
    });
    expect(conflict["changedBy"]).toBe(
      await world.value("select name from staff.member where login = 'fuyang.admin'"),
    );
    expect(JSON.stringify(conflict)).not.toMatch(/1280100\d{4}/);
  });

  test("a number that is somebody's answers with the masked card, on record", async () => {
    const number = demoIdNumber("510522", "1961-03-05", "male", 452);
    await registered(lingang, await world.office("510522002"), {
      name: "欧阳娜娜",
      document: { type: "ID_CARD", number },
    });
    const id = await registered(fuyang, home);
    const count = "select count(*)::integer from audit.entry where action = 'find'";
    const before = await world.value<number>(count);
    expect(await edit(id, 1, { document: { type: "ID_CARD", number } })).toEqual({
      __typename: "AlreadyRegistered",
      card: { nameMask: "欧***", bornYear: 1961, sex: "MALE", officeName: "临港街道", mine: false },
    });
    expect(await world.value<number>(count)).toBe(before + 1);
    expect(await read(id)).toMatchObject({ version: 1 });
  });

  test("sent again it is done once, also when the record has moved on; another edit under its key is refused", async () => {
    const id = await registered(fuyang, home);
    const key = freshKey();
    const changes = { residence: { divisionCode: "510522002" } };
    const first = await edit(id, 1, changes, key);
    expect(first).toMatchObject({ version: 2, addressMask: "临港街道***" });
    const moved = await edit(id, 2, { livesAlone: true });
    expect(await edit(id, 1, changes, key)).toEqual(moved);
    const input = { id, version: 3, changes: { livesAlone: false }, idempotencyKey: key };
    const { errors } = await fuyang.send(update, { input });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      fields: [{ path: "input.idempotencyKey", code: "KEY_REUSED" }],
    });
    expect(await read(id)).toMatchObject({ version: 3, livesAlone: true });
  });
});
