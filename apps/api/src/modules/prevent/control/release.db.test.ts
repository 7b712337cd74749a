import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { controlled, controlledPerson, dayFrom, readingsFor } from "../../../testing/controls.ts";
import { freshKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let admin: TestClient;
let lingang: TestClient;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  admin = await world.as("fuyang.admin");
  lingang = await world.as("lingang.officer");
});
afterAll(() => world.stop());

interface Released {
  id: string;
  version: number;
}

const propose = `mutation ($input: ProposeReleaseInput!) { proposeRelease(input: $input) {
  __typename ... on Release { id version missing missingReason state }
  ... on ReleaseBlocked { verdict findings { fault days count } } } }`;
const confirm = `mutation ($input: ConfirmReleaseInput!) { confirmRelease(input: $input) { id version state } }`;
const approve = `mutation ($input: ApproveReleasesInput!) { approveReleases(input: $input) { id noticeNumber refusal } }`;

/** Somebody whose fourteen days are over, with every reading. */
async function due(): Promise<string> {
  const { caseId } = await controlledPerson(world, "fuyang", { daysAgo: 16 });
  await readingsFor(world, caseId);
  return caseId;
}

async function proposed(caseId: string, client = fuyang): Promise<Released> {
  const input = { caseId, idempotencyKey: freshKey() };
  return (await client.ok<{ proposeRelease: Released }>(propose, { input })).proposeRelease;
}

async function confirmed(caseId: string): Promise<string> {
  const { id, version } = await proposed(caseId);
  const input = {
    id,
    version,
    centre: "符阳卫生院",
    doctor: "刘医生",
    confirmedOn: await dayFrom(world, 0),
  };
  await fuyang.ok(confirm, { input });
  return id;
}

interface Approval {
  noticeNumber: string | null;
  refusal: string | null;
}

async function approvals(ids: string[], client = admin): Promise<Approval[]> {
  const input = { ids, idempotencyKey: freshKey() };
  return (await client.ok<{ approveReleases: Approval[] }>(approve, { input })).approveReleases;
}

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

describe("a care gap", () => {
  const gaps = `query ($filter: CareGapFilter) { careGaps(first: 20, filter: $filter) { nodes {
    id version state overdue carerName arrangedWith person { id } office { code } viewerCanClose } } }`;

  interface Gap {
    id: string;
    version: number;
    state: string;
  }

  async function gapsOf(client: TestClient, personId: string): Promise<Gap[]> {
    const variables = { filter: { personId } };
    return (await client.ok<{ careGaps: { nodes: Gap[] } }>(gaps, variables)).careGaps.nodes;
  }

  /** Somebody of a street whose carer is this registered person. */
  async function dependantOf(street: "fuyang" | "lingang", carerPersonId: string): Promise<string> {
    const officer = await world.as(`${street}.officer`);
    const office = await world.office(street === "fuyang" ? "510522001001" : "510522002001");
    const id = await registered(officer, office);
    await world.change("update registry.carer set carer_person_id = $2 where person_id = $1", [
      id,
      carerPersonId,
    ]);
    return id;
  }

  test("opens with the carer's control, at each dependant's office, and ends with the carer's return", async () => {
    const home = await world.office("510522001001");
    const carer = await registered(fuyang, home);
    const near = await dependantOf("fuyang", carer);
    const far = await dependantOf("lingang", carer);
    expect(await gapsOf(fuyang, near)).toEqual([]);
    const preview = `query ($id: ID) { careGapPreview(personId: $id) { personId name officeName otherCarers } }`;
    const { careGapPreview } = await fuyang.ok<{ careGapPreview: object[] }>(preview, {
      id: carer,
    });
    expect(careGapPreview).toEqual([
      { personId: near, name: "张长江", officeName: "符阳街道百花亭社区", otherCarers: 0 },
      {
        personId: null,
        name: "张**",
        officeName: expect.stringContaining("临港街道") as string,
        otherCarers: 0,
      },
    ]);
    const caseId = await controlled(world, fuyang, home, { personId: carer }, 16);
    expect(await gapsOf(fuyang, near)).toMatchObject([
      { state: "OPEN", overdue: false, carerName: "李梅", viewerCanClose: true },
    ]);
    const [remote] = await gapsOf(lingang, far);
    expect(remote).toMatchObject({ state: "OPEN", office: { code: "510522002001" } });
    expect(await gapsOf(fuyang, far)).toEqual([]);
    const close = `mutation ($input: CloseCareGapInput!) { closeCareGap(input: $input) { state arrangedWith } }`;
    const input = {
      id: remote?.id,
      version: 1,
      arrangedWith: "村专职委员 周敏",
      arrangement: "每日两次上门送餐照看",
    };
    expect(await fuyang.fault(close, { input })).toBe("NOT_FOUND");
    expect(await lingang.ok(close, { input })).toMatchObject({
      closeCareGap: { state: "ARRANGED" },
    });
    await readingsFor(world, caseId);
    await approvals([await confirmed(caseId)]);
    expect(await gapsOf(fuyang, near)).toMatchObject([{ state: "CARER_RETURNED" }]);
    expect(await gapsOf(lingang, far)).toMatchObject([{ state: "ARRANGED" }]);
  });

  test("opens for a carer who is not registered, whoever else they care for by name and phone", async () => {
    const home = await world.office("510522001001");
    const phone = "12801990088";
    const carers = [{ role: "CARER", name: "赵秀英", relation: "NEIGHBOUR", phone }];
    const one = await registered(fuyang, home, { carers });
    const other = await registered(fuyang, home, { carers });
    const stranger = await registered(fuyang, home);
    const carerId = await world.value<string>(
      "select id::text from registry.carer where person_id = $1",
      [one],
    );
    await controlled(world, fuyang, home, { carerId });
    expect(await gapsOf(fuyang, one)).toMatchObject([{ state: "OPEN" }]);
    expect(await gapsOf(fuyang, other)).toMatchObject([{ state: "OPEN" }]);
    expect(await gapsOf(fuyang, stranger)).toEqual([]);
  });

  test("does not open where the control does not", async () => {
    const home = await world.office("510522001001");
    const carer = await registered(fuyang, home);
    const dependant = await dependantOf("fuyang", carer);
    const anchorOn = await dayFrom(world, 1);
    await expect(controlled(world, fuyang, home, { personId: carer, anchorOn })).rejects.toThrow(
      "FUTURE",
    );
    expect(await gapsOf(fuyang, dependant)).toEqual([]);
  });
});
