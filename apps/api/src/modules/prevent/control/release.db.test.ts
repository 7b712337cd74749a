import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { controlledPerson, dayFrom, readingsFor } from "../../../testing/controls.ts";
import { freshKey } from "../../../testing/database.ts";
import {
  approve,
  confirm,
  confirmedRelease,
  propose,
  proposedRelease,
  releaseApprovals,
  type Approval,
} from "../../../testing/releases.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let admin: TestClient;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  admin = await world.as("fuyang.admin");
});
afterAll(() => world.stop());

/** Somebody whose fourteen days are over, with every reading. */
async function due(): Promise<string> {
  const { caseId } = await controlledPerson(world, "fuyang", { daysAgo: 16 });
  await readingsFor(world, caseId);
  return caseId;
}

const proposed = (caseId: string, client = fuyang) => proposedRelease(client, caseId);
const confirmed = (caseId: string) => confirmedRelease(world, fuyang, caseId);
const approvals = (ids: string[], client = admin) => releaseApprovals(client, ids);

describe("a release", () => {
  test("goes from proposal over the health centre to a numbered notice", async () => {
    const caseId = await due();
    const id = await confirmed(caseId);
    expect(await approvals([id])).toMatchObject([
      { noticeNumber: expect.stringMatching(/^解隔〔\d{4}〕\d+号$/) as string },
    ]);
    const { controlCase } = await fuyang.ok<{ controlCase: object }>(
      `query ($id: ID!) { controlCase(id: $id) { state endedOn releases { state centre doctor noticeNumber approvedBy } } }`,
      { id: caseId },
    );
    expect(controlCase).toMatchObject({
      state: "RELEASED",
      endedOn: await dayFrom(world, 0),
      releases: [{ state: "APPROVED", centre: "符阳卫生院", doctor: "刘医生" }],
    });
    expect(await approvals([id])).toMatchObject([{ refusal: "OVER", noticeNumber: null }]);
    const days = await world.value<string>(
      "select to_char(to_day, 'YYYY-MM-DD') from prevent.duty_target where id = $1",
      [caseId],
    );
    expect(days).toBe(await dayFrom(world, -2));
  });

  test("is blocked before its day, by a fever, and by missing readings without a reason", async () => {
    const { caseId: early } = await controlledPerson(world, "fuyang", { daysAgo: 2 });
    await readingsFor(world, early);
    expect(await proposed(early)).toMatchObject({
      __typename: "ReleaseBlocked",
      findings: [{ fault: "NOT_OVER", days: [await dayFrom(world, 12)] }],
    });
    const { caseId: hot } = await controlledPerson(world, "fuyang", { daysAgo: 16 });
    await readingsFor(world, hot, 37.3);
    expect(await proposed(hot)).toMatchObject({
      verdict: "BLOCKED",
      findings: [{ fault: "FEVER", count: 30 }],
    });
    const gaps = await due();
    await world.change("delete from prevent.follow_up where case_id = $1 and on_day = $2", [
      gaps,
      await dayFrom(world, -8),
    ]);
    expect(await proposed(gaps)).toMatchObject({
      verdict: "NEEDS_REASON",
      findings: [{ fault: "MISSING_READINGS", days: [await dayFrom(world, -8)], count: 2 }],
    });
    const { releaseCheck } = await fuyang.ok<{ releaseCheck: object }>(
      "query ($id: ID!) { releaseCheck(caseId: $id) { verdict findings { fault count } } }",
      { id: gaps },
    );
    expect(releaseCheck).toEqual({
      verdict: "NEEDS_REASON",
      findings: [{ fault: "MISSING_READINGS", count: 2 }],
    });
    const input = {
      caseId: gaps,
      missingReason: "当日停电，体温计无法使用",
      idempotencyKey: freshKey(),
    };
    expect(await fuyang.ok(propose, { input })).toMatchObject({
      proposeRelease: { __typename: "Release", missing: 2, missingReason: input.missingReason },
    });
  });

  test("waits for the health centre, is not approved by whoever proposed it, and may be returned", async () => {
    const caseId = await due();
    const { id, version } = await proposed(caseId, admin);
    expect(await approvals([id])).toMatchObject([{ refusal: "NOT_CONFIRMED" }]);
    const input = {
      id,
      version,
      centre: "符阳卫生院",
      doctor: "刘医生",
      confirmedOn: await dayFrom(world, 0),
    };
    await fuyang.ok(confirm, { input });
    expect(await approvals([id])).toMatchObject([{ refusal: "OWN_PROPOSAL" }]);
    expect(await fuyang.fault(approve, { input: { ids: [id], idempotencyKey: freshKey() } })).toBe(
      "FORBIDDEN",
    );
    const back = `mutation ($input: ReturnReleaseInput!) { returnRelease(input: $input) { state returnedReason } }`;
    const returned = { id, version: version + 1, reason: "再观察一天为宜" };
    expect(await admin.ok(back, { input: returned })).toMatchObject({
      returnRelease: { state: "RETURNED" },
    });
    expect(await proposed(caseId)).toMatchObject({ __typename: "Release", state: "PROPOSED" });
  });

  test("is entered late under its own day, marked, and never before the last number's day", async () => {
    const on = async (ids: string[], approvedOn: string) => {
      const input = { ids, approvedOn, idempotencyKey: freshKey() };
      return (await admin.ok<{ approveReleases: Approval[] }>(approve, { input })).approveReleases;
    };
    const past = async (daysAgo: number) => {
      const caseId = await due();
      const id = await confirmed(caseId);
      await world.change(
        "update prevent.release set confirmed_on = confirmed_on - $2::integer where id = $1",
        [id, daysAgo],
      );
      return { id, caseId };
    };
    const [one, other] = [await past(1), await past(1)];
    const yesterday = await dayFrom(world, -1);
    // the last day is the day before yesterday: nobody is released during it
    expect(await on([one.id], await dayFrom(world, -2))).toMatchObject([
      { refusal: "CONFIRMED_LATER" },
    ]);
    await world.change("update prevent.notice_counter set last_on = $1", [yesterday]);
    const [approved] = await on([one.id], yesterday);
    expect(approved?.noticeNumber).toMatch(/^解隔〔\d{4}〕\d+号$/u);
    const { controlCase } = await fuyang.ok<{ controlCase: object }>(
      `query ($id: ID!) { controlCase(id: $id) { endedOn releases { approvedOn backfilled } } }`,
      { id: one.caseId },
    );
    expect(controlCase).toEqual({
      endedOn: yesterday,
      releases: [{ approvedOn: yesterday, backfilled: true }],
    });
    await approvals([await confirmed(await due())]);
    expect(await on([other.id], yesterday)).toMatchObject([{ refusal: "NUMBER_ORDER" }]);
    expect(await approvals([other.id])).toMatchObject([{ refusal: null }]);
    const fields = async (approvedOn: string) => {
      const input = { ids: [(await past(0)).id], approvedOn, idempotencyKey: freshKey() };
      return (await admin.send(approve, { input })).errors?.[0]?.extensions["fields"];
    };
    expect(await fields(await dayFrom(world, 1))).toMatchObject([
      { path: "input.approvedOn", code: "FUTURE" },
    ]);
    expect(await fields(await dayFrom(world, -20))).toMatchObject([
      { path: "input.approvedOn", code: "TOO_OLD" },
    ]);
  });

  test("in a batch has its own outcome, and numbers leave no gap however many approve at once", async () => {
    const cases = [await due(), await due(), await due(), await due()];
    const ids: string[] = [];
    for (const caseId of cases) ids.push(await confirmed(caseId));
    const waiting = (await proposed(await due())).id;
    const before = await world.value<number>(
      "select coalesce(max(notice_no), 0) from prevent.release",
    );
    const leader = await world.as("county.leader");
    const [first = "", second = "", third = "", fourth = ""] = ids;
    const answers = await Promise.all([
      approvals([first, second, waiting]),
      approvals([third, first], leader),
      approvals([fourth]),
    ]);
    const numbers = answers
      .flat()
      .flatMap(({ noticeNumber }) => (noticeNumber === null ? [] : [noticeNumber]));
    const counted = numbers
      .map((text) => Number(/(\d+)号/.exec(text)?.[1]))
      .toSorted((a, b) => a - b);
    expect(counted).toEqual([1, 2, 3, 4].map((n) => n + before));
    const refusals = answers.flat().flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
    expect(refusals.toSorted()).toEqual(["NOT_CONFIRMED", "OVER"]);
  });
});
