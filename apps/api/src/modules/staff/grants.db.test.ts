import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../testing/client.ts";
import { demoWorld, type World } from "../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

interface Created {
  createStaff: { __typename: string; member?: { id: string } };
}

async function create(by: string, code: string, role: string): Promise<Answer<Created>> {
  return await (
    await world.as(by)
  ).send<Created>(
    `mutation ($input: CreateStaffInput!) { createStaff(input: $input) {
      __typename ... on StaffCreated { member { id } } } }`,
    {
      input: {
        officeId: await world.office(code),
        name: "李新",
        login: `n${randomUUID().slice(0, 8)}`,
        role,
        fromDay: "2026-01-01",
        idempotencyKey: randomUUID(),
      },
    },
  );
}

describe("nobody grants what they do not hold", () => {
  test.each([
    ["county.admin", "510522", "AUDITOR", "RoleNotGrantable"],
    ["county.admin", "510522", "SECURITY_ADMINISTRATOR", "RoleNotGrantable"],
    ["county.admin", "510522", "SYSTEM_ADMINISTRATOR", "RoleNotGrantable"],
    ["county.admin", "510522", "COUNTY_ADMINISTRATOR", "StaffCreated"],
    ["county.admin", "510522102", "TOWNSHIP_ADMINISTRATOR", "StaffCreated"],
    ["county.security", "510522", "AUDITOR", "StaffCreated"],
    ["baisha.admin", "510522102", "TOWNSHIP_OFFICER", "StaffCreated"],
    ["baisha.admin", "510522102201", "VILLAGE_COMMISSIONER", "StaffCreated"],
  ])("%s at %s: %s is %s", async (by, code, role, outcome) => {
    const before = await world.counts();
    const answer = await create(by, code, role);
    expect(answer.data?.createStaff.__typename).toBe(outcome);
    const after = await world.counts();
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    // the request's key is kept with the refusal too
    // whoever has a post is a target of duties
    const own = ["access.account", "audit.entry", "staff.member", "staff.post"];
    const written = [...own, "prevent.duty_target"].toSorted();
    const wanted = outcome === "StaffCreated" ? written : [];
    expect(changed.filter((table) => table !== "platform.idempotency").toSorted()).toEqual(wanted);
  });
});

const changes: Record<string, string> = {
  disableStaff: "mutation ($id: ID!) { disableStaff(id: $id) { id } }",
  resetSecondFactor: "mutation ($id: ID!) { resetSecondFactor(id: $id) { id } }",
  unlockAccount: "mutation ($id: ID!) { unlockAccount(id: $id) { id } }",
  resetPassword: `mutation ($id: ID!) { resetPassword(input: {
    id: $id, idempotencyKey: "5cf1a1f4-3f0e-4a53-9f0d-0d6ac8f0f0aa" }) { oneTimePassword } }`,
  updateStaff: `mutation ($id: ID!) { updateStaff(input: { id: $id, name: "改", version: 1 }) { id } }`,
};

describe.each(Object.entries(changes))("%s", (_, mutation) => {
  test.each([
    ["county.admin", "county.admin", "oneself"],
    ["county.admin", "county.security", "somebody who holds more"],
    ["county.admin", "county.auditor", "somebody who holds something else"],
  ])("by %s refuses %s: %s", async (by, login) => {
    const before = await world.counts();
    const answer = await (await world.as(by)).send(mutation, { id: await world.member(login) });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
      reason: "not_manageable",
    });
    expect(await world.counts()).toEqual(before);
  });

  test("by the security administrator reaches the auditor, and by the county a town", async () => {
    await world.change("update staff.member set state = 'active', version = 1");
    for (const [by, login] of [
      ["county.security", "county.auditor"],
      ["county.admin", "wanglong.officer"],
    ] as const) {
      const client = await world.as(by);
      const id = await world.member(login);
      expect((await client.send(mutation, { id })).errors).toBeUndefined();
      const { staffMember } = await client.ok<{ staffMember: { viewerCanManage: boolean } }>(
        "query ($id: ID!) { staffMember(id: $id) { viewerCanManage } }",
        { id },
      );
      expect(staffMember.viewerCanManage).toBe(true);
    }
  });
});

describe("a post", () => {
  const end = `mutation ($id: ID!, $day: Day!, $version: Int!) {
    endPost(input: { id: $id, toDay: $day, version: $version }) { toDay version } }`;

  test("of one's own, or of more than one holds, is not ended", async () => {
    for (const login of ["county.admin", "county.auditor"]) {
      const answer = await (
        await world.as("county.admin")
      ).send(end, {
        id: await world.post(login),
        day: "2026-12-31",
        version: 1,
      });
      expect(answer.errors?.[0]?.extensions["reason"]).toBe("not_manageable");
    }
  });

  test("is not drawn out over the next one of its kind, nor edited twice from one version", async () => {
    const client = await world.as("fuyang.admin");
    const id = await world.post("v510522001004");
    const ended = await client.send(end, { id, day: "2026-06-30", version: 1 });
    expect(ended.data).toEqual({ endPost: { toDay: "2026-06-30", version: 2 } });
    const stale = await client.send(end, { id, day: "2026-07-31", version: 1 });
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      currentVersion: 2,
      fields: [{ path: "input.version", code: "STALE_VERSION" }],
    });
    const appoint = `mutation ($input: AppointPostInput!) { appointPost(input: $input) { __typename } }`;
    const again = {
      staffId: await world.member("v510522001004"),
      officeId: await world.office("510522001004"),
      role: "COMMUNITY_COMMISSIONER",
      fromDay: "2026-09-01",
    };
    const appointed = async (fromDay: string) =>
      (await client.send(appoint, { input: { ...again, fromDay, idempotencyKey: randomUUID() } }))
        .data;
    expect(await appointed("2026-06-30")).toEqual({ appointPost: { __typename: "PostOverlaps" } });
    expect(await appointed("2026-09-01")).toEqual({ appointPost: { __typename: "Post" } });
    const over = await client.send(end, { id, day: "2026-09-01", version: 2 });
    expect(over.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.toDay", code: "OVERLAPS" }],
    });
    const before = await client.send(end, { id, day: "2019-01-01", version: 2 });
    expect(before.errors?.[0]?.extensions["fields"]).toMatchObject([{ code: "BEFORE_START" }]);
  });
});

test("the same key with another body is a conflict that names the key", async () => {
  const client = await world.as("fuyang.admin");
  const open = `mutation ($input: OpenOfficeInput!) { openOffice(input: $input) { id } }`;
  const input = {
    parentId: await world.office("510522001001"),
    kind: "GRID",
    name: "一号网格👩‍🦽",
    shortName: "一号",
    openedOn: "2026-01-01",
    idempotencyKey: randomUUID(),
  };
  const first = await client.ok<{ openOffice: { id: string } }>(open, { input });
  expect(await client.ok(open, { input })).toEqual(first);
  const { office } = await client.ok<{ office: { name: string } }>(
    "query ($id: ID!) { office(id: $id) { name } }",
    { id: first.openOffice.id },
  );
  expect(office.name).toBe("一号网格👩‍🦽");
  const other = await client.send(open, { input: { ...input, name: "二号网格" } });
  expect(other.errors?.[0]?.extensions).toMatchObject({
    code: "CONFLICT",
    fields: [{ path: "input.idempotencyKey", code: "KEY_REUSED" }],
  });
});

test.each([
  ["offices", 'orderBy: NAME, after: "WyJhIiwiYiJd"'],
  ["staffMembers", `orderBy: UPDATED, after: "${cursor(["now", "0"])}"`],
  ["staffMembers", `orderBy: UPDATED, after: "${cursor(["2026-02-30 10:00:00+08", nobody()])}"`],
  ["posts", `after: "${cursor(["2026-02-30", nobody()])}"`],
  ["posts", `last: 3, before: "${cursor(["2026-02-28", "1"])}"`],
])(
  "a made-up cursor of %s (%s) is a wrong input, not a mistake of the server",
  async (list, args) => {
    const client = await world.as("county.staff");
    const answer = await client.send(`{ ${list}(${args}) { totalCount } }`);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ code: "NOT_A_CURSOR" }],
    });
  },
);

function nobody(): string {
  return "00000000-0000-7000-8000-000000000000";
}

function cursor(keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}
