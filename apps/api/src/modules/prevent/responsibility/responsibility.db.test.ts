import { randomUUID } from "node:crypto";
import { addDays } from "@wuzi/domain/calendar/china-day";
import {
  contractRoles,
  groupRoles,
  responsibleOn,
  type Area,
  type Tenure,
} from "@wuzi/domain/prevent/responsibility";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { contractOf, groupOf, placed } from "../../../testing/responsibility.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let admin: TestClient;
beforeAll(async () => {
  world = await demoWorld();
  admin = await world.as("county.admin");
  await clear();
});
afterAll(() => world.stop());

const start = `mutation ($input: StartContractInput!) { startContract(input: $input) {
  __typename ... on AreaContract { id version name } ... on LeadOverlaps { leadName since until } } }`;
const transfer = `mutation ($input: TransferContractInput!) { transferContract(input: $input) {
  __typename ... on AreaContract { id name fromDay toDay role } } }`;
const join = `mutation ($input: AddGroupMemberInput!) { addGroupMember(input: $input) {
  __typename ... on LeadingGroup { members { role name } } } }`;
const who = `query ($officeId: ID!, $onDay: Day!) { responsibleFor(officeId: $officeId, onDay: $onDay) {
  __typename ... on Responsible { basis person { name staffId } through { code } deputies { name } }
  ... on ResponsibilityGap { reason } } }`;

const starting = (officeId: string, name: string, more: object = {}) => ({
  input: {
    officeId,
    role: "LEAD",
    name,
    fromDay: "2020-02-01",
    idempotencyKey: randomUUID(),
    ...more,
  },
});

describe("an area", () => {
  test("has one lead at a time, however many are named at once, and says who it is", async () => {
    const officeId = await world.office("510522106");
    const names = ["赵一", "钱二", "孙三", "李四", "周五"];
    const answers = await Promise.all(
      names.map((name) => admin.ok<{ startContract: object }>(start, starting(officeId, name))),
    );
    const [made, ...refused] = answers
      .map(({ startContract }) => startContract as { __typename: string; name: string })
      .toSorted((a, b) => (a.__typename < b.__typename ? -1 : 1));
    expect(made?.__typename).toBe("AreaContract");
    expect(refused.length).toBe(4);
    for (const refusal of refused) {
      expect(refusal).toEqual({
        __typename: "LeadOverlaps",
        leadName: made?.name,
        since: "2020-02-01",
        until: null,
      });
    }
    const deputy = starting(officeId, "吴六", { role: "DEPUTY" });
    expect(await admin.ok(start, deputy)).toMatchObject({
      startContract: { __typename: "AreaContract" },
    });
  });

  test("is handed over without a day between, and remembers who had it", async () => {
    const officeId = await world.office("510522108");
    const id = await contractOf(world, officeId, "lead");
    const staffId = await world.member("county.leader");
    const input = {
      id,
      fromDay: "2020-02-15",
      staffId,
      handoverNote: "两户隔离户待随访",
      version: 1,
      idempotencyKey: randomUUID(),
    };
    const leader = await world.value("select name from staff.member where id = $1", [staffId]);
    expect(await admin.ok(transfer, { input })).toMatchObject({
      transferContract: { name: leader, fromDay: "2020-02-15", toDay: null, role: "LEAD" },
    });
    const answer = async (onDay: string) =>
      (await admin.ok<{ responsibleFor: object }>(who, { officeId, onDay })).responsibleFor;
    expect(await answer("2020-02-14")).toMatchObject({ person: { name: "周正", staffId: null } });
    expect(await answer("2020-02-15")).toMatchObject({ person: { name: leader, staffId } });
    const again = await admin.send(transfer, {
      input: { ...input, idempotencyKey: randomUUID(), version: 2 },
    });
    expect(again.errors?.[0]?.extensions["fields"]).toMatchObject([
      { path: "input.fromDay", code: "ALREADY_ENDED" },
    ]);
  });

  test("names nobody whom its officer may not see, also not by SQL of one's own", async () => {
    const officer = await world.as("fuyang.officer");
    const officeId = await world.office("510522001003");
    const staffId = await world.member("lingang.officer");
    const other = starting(officeId, "", { name: null, staffId });
    expect(await officer.fault(start, other)).toBe("NOT_FOUND");
    const own = starting(officeId, "", {
      name: null,
      staffId: await world.member("fuyang.officer"),
    });
    expect(await officer.ok(start, own)).toMatchObject({
      startContract: { __typename: "AreaContract" },
    });
    await world.rows("begin");
    await world.rows(
      `select set_config('wuzi.actor', access.sign(n) || '|' || n, true) from (select concat_ws('|', p.staff_id,
         p.id, 'responsibility:manage', 'subtree', p.office_id, '') from staff.post p where p.id = $1) as note(n)`,
      [await world.post("fuyang.officer")],
    );
    await world.rows("set local role wuzi_app");
    const inserted = world.rows(
      `insert into prevent.area_contract (office_id, role, staff_id, name, from_day)
       values ($1, 'deputy', $2, (select name from staff.member where id = $2), '2020-03-01')`,
      [officeId, staffId],
    );
    await expect(inserted).rejects.toThrow("row-level security");
    await world.rows("rollback");
  });
});

test("a group has one head at a time", async () => {
  const groupId = await groupOf(world, await world.office("510522109"));
  const joining = (name: string, role: string) => ({
    input: { groupId, role, name, fromDay: "2020-01-26", idempotencyKey: randomUUID() },
  });
  const answers = await Promise.all(
    ["赵一", "钱二", "孙三"].map((name) =>
      admin.ok<{ addGroupMember: { __typename: string } }>(join, joining(name, "HEAD")),
    ),
  );
  const words = answers.map(({ addGroupMember }) => addGroupMember.__typename).toSorted();
  expect(words).toEqual(["HeadOverlaps", "HeadOverlaps", "LeadingGroup"]);
  const deputies = await admin.ok(join, joining("李四", "DEPUTY_HEAD"));
  expect(deputies).toMatchObject({
    addGroupMember: { members: [{ role: "HEAD" }, { role: "DEPUTY_HEAD", name: "李四" }] },
  });
  expect(await admin.ok(join, joining("李四", "MEMBER"))).toEqual({
    addGroupMember: { __typename: "MemberOverlaps" },
  });
});

test("the head of a response that is over answers for its days, and not for those of the next", async () => {
  const office = await world.office("510522110");
  const now = await groupOf(world, office);
  await world.change(
    `with over as (
       insert into response.incident (office_id, kind, name, started_on, ended_on)
       select i.office_id, 'flood', '洪涝', '2020-01-01', '2020-01-31' from response.incident i
         join prevent.leading_group g on g.incident_id = i.id where g.id = $1 returning id),
     before as (
       insert into prevent.leading_group (office_id, incident_id, name, from_day)
       select $2::integer, id, '防汛指挥部', '2020-01-01' from over returning id, office_id),
     named as (
       select id, office_id, n.role, n.name, '2020-01-01'::date as from_day
         from before, (values ('head', '前组长'), ('deputy_head', '前副组长')) n(role, name)
       union all
       select $1, $2::integer, n.role, n.name, '2020-01-25'
         from (values ('head', '组长'), ('deputy_head', '副组长')) n(role, name))
     insert into prevent.group_member (group_id, office_id, role, name, from_day)
     select id, office_id, role, name, from_day from named`,
    [now, office],
  );
  const asked = async (onDay: string) =>
    (await admin.ok<{ responsibleFor: object }>(who, { officeId: office, onDay })).responsibleFor;
  expect(await asked("2020-01-31")).toMatchObject({
    person: { name: "前组长" },
    deputies: [{ name: "前副组长" }],
  });
  expect(await asked("2020-02-01")).toMatchObject({
    person: { name: "组长" },
    deputies: [{ name: "副组长" }],
  });
  const chart = (day: string) =>
    `responsibilityChart(officeId: "${office}", onDay: "${day}") { groups { name } }`;
  const charts = `{ a: ${chart("2020-01-24")} b: ${chart("2020-01-31")} c: ${chart("2020-02-01")} }`;
  for (const client of [admin, await world.as("fuyang.officer")]) {
    const { a, b, c } = await client.ok<Record<string, { groups: { name: string }[] }>>(charts);
    const names = [a, b, c].map((each) => each?.groups.map(({ name }) => name));
    expect(names).toEqual([["防汛指挥部"], ["防汛指挥部", "领导小组"], ["领导小组"]]);
  }
});

test("a duty is answered for by whoever it is assigned to, else by whoever has the area", async () => {
  const officeId = await world.office("510522001002");
  await world.rows("delete from prevent.area_contract where office_id = $1", [officeId]);
  await contractOf(world, officeId, "lead");
  const id = randomUUID();
  await world.change(
    `insert into prevent.duty_target (id, kind, office_id, name, from_day, assignee_post, deputy_post)
     values ($1, 'disinfection', $2, '楼道', '2020-02-01', $3, $4)`,
    [id, officeId, await world.post("fuyang.officer"), await world.post("fuyang.admin")],
  );
  const ask = `query ($id: ID, $officeId: ID, $onDay: Day!) {
    responsibleFor(dutyTargetId: $id, officeId: $officeId, onDay: $onDay) {
      ... on Responsible { basis person { name } } } }`;
  const basis = async (onDay: string) =>
    (await admin.ok<{ responsibleFor: { basis: string } }>(ask, { id, onDay })).responsibleFor
      .basis;
  expect(await basis("2020-02-01")).toBe("DUTY_ASSIGNEE");
  expect(await basis("2020-01-31")).toBe("CONTRACT_LEAD");
  await world.change("update staff.post set to_day = '2020-02-10' where id = $1", [
    await world.post("fuyang.officer"),
  ]);
  expect(await basis("2020-02-10")).toBe("DUTY_ASSIGNEE");
  expect(await basis("2020-02-11")).toBe("DUTY_DEPUTY");
  expect(await admin.fault(ask, { onDay: "2020-02-01" })).toBe("BAD_USER_INPUT");
  expect(await admin.fault(ask, { id, officeId, onDay: "2020-02-01" })).toBe("BAD_USER_INPUT");
  expect(await admin.fault(ask, { id: randomUUID(), onDay: "2020-02-01" })).toBe("NOT_FOUND");
  const other = await world.as("luxian.county.admin");
  expect(await other.fault(ask, { id, onDay: "2020-02-01" })).toBe("NOT_FOUND");
});

interface Case {
  contracts: Tenure<(typeof contractRoles)[number]>[][];
  members: Tenure<(typeof groupRoles)[number]>[][];
  day: string;
}

const day = fc.nat(50).map((count) => addDays("2020-01-20", count));
const tenures = <Role extends string>(roles: readonly Role[]) =>
  fc.array(
    fc.record({
      id: fc.uuid(),
      role: fc.constantFrom(...roles),
      fromDay: day,
      toDay: fc.option(day, { nil: null }),
    }),
    { maxLength: 3 },
  );
const aCase: fc.Arbitrary<Case> = fc.record({
  contracts: fc.array(tenures(contractRoles), { minLength: 4, maxLength: 4 }),
  members: fc.array(tenures(groupRoles), { minLength: 4, maxLength: 4 }),
  day,
});

/** Grid, village, street, county. */
const codes = ["510522001001-g1", "510522001001", "510522001", "510522"];

interface Answer {
  basis?: string;
  reason?: string;
  person?: { name: string };
  through?: { code: string };
}

async function clear(): Promise<void> {
  await world.rows("delete from prevent.area_contract");
  await world.rows("delete from prevent.group_member");
}

test("the database answers as the domain's rule does, for any area and any day", async () => {
  await clear();
  await world.rows("delete from prevent.leading_group");
  const offices = await Promise.all(codes.map((code) => world.office(code)));
  const groups: string[] = [];
  for (const office of offices) groups.push(await groupOf(world, office));
  await fc.assert(
    fc.asyncProperty(aCase, async ({ contracts, members, day: onDay }) => {
      await clear();
      const areas: Area[] = [];
      for (const [at, office] of offices.entries()) {
        areas.push({
          openedOn: "2019-12-01",
          closedOn: null,
          contracts: await placed(world, contracts[at] ?? [], office, null),
          members: await placed(world, members[at] ?? [], office, groups[at] ?? ""),
        });
      }
      for (const [at, officeId] of offices.entries()) {
        const expected = responsibleOn(areas.slice(at), onDay);
        const { responsibleFor: said } = await admin.ok<{ responsibleFor: Answer }>(who, {
          officeId,
          onDay,
        });
        const answer = said.reason
          ? { gap: said.reason.toLowerCase() }
          : {
              basis: said.basis?.toLowerCase(),
              id: said.person?.name,
              through: said.through?.code,
            };
        expect(answer).toEqual(
          "gap" in expected
            ? expected
            : { basis: expected.basis, id: expected.id, through: codes[at + expected.above] },
        );
      }
    }),
    { numRuns: 30 },
  );
});
