import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let home: string;
let today: string;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  home = await world.office("510522001001");
  today = await world.value("select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')");
});
afterAll(() => world.stop());

const shown = `carers { id name role relation phoneMask fromDay version person { id } }
  formerCarers { name toDay }`;

interface Cared {
  carers: { id: string; name: string; version: number }[];
}

const mutation = (field: string, type: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} } }`;
const add = mutation("addCarer", "AddCarerInput");
const update = mutation("updateCarer", "UpdateCarerInput");
const end = mutation("endCarer", "EndCarerInput");

const wang = { role: "CARER", name: "王芳", relation: "NEIGHBOUR", phone: "12801990005" };

async function carersOf(id: string): Promise<Cared["carers"]> {
  const { person } = await fuyang.ok<{ person: Cared }>(
    `query ($id: ID!) { person(id: $id) { ${shown} } }`,
    { id },
  );
  return person.carers;
}

async function faultsOf(document: string, input: object): Promise<unknown> {
  const { errors } = await fuyang.send(document, {
    input: { ...input, idempotencyKey: freshKey() },
  });
  return errors?.[0]?.extensions["fields"];
}

async function phonesOf(id: string): Promise<string[]> {
  const { revealPerson } = await fuyang.ok<{ revealPerson: { carerPhones: { phone: string }[] } }>(
    `mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对电话") { carerPhones { phone } } }`,
    { id },
  );
  return revealPerson.carerPhones.map(({ phone }) => phone);
}

describe("a carer", () => {
  test("is added, edited and ended, with their phone and the days", async () => {
    const id = await registered(fuyang, home);
    const input = { personId: id, carer: wang, fromDay: "2026-01-02", idempotencyKey: freshKey() };
    const { addCarer } = await fuyang.ok<{ addCarer: Cared }>(add, { input });
    expect(addCarer.carers.find(({ name }) => name === "王芳")).toMatchObject({
      phoneMask: "128****0005",
      fromDay: "2026-01-02",
    });
    const carer = addCarer.carers.find(({ name }) => name === "王芳");
    const changes = { role: "BACKUP_CARER", phone: "12801990006" };
    const edit = { id: carer?.id, version: 1, changes, idempotencyKey: freshKey() };
    const edited = await fuyang.ok<{ updateCarer: Cared }>(update, { input: edit });
    expect(edited.updateCarer.carers.at(-1)).toMatchObject({
      name: "王芳",
      role: "BACKUP_CARER",
      phoneMask: "128****0006",
      version: 2,
    });
    expect(await phonesOf(id)).toContain("12801990006");
    expect(await phonesOf(id)).not.toContain("12801990005");
    const ended = await fuyang.ok<{ endCarer: object }>(end, {
      input: { id: carer?.id, version: 2, toDay: today },
    });
    expect(ended.endCarer).toMatchObject({ formerCarers: [{ name: "王芳", toDay: today }] });
    expect(await phonesOf(id)).not.toContain("12801990006");
    expect(await fuyang.fault(end, { input: { id: carer?.id, version: 3, toDay: today } })).toBe(
      "BAD_USER_INPUT",
    );
  });

  test("leads the auditor to the person, also where the entry names only what changed", async () => {
    const id = await registered(fuyang, home);
    await registered(fuyang, home);
    const [carer] = await carersOf(id);
    const changes = { relation: "NEIGHBOUR" };
    await fuyang.ok(update, {
      input: { id: carer?.id, version: 1, changes, idempotencyKey: freshKey() },
    });
    const auditor = await world.as("county.auditor");
    const { auditEntries } = await auditor.ok<{ auditEntries: { nodes: object[] } }>(
      `query ($id: ID!) { auditEntries(first: 20, filter: { personId: $id }) {
         nodes { subject subjectId personId action after } } }`,
      { id },
    );
    expect(auditEntries.nodes[0]).toEqual({
      subject: "registry.carer",
      subjectId: carer?.id,
      personId: id,
      action: "CHANGE",
      after: { relation: "neighbour" },
    });
    expect(auditEntries.nodes.length).toBeGreaterThan(3);
    expect(
      new Set(auditEntries.nodes.map((node) => (node as { personId: string }).personId)),
    ).toEqual(new Set([id]));
  });

  test("keeps the phone that a mask was sent for", async () => {
    const id = await registered(fuyang, home);
    const [carer] = await carersOf(id);
    const changes = { phone: "128****0001" };
    expect(await faultsOf(update, { id: carer?.id, version: 1, changes })).toMatchObject([
      { path: "input.changes.phone", code: "MASKED" },
    ]);
    expect(await phonesOf(id)).toEqual(["12801990001"]);
  });

  test("is no backup alone, but an ending is a fact", async () => {
    const id = await registered(fuyang, home);
    const [carer] = await carersOf(id);
    expect(
      await faultsOf(update, { id: carer?.id, version: 1, changes: { role: "BACKUP_CARER" } }),
    ).toMatchObject([{ path: "input.changes.role", code: "BACKUP_WITHOUT_CARER" }]);
    const backup = { ...wang, role: "BACKUP_CARER" };
    await fuyang.ok(add, { input: { personId: id, carer: backup, idempotencyKey: freshKey() } });
    await fuyang.ok(end, { input: { id: carer?.id, version: 1, toDay: today } });
    expect(await carersOf(id)).toMatchObject([{ role: "BACKUP_CARER" }]);
  });

  test("is named by their own record only where it can be seen", async () => {
    const id = await registered(fuyang, home);
    const neighbour = await registered(
      await world.as("lingang.officer"),
      await world.office("510522002"),
    );
    const other = await registered(fuyang, home);
    const named = (personId: string) => ({ personId: id, carer: { ...wang, personId } });
    expect(await faultsOf(add, named(neighbour))).toEqual(
      await faultsOf(add, named("00000000-0000-7000-8000-000000000000")),
    );
    expect(await faultsOf(add, named(id))).toMatchObject([{ code: "SELF" }]);
    const added = await fuyang.ok<{ addCarer: Cared }>(add, {
      input: { ...named(other), idempotencyKey: freshKey() },
    });
    expect(added.addCarer.carers.at(-1)).toMatchObject({ person: { id: other } });
  });

  test("who has died cares for nobody from that day, and does again where that was a mistake", async () => {
    const other = await registered(fuyang, home);
    const cares = { ...wang, phone: "12801990007", personId: other };
    const id = await registered(fuyang, home, { carers: [cares] });
    const uncared = async () => {
      const { people } = await fuyang.ok<{ people: { nodes: { id: string }[] } }>(
        "{ people(first: 100, filter: { hasCarer: false }) { nodes { id } } }",
      );
      return people.nodes.some((person) => person.id === id);
    };
    expect([await uncared(), await phonesOf(id)]).toEqual([false, ["12801990007"]]);
    await fuyang.ok("mutation ($input: ClosePersonInput!) { closePerson(input: $input) { id } }", {
      input: { id: other, state: "DECEASED", closedOn: today, version: 1 },
    });
    expect(await carersOf(id)).toEqual([]);
    expect([await uncared(), await phonesOf(id)]).toEqual([true, []]);
    await fuyang.ok(
      "mutation ($input: ReopenPersonInput!) { reopenPerson(input: $input) { id } }",
      {
        input: { id: other, reason: "登记错误，人还在", version: 2 },
      },
    );
    expect([await uncared(), await phonesOf(id)]).toEqual([false, ["12801990007"]]);
  });

  test("is one of six at most, also when a dozen are added at once", async () => {
    const id = await registered(fuyang, home);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        fuyang.send(add, { input: { personId: id, carer: wang, idempotencyKey: freshKey() } }),
      ),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(5);
    expect(await carersOf(id)).toHaveLength(6);
  });
});
