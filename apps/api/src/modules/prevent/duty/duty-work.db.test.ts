import { addDays } from "@wuzi/domain/calendar/china-day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { allDay } from "../../../testing/duties.ts";
import { boardCell, dayOf, momentOf } from "../../../testing/duty-rows.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let county: TestClient;
let officer: TestClient;
let admin: TestClient;
let street: string;
let today: string;

beforeAll(async () => {
  world = await demoWorld();
  county = await world.as("county.admin");
  officer = await world.as("fuyang.officer");
  admin = await world.as("fuyang.admin");
  street = await world.office("510522001");
  today = await dayOf(world);
  const office = await world.office("510522");
  for (const [kind, roles] of [
    ["DAILY_REPORT", ["STREET_OFFICER", "STREET_ADMINISTRATOR"]],
    ["DISINFECTION", null],
  ] as const) {
    await county.ok(create, {
      input: {
        officeId: office,
        kind,
        windows: allDay,
        everyNDays: 1,
        workingDaysOnly: false,
        roles,
        validFrom: today,
        idempotencyKey: freshKey(),
      },
    });
  }
});
afterAll(() => world.stop());

const create = `mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename ... on DutyRule { id version current windows { due } } } }`;
const submit = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { __typename ... on DailyReport { id version news late backfilled reportedBy behalfReason onDay } ... on ReportExists { reportId } ... on MomentRefused { reason path earliestDay } } }`;
const place = `mutation ($input: RegisterPlaceInput!) { registerDisinfectionPlace(input: $input) { __typename ... on DisinfectionPlace { id expectedToday doneToday } } }`;

interface Report {
  submitReport: { __typename: string; id: string; reportId: string };
}
const reported = (client: TestClient, changes: object = {}) =>
  client.ok<Report>(submit, {
    input: { moment: momentOf(), idempotencyKey: freshKey(), ...changes },
  });

const cell = async (kind: string) => await boardCell(world, county, { kind, day: today });

describe("a daily report", () => {
  test("is owed by those whom the rule asks, and counted by unit as it comes", async () => {
    expect(await cell("DAILY_REPORT")).toMatchObject({
      expected: 2,
      done: 0,
      state: "PENDING",
      rate: 0,
    });
    const zero = await reported(officer);
    expect(zero.submitReport).toMatchObject({ __typename: "DailyReport", news: null, late: false });
    expect(await cell("DAILY_REPORT")).toMatchObject({
      done: 1,
      zero: 1,
      rate: 50,
      complete: false,
    });
    const again = await reported(officer, { news: "一户断水" });
    expect(again.submitReport).toEqual({
      __typename: "ReportExists",
      reportId: zero.submitReport.id,
    });
    const corrected = await officer.ok<{ correctReport: object }>(
      `mutation ($input: CorrectReportInput!) { correctReport(input: $input) { news version } }`,
      { input: { id: zero.submitReport.id, version: 1, news: "一户断水" } },
    );
    expect(corrected.correctReport).toEqual({ news: "一户断水", version: 2 });
    expect(await cell("DAILY_REPORT")).toMatchObject({ done: 1, zero: 0, withNews: 1 });
    const behalf = { postId: await world.post("fuyang.admin") };
    expect(
      (
        await officer.send(submit, {
          input: { ...behalf, moment: momentOf(), idempotencyKey: freshKey() },
        })
      ).errors?.[0]?.extensions["fields"],
    ).toMatchObject([{ path: "input.behalfReason", code: "REQUIRED" }]);
    const instead = await reported(officer, { ...behalf, behalfReason: "外出开会" });
    expect(instead.submitReport).toMatchObject({ behalfReason: "外出开会" });
    expect(await cell("DAILY_REPORT")).toMatchObject({
      done: 2,
      state: "WITH_NEWS",
      complete: true,
      rate: 100,
    });
  });

  test("is called late at its unit once its time has come, not before", async () => {
    const counted = async () => {
      const { unitDays } = await county.ok<{
        unitDays: { unit: { code: string }; reports: { expected: number; overdue: number } }[];
      }>(
        "query ($day: Day!) { unitDays(day: $day) { unit { code } reports { expected overdue } } }",
        {
          day: today,
        },
      );
      return unitDays.find(({ unit }) => unit.code === "510522002")?.reports;
    };
    const before = await counted();
    expect(before?.expected).toBeGreaterThan(0);
    expect(before?.overdue).toBe(0);
    await world.rows(
      `update prevent.duty_slot set due_at = window_start where id = (
         select s.id from prevent.duty_slot s join organisation.office o on o.id = s.office_id
          where o.code = '510522002' and s.kind = 'daily_report' and s.on_day = $1 limit 1)`,
      [today],
    );
    expect(await counted()).toEqual({ ...before, overdue: 1 });
  });

  test("is refused for a moment that cannot be, with the earliest day", async () => {
    const refused = async (moment: object) => (await reported(officer, { moment })).submitReport;
    const off = 2 * 86_400_000;
    const ahead = new Date(Date.now() + off).toISOString();
    expect(await refused({ occurredAt: ahead, sentAt: new Date().toISOString() })).toMatchObject({
      __typename: "MomentRefused",
      reason: "FUTURE",
      path: "input.moment.occurredAt",
    });
    expect(await refused({ ...momentOf(), occurredAt: "2020-01-23T12:00:00+08:00" })).toMatchObject(
      {
        reason: "BEFORE_INCIDENT",
        earliestDay: "2020-01-24",
      },
    );
    // a phone two days ahead, right about how long ago
    const right = await refused({ occurredAt: ahead, sentAt: ahead });
    expect(right).toMatchObject({ __typename: "ReportExists" });
  });

  test("takes 500 emoji as news, and not one more", async () => {
    const post = await world.post("v510522001001");
    const sent = (news: string) =>
      officer.send<Report>(submit, {
        input: {
          postId: post,
          behalfReason: "外出开会",
          news,
          moment: momentOf(42),
          idempotencyKey: freshKey(),
        },
      });
    const tooLong = await sent("😷".repeat(501));
    expect(tooLong.errors?.[0]?.extensions["fields"]).toMatchObject([
      { path: "input.news", code: "TOO_LONG" },
    ]);
    expect((await sent("😷".repeat(500))).data?.submitReport.__typename).toBe("DailyReport");
  });

  test("two who report for one post at once: one report, and the other hears of it", async () => {
    const post = await world.post("v510522001001");
    const send = (client: TestClient) =>
      reported(client, { postId: post, behalfReason: "外出开会", moment: momentOf(40) });
    const both = await Promise.all([send(officer), send(admin)]);
    expect(both.map(({ submitReport }) => submitReport.__typename).toSorted()).toEqual([
      "DailyReport",
      "ReportExists",
    ]);
  });

  test("sent again from a phone with another moment of sending it is the same", async () => {
    const input = {
      postId: await world.post("v510522001001"),
      behalfReason: "外出开会",
      idempotencyKey: freshKey(),
    };
    const { occurredAt } = momentOf(41);
    const sent = async (seconds: number) =>
      (
        await officer.ok<Report>(submit, {
          input: {
            ...input,
            moment: { occurredAt, sentAt: new Date(Date.now() + seconds * 1000).toISOString() },
          },
        })
      ).submitReport;
    expect(await sent(1)).toEqual(await sent(0));
  });
});

test("a shift passes when the receiver agrees, and urging is heard once in a while", async () => {
  const target = await officer.ok<{ registerDisinfectionPlace: { id: string } }>(place, {
    input: {
      officeId: street,
      kind: "LIFT",
      name: "电梯",
      keeperPostId: await world.post("fuyang.officer"),
      idempotencyKey: freshKey(),
    },
  });
  const mine = async (client: TestClient) =>
    (
      await client.ok<{ myDuties: { targetId: string; urgedBy: string | null; mine: boolean }[] }>(
        "{ myDuties { targetId mine urgedBy state } }",
      )
    ).myDuties.filter(({ targetId }) => targetId === target.registerDisinfectionPlace.id);
  expect(await mine(officer)).toMatchObject([{ mine: true, urgedBy: null }]);
  const { offerDutyHandover: offer } = await officer.ok<{ offerDutyHandover: { id: string } }>(
    `mutation ($input: OfferHandoverInput!) { offerDutyHandover(input: $input) { ... on DutyHandover { id slots { id } } } }`,
    {
      input: {
        toStaffId: await world.member("fuyang.admin"),
        note: "三户独居老人",
        idempotencyKey: freshKey(),
      },
    },
  );
  expect(await mine(admin)).toEqual([]);
  const answer = `mutation ($input: AnswerHandoverInput!) { answerDutyHandover(input: $input) { state toMe } }`;
  const accepting = { input: { id: offer.id, accept: true, version: 1 } };
  expect(await officer.fault(answer, accepting)).toBe("NOT_FOUND");
  await admin.ok(answer, accepting);
  expect(await mine(admin)).toMatchObject([{ mine: true }]);
  expect(await mine(officer)).toEqual([]);
  await world.rows(
    "update prevent.duty_slot set window_start = now() - interval '2 hours', due_at = now() - interval '1 minute', window_end = now() + interval '1 hour' where target_id = $1 and on_day = $2",
    [target.registerDisinfectionPlace.id, today],
  );
  // generating again leaves the receiver what they received
  await world.change("select prevent.fill_slots(null, array[$1::uuid], $2, $2)", [
    target.registerDisinfectionPlace.id,
    addDays(today, 0),
  ]);
  expect(await mine(admin)).toHaveLength(1);
  const urge = async () =>
    (
      await county.ok<{ urgeDuties: object }>(
        `mutation ($input: UrgeDutiesInput!) { urgeDuties(input: $input) { offices duties quiet } }`,
        {
          input: {
            officeId: await world.office("510522"),
            kind: "DISINFECTION",
            onDay: today,
            idempotencyKey: freshKey(),
          },
        },
      )
    ).urgeDuties;
  expect(await Promise.all([urge(), urge()])).toEqual(
    expect.arrayContaining([
      { offices: 1, duties: 1, quiet: 0 },
      { offices: 0, duties: 0, quiet: 1 },
    ]) as object,
  );
  const urgedBy = (await mine(admin))[0]?.urgedBy;
  expect(urgedBy).toEqual(expect.any(String));
  // whoever was urged reads by whom, and about how many
  const { dutyUrgings } = await admin.ok<{ dutyUrgings: { nodes: object[] } }>(
    `query ($officeId: ID!, $day: Day!) { dutyUrgings(first: 5, filter: { officeId: $officeId, kind: DISINFECTION, onDay: $day }) {
       nodes { missing urgedBy office { code } } } }`,
    { officeId: street, day: today },
  );
  expect(dutyUrgings.nodes).toEqual([{ missing: 1, urgedBy, office: { code: "510522001" } }]);
});
