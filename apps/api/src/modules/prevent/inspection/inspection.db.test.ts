import { afterAll, beforeAll, expect, test } from "vitest";
import {
  checking,
  colleague,
  findingOn,
  finishing,
  fixing,
  freshLine,
  freshPhoto,
  freshSwap,
  rechecking,
  rosterInput,
} from "../../../testing/inspections.ts";
import { worker } from "../../../testing/screening.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await demoWorld({ poolSize: 24 });
});
afterAll(() => world.stop());

const other = colleague[worker] ?? "";
const find = /* GraphQL */ `
  mutation ($input: RecordFindingInput!) {
    recordFinding(input: $input) {
      __typename
      ... on Finding {
        id
        rectificationId
        photos {
          path
        }
      }
      ... on MomentRefused {
        reason
      }
    }
  }
`;

async function found(lineId: string, changes: object = {}) {
  const client = await world.as(worker);
  const { recordFinding } = await client.ok<{
    recordFinding: { rectificationId: string; photos: { path: string }[]; reason: string };
  }>(find, findingOn(lineId, changes));
  return recordFinding;
}

async function faultOf(login: string, document: string, variables: Record<string, unknown>) {
  const answer = await (await world.as(login)).send(document, variables);
  return (answer.errors?.[0]?.extensions["fields"] as { code: string }[] | undefined)?.[0]?.code;
}

test("a roster is made once: the same order again keeps its lines, and nobody comes twice in a row", async () => {
  const client = await world.as(worker);
  const generate = `mutation ($input: GenerateRosterInput!) { generateInspectionRoster(input: $input) { id } }`;
  const given = await rosterInput(world);
  await client.ok(generate, given);
  const lines = async () =>
    await world.rows<{ id: string; leader: string }>(
      "select id, leader_id as leader from prevent.roster_line where template_id = $1 order by on_day",
      [given.input.templateId],
    );
  const first = await lines();
  expect(first).toHaveLength(3);
  expect(first.every(({ leader }, at) => leader !== first[at - 1]?.leader)).toBe(true);
  await client.ok(generate, await rosterInput(world, { templateId: given.input.templateId }));
  expect(await lines()).toEqual(first);
});

test("two lines change hands when both agree, and only then", async () => {
  const answer = `mutation ($input: AnswerRosterSwapInput!) { answerRosterSwap(input: $input) { leaderName } }`;
  const id = await freshSwap(world);
  const leaders = async () =>
    await world.rows(
      `select l.leader_id from prevent.roster_swap s join prevent.roster_line l on l.id in (s.line_id, s.other_line_id)
        where s.id = $1 order by l.id = s.line_id desc`,
      [id],
    );
  const before = await leaders();
  expect(await faultOf(worker, answer, { input: { id, accept: true } })).toBe("NOT_FOUND");
  await (await world.as(other)).ok(answer, { input: { id, accept: true } });
  expect(await leaders()).toEqual(before.toReversed());
  expect(await faultOf(other, answer, { input: { id, accept: false } })).toBe("ANSWERED");
  // both see it, with the reason, wherever they look
  const asked = await freshSwap(world);
  const [lines] = await world.rows<{ line: string; other: string }>(
    "select line_id as line, other_line_id as other from prevent.roster_swap where id = $1",
    [asked],
  );
  const seen = `query ($id: ID!) { rosterLine(id: $id) { viewerCanSwap swap { id viewerAsks viewerIsAsked } } }`;
  const asks = await (await world.as(worker)).ok(seen, { id: lines?.line });
  expect(asks).toEqual({
    rosterLine: {
      viewerCanSwap: true,
      swap: { id: asked, viewerAsks: true, viewerIsAsked: false },
    },
  });
  const isAsked = await (await world.as(other)).ok(seen, { id: lines?.other });
  expect(isAsked).toEqual({
    rosterLine: {
      viewerCanSwap: true,
      swap: { id: asked, viewerAsks: false, viewerIsAsked: true },
    },
  });
  // a line that has become somebody else's is not given away by whoever had it
  await world.change(
    "update prevent.roster_line set leader_id = (select id from staff.member where login = $2) where id = $1",
    [lines?.line, "county.admin"],
  );
  expect(await faultOf(other, answer, { input: { id: asked, accept: true } })).toBe("CHANGED");
});

test("a line is its leader's duty of the day, passes with a swap, and is done by checking in", async () => {
  const slotsOf = async (ids: readonly string[]) =>
    await world.rows(
      `select m.login, x.on_day - prevent.china_day(now()) as day, x.occurred_at > x.due_at as late
         from prevent.duty_slot x join staff.member m on m.id = x.assignee_staff
        where x.target_id = any($1::uuid[]) order by x.on_day, x.target_id`,
      [ids],
    );
  const [mine, tomorrow, later] = [
    await freshLine(world),
    await freshLine(world, { leader: other, offset: 1 }),
    await freshLine(world, { offset: 5 }),
  ];
  expect(await slotsOf([mine, tomorrow, later])).toEqual([
    { login: worker, day: 0, late: null },
    { login: other, day: 1, late: null },
  ]);
  const owed = `query { myDuties { kind targetId targetName } }`;
  const { myDuties } = await (await world.as(worker)).ok<{ myDuties: object[] }>(owed, {});
  expect(myDuties).toContainEqual({
    kind: "INSPECTION",
    targetId: mine,
    targetName: "错时巡查",
  });
  const swap = await freshSwap(world, worker, 0);
  await (
    await world.as(other)
  ).ok(
    `mutation ($input: AnswerRosterSwapInput!) { answerRosterSwap(input: $input) { leaderName } }`,
    { input: { id: swap, accept: true } },
  );
  const swapped = await world.rows<{ id: string }>(
    "select l.id from prevent.roster_swap s join prevent.roster_line l on l.id in (s.line_id, s.other_line_id) where s.id = $1",
    [swap],
  );
  expect(await slotsOf(swapped.map(({ id }) => id))).toEqual([
    { login: other, day: 0, late: null },
    { login: worker, day: 1, late: null },
  ]);
  const checkIn = `mutation ($input: CheckInInput!) { checkInInspection(input: $input) { ... on RosterLine { version } } }`;
  await (await world.as(worker)).ok(checkIn, checking(mine));
  expect(await slotsOf([mine])).toEqual([
    { login: worker, day: 0, late: expect.any(Boolean) as boolean },
  ]);
  // checked in on a later day than its own: done, and late
  const yesterday = await freshLine(world);
  await world.change(
    `update prevent.duty_slot set on_day = on_day - 1, window_start = window_start - interval '1 day',
       due_at = due_at - interval '1 day', window_end = window_end - interval '1 day' where target_id = $1`,
    [yesterday],
  );
  await (await world.as(worker)).ok(checkIn, checking(yesterday));
  expect(await slotsOf([yesterday])).toEqual([{ login: worker, day: -1, late: true }]);
});

test("from check-in to re-check, with the whole chain in one query", async () => {
  const client = await world.as(worker);
  const lineId = await freshLine(world);
  expect(await faultOf(worker, find, findingOn(lineId))).toBe("NOT_CHECKED_IN");
  const checkIn = `mutation ($input: CheckInInput!) { checkInInspection(input: $input) { ... on RosterLine { version } } }`;
  expect(await faultOf(other, checkIn, checking(lineId))).toBe("NOT_YOURS");
  await client.ok(checkIn, checking(lineId));
  expect((await found(lineId, { moment: old() })).reason).toBe("BEFORE_INCIDENT");
  const photoIds = [await freshPhoto(world, "finding_photo")];
  const first = await found(lineId, { photoIds });
  expect(first.photos[0]?.path).toMatch(/^\/files\/finding_photo\//);
  expect(await faultOf(worker, find, findingOn(lineId, { photoIds }))).toBe("UNKNOWN_PHOTO");
  const many = await Promise.all(Array.from({ length: 20 }, () => found(lineId)));
  expect(new Set(many.map(({ rectificationId: id }) => id))).toEqual(
    new Set([first.rectificationId]),
  );
  const elsewhere = await found(lineId, { place: "二楼" });
  expect(elsewhere.rectificationId).not.toBe(first.rectificationId);
  await client.ok(
    `mutation ($input: FinishInspectionInput!) { finishInspection(input: $input) { state } }`,
    finishing(lineId, 2),
  );
  const id = first.rectificationId;
  const version = async () =>
    await world.value<number>("select version from prevent.rectification where id = $1", [id]);
  const fix = `mutation ($input: FixRectificationInput!) { fixRectification(input: $input) { state } }`;
  const recheck = `mutation ($input: RecheckRectificationInput!) { recheckRectification(input: $input) { state } }`;
  await client.ok(fix, { input: { ...fixing(id).input, version: await version() } });
  await client.ok(recheck, rechecking(id, { version: await version() }));
  const { rectification } = await client.ok<{ rectification: Record<string, unknown> }>(
    `query ($id: ID!) { rectification(id: $id) { state fixNote fixedBy recheckNote rechecked: recheckedBy
       findings { leaderName checkedInAt text photos { id } responsible { basis name } } } }`,
    { id },
  );
  expect(rectification).toMatchObject({ state: "CLOSED", fixNote: "已补登记并培训" });
  const [chain, ...others] = rectification["findings"] as {
    checkedInAt: string;
    photos: object[];
    responsible: { basis: string };
  }[];
  expect([chain?.photos.length, typeof chain?.checkedInAt, others.length]).toEqual([
    1,
    "string",
    20,
  ]);
  expect(chain?.responsible.basis).toMatch(/^(?:contract|group|nobody)/);
  expect((await found(await freshLine(world, { state: "checked_in" }))).rectificationId).not.toBe(
    id,
  );
});

function old() {
  return { occurredAt: "2019-01-01T00:00:00Z", sentAt: new Date().toISOString() };
}
