import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import {
  controlled,
  controlledPerson,
  dayFrom,
  opening,
  record,
  visited,
} from "../../../testing/controls.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

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

const shown = `id name state untilOn manualUntilOn effectiveUntil version categoryLabel groupLabel
  person { id } resident { id phoneMask } suitableChannels
  latest { outcome temperature checksToday openAlerts }
  alerts { id kind temperature repeats ended version } followUps { id onDay }`;

interface Case {
  id: string;
  version: number;
  untilOn: string;
  latest: { checksToday: number; openAlerts: number; temperature: number | null };
  alerts: { id: string; kind: string; repeats: number; version: number }[];
  followUps: object[];
}

async function caseOf(id: string, client = fuyang): Promise<Case> {
  const { controlCase } = await client.ok<{ controlCase: Case }>(
    `query ($id: ID!) { controlCase(id: $id) { ${shown} } }`,
    { id },
  );
  return controlCase;
}

const update = `mutation ($input: UpdateControlInput!) { updateControl(input: $input) {
  __typename ... on ControlCase { ${shown} } } }`;
const openIt = `mutation ($input: OpenControlInput!) { openControl(input: $input) {
  __typename ... on ControlCase { ${shown} } ... on AlreadyControlled { officeName mine } } }`;

const openAgain = `mutation ($input: OpenControlInput!) { openControl(input: $input) {
  __typename ... on ControlCase { id resident { id phoneMask } }
  ... on AlreadyControlled { caseId officeName nameMask mine } } }`;

async function fieldsOf(client: TestClient, document: string, variables: Record<string, unknown>) {
  const { errors } = await client.send(document, variables);
  return errors?.[0]?.extensions["fields"];
}

describe("a control", () => {
  test("ends so many days after its anchor, and moves with it; a day set by hand stays beside", async () => {
    const { caseId } = await controlledPerson(world, "fuyang", { daysAgo: 3 });
    expect(await caseOf(caseId)).toMatchObject({
      state: "ACTIVE",
      untilOn: await dayFrom(world, 11),
      categoryLabel: "居家隔离",
      groupLabel: "居家隔离人员",
      latest: { outcome: null, checksToday: 0, openAlerts: 0 },
    });
    const manualUntil = { on: await dayFrom(world, 20), reason: "家中有新增接触者" };
    const edit = { id: caseId, version: 1, anchorOn: await dayFrom(world, -5), manualUntil };
    const { updateControl } = await fuyang.ok<{ updateControl: object }>(update, { input: edit });
    expect(updateControl).toMatchObject({
      untilOn: await dayFrom(world, 9),
      manualUntilOn: manualUntil.on,
      effectiveUntil: manualUntil.on,
      version: 2,
    });
    const moved = { id: caseId, version: 2, anchorOn: await dayFrom(world, -4) };
    const again = await fuyang.ok<{ updateControl: object }>(update, { input: moved });
    expect(again.updateControl).toMatchObject({
      untilOn: await dayFrom(world, 10),
      effectiveUntil: manualUntil.on,
    });
    expect(await fuyang.fault(update, { input: { id: caseId, version: 2 } })).toBe("CONFLICT");
    const target = await world.value<string>(
      "select to_char(to_day, 'YYYY-MM-DD') from prevent.duty_target where id = $1",
      [caseId],
    );
    expect(target).toBe(manualUntil.on);
  });

  test("is nobody's twice: whoever tries is told where and since when", async () => {
    const { personId } = await controlledPerson(world, "fuyang");
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const variables = await opening(world, home, { personId });
        return await fuyang.ok<{ openControl: object }>(openIt, variables);
      }),
    );
    for (const { openControl } of answers) {
      const mine = {
        __typename: "AlreadyControlled",
        mine: true,
        officeName: "符阳街道百花亭社区",
      };
      expect(openControl).toMatchObject(mine);
    }
  });

  test("begins on a day that can be, of one person, in a category that is known", async () => {
    const personId = await registered(fuyang, home);
    const sent = async (changes: object) =>
      await fieldsOf(fuyang, openIt, await opening(world, home, { personId, ...changes }));
    expect(await sent({ anchorOn: await dayFrom(world, 1) })).toMatchObject([
      { path: "input.anchorOn", code: "FUTURE" },
    ]);
    expect(await sent({ anchorOn: "2020-01-23" })).toMatchObject([
      { path: "input.anchorOn", code: "BEFORE_INCIDENT" },
    ]);
    expect(await sent({ categoryCode: "nothing" })).toMatchObject([{ path: "input.categoryCode" }]);
    expect(await sent({ resident: { name: "王外来", sex: "MALE" } })).toMatchObject([
      { code: "ONE_OF_THREE" },
    ]);
  });

  test("may be somebody's who is not registered, with a sealed phone", async () => {
    const resident = { name: "王外来", sex: "MALE", phone: "12801990077" };
    const id = await controlled(world, fuyang, home, { resident, categoryCode: "close_contact" });
    expect(await caseOf(id)).toMatchObject({
      name: "王外来",
      groupLabel: "“3+1”管控人员",
      person: null,
      resident: { phoneMask: "128****0077" },
    });
  });

  test("knows a resident again by document, or by name and phone, wherever in the county", async () => {
    const document = { type: "ID_CARD", number: demoIdNumber("510522", "1980-02-03", "male", 61) };
    const asked = async (client: TestClient, office: string, resident: object) => {
      const who = { name: "赵重逢", sex: "MALE", ...resident };
      const variables = await opening(world, office, { resident: who });
      return (await client.ok<{ openControl: Record<string, unknown> }>(openAgain, variables))
        .openControl;
    };
    const next = await world.office("510522001002");
    const away = await world.office("510522002001");
    const first = await asked(fuyang, home, { document, phone: "12804500061" });
    const held = { __typename: "AlreadyControlled", nameMask: "赵**" };
    const mine = { ...held, caseId: first["id"], mine: true, officeName: "符阳街道百花亭社区" };
    expect(await asked(fuyang, next, { document })).toMatchObject(mine);
    expect(await asked(fuyang, next, { phone: "12804500061" })).toMatchObject(mine);
    const elsewhere = { ...held, caseId: null, mine: false, officeName: "符阳街道" };
    expect(await asked(lingang, away, { document, name: "赵重" })).toMatchObject(elsewhere);
    // looking beyond one's scope is on record, and another of the same name is somebody else
    const finds = "select count(*)::int from audit.entry where action = 'find' and subject_id = $1";
    expect(await world.value(finds, [first["id"]])).toBe(1);
    expect(await asked(lingang, away, {})).toMatchObject({ __typename: "ControlCase" });

    const input = {
      id: first["id"],
      version: 1,
      end: "LEFT",
      endedOn: await dayFrom(world, 0),
      note: "已离开本县",
    };
    await fuyang.ok(
      "mutation ($input: EndControlInput!) { endControl(input: $input) { __typename } }",
      { input },
    );
    const again = await asked(fuyang, next, { document, phone: "12804500062" });
    const resident = first["resident"] as { id: string };
    expect(again).toMatchObject({ resident: { id: resident.id, phoneMask: "128****0062" } });
    const numbers = await world.rows<{ kind: string; former: boolean }>(
      `select kind, superseded_at is not null as former from prevent.sealed_value where resident_id = $1 order by kind, id`,
      [resident.id],
    );
    expect(numbers).toEqual([
      { kind: "document", former: false },
      { kind: "phone", former: true },
      { kind: "phone", former: false },
    ]);
  });

  test("is one of a resident's that many open at once", async () => {
    const resident = { name: "钱同时", sex: "FEMALE", phone: "12804500063" };
    const answers = await Promise.all(
      Array.from(
        { length: 5 },
        async () =>
          await fuyang.ok<{ openControl: { __typename: string } }>(
            openIt,
            await opening(world, home, { resident }),
          ),
      ),
    );
    expect(
      answers.filter(({ openControl }) => openControl.__typename === "ControlCase"),
    ).toHaveLength(1);
  });

  test("means the record of somebody who is told in full and registered", async () => {
    const number = demoIdNumber("510522", "1980-02-03", "male", 64);
    const personId = await registered(fuyang, home, {
      birthDay: "1980-02-03",
      document: { type: "ID_CARD", number },
    });
    const resident = { name: "张长江", sex: "MALE", document: { type: "ID_CARD", number } };
    const id = await controlled(world, fuyang, home, { resident });
    expect(await caseOf(id)).toMatchObject({ person: { id: personId }, resident: null });
  });

  test("moves with its history: the taker has it all, the giver a masked card", async () => {
    const { caseId } = await controlledPerson(world);
    await fuyang.ok(record, visited(caseId));
    const officeId = await world.office("510522002");
    const input = { id: caseId, officeId, reason: "转到临港街道居住" };
    await fuyang.ok("mutation ($input: MoveControlInput!) { moveControl(input: $input) }", {
      input,
    });
    const { controlMoves } = await fuyang.ok<{ controlMoves: { nodes: object[] } }>(
      "{ controlMoves(first: 9) { nodes { received nameMask toName reason caseId } } }",
    );
    expect(controlMoves.nodes).toEqual([
      { received: false, nameMask: "张**", toName: "临港街道", reason: input.reason, caseId },
    ]);
    expect(
      await fuyang.fault("query ($id: ID!) { controlCase(id: $id) { id } }", { id: caseId }),
    ).toBe("NOT_FOUND");
    expect((await caseOf(caseId, lingang)).followUps).toHaveLength(1);
    const moves = "query ($id: ID!) { controlCase(id: $id) { moves { fromName toName reason } } }";
    expect(await lingang.ok(moves, { id: caseId })).toEqual({
      controlCase: {
        moves: [{ fromName: "符阳街道百花亭社区", toName: "临港街道", reason: input.reason }],
      },
    });
    // the person's record stayed where it was, and the taker still learns how to reach them
    const call = visited(caseId, { channel: "VOICE_CALL" });
    expect(await lingang.ok(record, call)).toMatchObject({
      recordFollowUp: { __typename: "UnsuitableChannel" },
    });
  });

  test("ends when somebody is handed over, and takes no follow-up any more", async () => {
    const { caseId } = await controlledPerson(world);
    const end =
      "mutation ($input: EndControlInput!) { endControl(input: $input) { __typename ... on ControlCase { state } } }";
    const input = {
      id: caseId,
      version: 1,
      end: "HANDED_OVER",
      endedOn: await dayFrom(world, 0),
      note: "移交县疾控中心",
    };
    expect(await fuyang.ok(end, { input })).toMatchObject({ endControl: { state: "HANDED_OVER" } });
    expect(await fuyang.ok(end, { input })).toMatchObject({
      endControl: { __typename: "ControlOver" },
    });
    expect(await fuyang.ok(record, visited(caseId))).toMatchObject({
      recordFollowUp: { __typename: "ControlOver", state: "HANDED_OVER" },
    });
  });
});
