import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { TestClient } from "../../../testing/client.ts";
import { changePassword, password, standing, trySignIn } from "../../../testing/own-account.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
const list = "{ staffMembers(first: 100) { nodes { office { code } } } }";

beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

const sessionsOf = "staff_id = (select id from staff.member where login = $1) and ended_at is null";

describe("a session ends", () => {
  test("half an hour after the last request, which each request moves on", async () => {
    const client = await world.enter("fuyang.officer");
    await world.rows(
      `update access.session set last_seen_at = now() - interval '29 minutes',
              idle_until = now() + interval '1 minute' where ${sessionsOf}`,
      ["fuyang.officer"],
    );
    expect(await standing(client, list)).toBe("ok");
    const left = () =>
      world.value<number>(
        `select round(extract(epoch from idle_until - now()) / 60)::integer from access.session where ${sessionsOf}`,
        ["fuyang.officer"],
      );
    await vi.waitFor(async () => expect(await left()).toBe(30));
    await world.rows(`update access.session set idle_until = now() where ${sessionsOf}`, [
      "fuyang.officer",
    ]);
    expect(await standing(client, list)).toBe("UNAUTHENTICATED");
  });

  test("twelve hours after its start, however busy it is", async () => {
    const client = new TestClient(world.url);
    expect(await trySignIn(client, "lingang.officer", password)).toBe("FULL");
    const hours = await world.value(
      `select extract(epoch from expires_at - created_at)::integer / 3600 from access.session where ${sessionsOf}`,
      ["lingang.officer"],
    );
    expect(hours).toBe(12);
    await world.rows(`update access.session set expires_at = now() where ${sessionsOf}`, [
      "lingang.officer",
    ]);
    expect(await standing(client, list)).toBe("UNAUTHENTICATED");
  });

  test("with signing out, here or everywhere, and with being ended from another device", async () => {
    const one = await world.enter("baisha.officer");
    const two = await world.enter("baisha.officer");
    const three = await world.enter("baisha.officer");
    const cookie = one.cookie;
    expect(await standing(one, "mutation { signOut }")).toBe("ok");
    expect(one.cookie).toBe("wuzi=");
    one.cookie = cookie;
    expect(await standing(one, list)).toBe("UNAUTHENTICATED");
    expect(await standing(two, list)).toBe("ok");
    const { ownSessions } = await two.ok<{ ownSessions: { id: string; current: boolean }[] }>(
      "{ ownSessions { id current } }",
    );
    expect(ownSessions).toHaveLength(2);
    const other = ownSessions.find(({ current }) => !current)?.id;
    await two.ok("mutation ($id: ID!) { endSession(id: $id) }", { id: other });
    expect(await standing(three, list)).toBe("UNAUTHENTICATED");
    const four = await world.enter("baisha.officer");
    expect(await standing(four, "mutation { signOutEverywhere }")).toBe("ok");
    expect(await standing(two, list)).toBe("UNAUTHENTICATED");
  });

  test("when the member is disabled, and enabling does not bring it back", async () => {
    const client = await world.enter("v510522001001");
    const admin = await world.as("fuyang.admin");
    const id = await world.member("v510522001001");
    expect(await standing(client, list)).toBe("ok");
    await admin.ok("mutation ($id: ID!) { disableStaff(id: $id) { state } }", { id });
    expect(await standing(client, list)).toBe("UNAUTHENTICATED");
    await admin.ok("mutation ($id: ID!) { enableStaff(id: $id) { state } }", { id });
    expect(await standing(client, list)).toBe("UNAUTHENTICATED");
  });

  test("on every other device with a new password, and here the token changes", async () => {
    const [here, there] = [await world.enter("yaoba.officer"), await world.enter("yaoba.officer")];
    const old = here.cookie;
    expect(await changePassword(here, "wrong", "竹林深处有人家2026")).toBe("refused");
    expect(await standing(there, list)).toBe("ok");
    expect(await changePassword(here, password, "竹林深处有人家2026")).toBe("FULL");
    expect(await standing(here, list)).toBe("ok");
    expect(await standing(there, list)).toBe("UNAUTHENTICATED");
    here.cookie = old;
    expect(await standing(here, list)).toBe("UNAUTHENTICATED");
    const again = new TestClient(world.url);
    expect(await trySignIn(again, "yaoba.officer", password)).toBe("refused");
    expect(await trySignIn(again, "yaoba.officer", "竹林深处有人家2026")).toBe("FULL");
  });

  test("not with wrong passwords, which are delayed more and more, and said how long", async () => {
    const client = await world.enter("jiuzhi.officer");
    const subject = `password:${await world.member("jiuzhi.officer")}`;
    const next = "竹林深处有人家2026";
    for (let i = 0; i < 5; i += 1) {
      expect(await changePassword(client, "wrong", next)).toBe("refused");
    }
    const wait = async () => {
      const answer = await client.send(
        `mutation { changePassword(currentPassword: "${password}", newPassword: "${next}") { __typename } }`,
      );
      return answer.errors?.[0]?.extensions;
    };
    expect(await wait()).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: 30 });
    await world.rows(
      "update access.failure set locked_until = now() + interval '7 minutes' where subject = $1",
      [subject],
    );
    expect(await wait()).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: 420 });
    await world.rows("update access.failure set locked_until = now() where subject = $1", [
      subject,
    ]);
    expect(await changePassword(client, password, next)).toBe("FULL");
  });

  test.each([
    [
      "a reset password",
      `mutation ($id: ID!) { resetPassword(input: {
         id: $id, idempotencyKey: "5cf1a1f4-3f0e-4a53-9f0d-0d6ac8f0f0aa" }) { oneTimePassword } }`,
    ],
    ["a reset second factor", "mutation ($id: ID!) { resetSecondFactor(id: $id) { id } }"],
  ])("with %s", async (_, mutation) => {
    const client = await world.enter("v510522001002");
    expect(await standing(client, list)).toBe("ok");
    const admin = await world.as("fuyang.admin");
    await admin.ok(mutation, { id: await world.member("v510522001002") });
    expect(await standing(client, list)).toBe("UNAUTHENTICATED");
  });
});

test.each([
  ["Password2026", ["COMMON"]],
  ["qwertyuiop", ["COMMON"]],
  ["woaini1314", ["COMMON"]],
  ["short", ["TOO_SHORT"]],
  ["lijiang.officer 2026", ["CONTAINS_LOGIN"]],
  [password, ["SAME_AS_OLD"]],
])(
  "a new password like %s is refused by the server too, with the reason",
  async (next, reasons) => {
    const client = await world.as("lijiang.officer");
    const before = await world.counts();
    const { changePassword: answer } = await client.ok<{ changePassword: { reasons: string[] } }>(
      `mutation ($now: String!, $next: String!) {
      changePassword(currentPassword: $now, newPassword: $next) { ... on PasswordTooWeak { reasons } } }`,
      { now: password, next },
    );
    expect(answer.reasons).toEqual(reasons);
    expect(await world.counts()).toEqual(before);
  },
);

/** Signed in, and known to begin without being proven by every table. */
async function readied(login: string): Promise<TestClient> {
  const client = await world.enter(login);
  expect(await standing(client, list)).toBe("ok");
  const ready =
    "select ready_until > now() from access.session where staff_id = $1 order by id desc limit 1";
  const staff = await world.member(login);
  await expect.poll(() => world.value(ready, [staff])).toBe(true);
  return client;
}

describe("at once, also in a session that was ready", () => {
  test("an ended post is no post", async () => {
    const client = await readied("xianshi.officer");
    await world.change(
      `update staff.post set to_day = (now() at time zone 'Asia/Shanghai')::date - 1
        where staff_id = (select id from staff.member where login = 'xianshi.officer')`,
    );
    expect(await standing(client, list)).toBe("FORBIDDEN no_post");
    expect(await standing(client, "{ viewer { id } }")).toBe("ok");
  });

  test("a permission that the role has lost is lost", async () => {
    const client = await readied("shilong.officer");
    await world.rows(
      "delete from access.role_permission where role = 'township_officer' and permission = 'staff:read'",
    );
    expect(await standing(client, list)).toBe("FORBIDDEN not_granted");
    await world.rows(
      "insert into access.role_permission values ('township_officer', 'staff:read', 'subtree')",
    );
    expect(await standing(client, list)).toBe("ok");
  });

  test("a switched post changes what is seen", async () => {
    const client = await readied("county.staff");
    const offices = "{ offices(first: 1) { totalCount } }";
    const total = async () =>
      (await client.ok<{ offices: { totalCount: number } }>(offices)).offices.totalCount;
    expect(await total()).toBeGreaterThan(250);
    const association = await world.value(
      "select id from staff.post where role = 'association_officer' and staff_id = $1",
      [await world.member("county.staff")],
    );
    await client.ok("mutation ($id: ID!) { switchPost(postId: $id) }", { id: association });
    expect(await total()).toBe(1);
  });

  test("a new administrator has to enrol a second factor", async () => {
    const client = await readied("lijiang.officer");
    await world.change(
      `update staff.post set role = 'township_administrator'
        where staff_id = (select id from staff.member where login = 'lijiang.officer')`,
    );
    expect(await standing(client, list)).toBe("STEP_REQUIRED enrolment");
    const { viewer } = await client.ok<{ viewer: { stage: string } }>("{ viewer { stage } }");
    expect(viewer.stage).toBe("ENROLMENT");
  });

  test("whoever is made ready while a post is being ended waits, and has none afterwards", async () => {
    const client = await world.enter("fuyang.officer");
    const end = (day: string) =>
      world.rows(`update staff.post set to_day = ${day}
        where staff_id = (select id from staff.member where login = 'fuyang.officer')`);
    await world.rows("begin");
    await world.rows("select access.begin_system('test', null, 'staff:manage', 'test')");
    try {
      await end("(now() at time zone 'Asia/Shanghai')::date - 1");
      expect(await standing(client, list)).toBe("ok");
      const waiting =
        "select count(*)::integer from pg_stat_activity where wait_event_type = 'Lock'";
      await expect.poll(() => world.value(waiting)).toBe(1);
      await world.rows("commit");
      expect(await standing(client, list)).toBe("FORBIDDEN no_post");
    } finally {
      await world.rows("rollback");
      await world.change(`update staff.post set to_day = null
        where staff_id = (select id from staff.member where login = 'fuyang.officer')`);
    }
  });

  test("another key to sign actors with is used by everybody from then on", async () => {
    const client = await readied("fuyang.officer");
    await world.rows(
      "update access.secret set value = sha512(value) || sha512(value || value) where name = 'actor'",
    );
    expect(await standing(client, list)).toBe("ok");
    await readied("fuyang.officer");
  });
});
