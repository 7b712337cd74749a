import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestClient } from "../../../testing/client.ts";
import { demoCode } from "../../../testing/demo-proof.ts";
import { password, signInDocument, trySignIn } from "../../../testing/own-account.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let next = 1;

beforeAll(async () => {
  world = await demoWorld({ trustedProxies: 1 });
});
afterAll(() => world.stop());

/** A fresh client behind an address that nobody else uses. */
function stranger(): { client: TestClient; address: string } {
  next += 1;
  return { client: new TestClient(world.url), address: `203.0.113.${next}` };
}

async function bytes(login: string, typed: string): Promise<string> {
  const { client, address } = stranger();
  const response = await client.raw(
    JSON.stringify({ query: signInDocument, variables: { login, password: typed } }),
    { "x-forwarded-for": address },
  );
  const headers = [...response.headers].filter(
    ([name]) => !["date", "x-request-id"].includes(name),
  );
  const id = response.headers.get("x-request-id") ?? "";
  return JSON.stringify([response.status, headers, (await response.text()).replaceAll(id, "id")]);
}

async function locked(subject: string): Promise<number> {
  return await world.value(
    "select coalesce(round(extract(epoch from locked_until - now())), 0)::integer from access.failure where subject = $1",
    [subject],
  );
}

const byLogin = async (login: string) =>
  await world.value<string>(
    "select 'login:' || encode(sha256(convert_to($1, 'UTF8')), 'hex') as subject",
    [login],
  );

describe("who has an account", () => {
  test("is not told: unknown, wrong, disabled and expired are the same bytes", async () => {
    await world.change(
      "update staff.member set state = 'disabled' where login = 'wanglong.officer'",
    );
    await world.rows(
      `update access.account set expires_at = now() - interval '1 second'
        where staff_id = (select id from staff.member where login = 'xianshi.officer')`,
    );
    const unknown = await bytes("nobody.at.all", password);
    expect(unknown).toContain("ProofRefused");
    expect(await bytes("fuyang.officer", "wrong password")).toBe(unknown);
    expect(await bytes("wanglong.officer", password)).toBe(unknown);
    expect(await bytes("xianshi.officer", password)).toBe(unknown);
    expect(await bytes("fuyang.officer", password)).toContain("FULL");
  });

  test("is not told by the work: a stranger's name has a salt and a cost like any other", async () => {
    const challenge = async (login: string) =>
      (
        await world.rows<{ salt: Buffer; cost: string }>(
          "select salt, cost from access.sign_in_challenge($1)",
          [login],
        )
      )[0];
    const [known, unknown] = [await challenge("fuyang.officer"), await challenge("nobody")];
    expect(unknown?.cost).toBe(known?.cost);
    expect(unknown?.salt.length).toBe(known?.salt.length);
    expect((await challenge("nobody"))?.salt).toEqual(unknown?.salt);
    expect((await challenge("nobody2"))?.salt).not.toEqual(unknown?.salt);
  });
});

describe("failed tries", () => {
  test.each(["lingang.officer", "no.such.login"])(
    "delay %s more and more, up to half an hour, and only from the fifth on",
    async (login) => {
      const { client, address } = stranger();
      const subject = await byLogin(login);
      for (let i = 0; i < 4; i += 1) {
        expect(await trySignIn(client, login, "wrong", address)).toBe("refused");
        expect(await locked(subject)).toBe(0);
      }
      const delays: number[] = [];
      for (let i = 0; i < 8; i += 1) {
        expect(await trySignIn(client, login, "wrong", address)).toBe("refused");
        delays.push(await locked(subject));
        expect(await trySignIn(client, login, password, address)).toBe("RATE_LIMITED");
        await world.rows("update access.failure set locked_until = now() where subject = $1", [
          subject,
        ]);
      }
      expect(delays).toEqual([30, 60, 120, 240, 480, 960, 1800, 1800]);
    },
  );

  test("are forgotten a day after the first, however steadily somebody tries", async () => {
    const { client, address } = stranger();
    const subject = await byLogin("steady");
    for (let i = 0; i < 5; i += 1) await trySignIn(client, "steady", "wrong", address);
    const until = await world.value<Date>(
      "select locked_until from access.failure where subject = $1",
      [subject],
    );
    expect(await trySignIn(client, "steady", "wrong", address)).toBe("RATE_LIMITED");
    const [row] = await world.rows<{ locked_until: Date; failed_count: number }>(
      "select locked_until, failed_count from access.failure where subject = $1",
      [subject],
    );
    // a try while it is locked neither counts nor moves the end
    expect(row).toEqual({ locked_until: until, failed_count: 5 });
    await world.rows(
      "update access.failure set first_at = now() - interval '25 hours', locked_until = now() where subject = $1",
      [subject],
    );
    expect(await trySignIn(client, "steady", "wrong", address)).toBe("refused");
    expect(await locked(subject)).toBe(0);
  });

  test("are forgotten with the right password", async () => {
    const { client, address } = stranger();
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 4; i += 1) {
        expect(await trySignIn(client, "baisha.officer", "wrong", address)).toBe("refused");
      }
      expect(await trySignIn(client, "baisha.officer", password, address)).toBe("FULL");
    }
  });

  test("delay an address whatever login it tries, and no other address", async () => {
    const { client, address } = stranger();
    await world.rows("insert into access.failure (subject, failed_count) values ($1, 29)", [
      `address:${address}`,
    ]);
    expect(await trySignIn(client, "yaoba.officer", "wrong", address)).toBe("refused");
    expect(await trySignIn(client, "jiuzhi.officer", password, address)).toBe("RATE_LIMITED");
    expect(await trySignIn(client, "jiuzhi.officer", password, stranger().address)).toBe("FULL");
  });

  test("cannot outrun the count by coming all at once", async () => {
    const many = Array.from({ length: 12 }, stranger);
    const outcomes = await Promise.all(
      many.map(({ client, address }) => trySignIn(client, "fubao.officer", "wrong", address)),
    );
    expect(outcomes.filter((outcome) => outcome === "refused").length).toBe(5);
    expect(outcomes.filter((outcome) => outcome === "RATE_LIMITED").length).toBe(7);

    const { address } = stranger();
    await world.rows("insert into access.failure (subject, failed_count) values ($1, 28)", [
      `address:${address}`,
    ]);
    const fromOne = await Promise.all(
      many.map(({ client }, index) => trySignIn(client, `nobody${index}`, "wrong", address)),
    );
    expect(fromOne.filter((outcome) => outcome === "refused").length).toBe(2);
  });
});

test("what happens at the door is on record under its request", async () => {
  const { client, address } = stranger();
  const send = async (query: string, variables: object = {}) => {
    const response = await client.raw(JSON.stringify({ query, variables }), {
      "x-forwarded-for": address,
    });
    const entries = await world.rows<{ action: string; after: object; permission: string }>(
      "select action, after, permission from audit.entry where request_id = $1",
      [response.headers.get("x-request-id")],
    );
    return { response, entries };
  };
  const login = "county.admin";
  const refused = await send(signInDocument, { login, password: "wrong" });
  expect(refused.entries).toEqual([
    { action: "sign_in_refused", after: { address }, permission: "public" },
  ]);
  const proven = await send(signInDocument, { login, password });
  expect(proven.entries).toMatchObject([{ action: "sign_in", after: { stage: "second_factor" } }]);
  client.cookie = proven.response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const prove = "mutation ($code: String!) { proveSecondFactor(code: $code) { __typename } }";
  expect((await send(prove, { code: "AAAAA-AAAAA" })).entries).toMatchObject([
    { action: "sign_in_refused", after: { stage: "second_factor" } },
  ]);
  const full = await send(prove, { code: demoCode(login) });
  expect(full.entries).toMatchObject([{ action: "second_factor", after: { recovery: false } }]);
  client.cookie = full.response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const change = `mutation { changePassword(currentPassword: "wrong", newPassword: "竹林深处有人家2026") { __typename } }`;
  expect((await send(change)).entries).toMatchObject([
    { action: "sign_in_refused", after: { stage: "password_change" }, permission: "self:write" },
  ]);
  expect((await send("mutation { signOut }")).entries).toMatchObject([{ action: "sign_out" }]);
});

describe("the cookie", () => {
  const cookie = async (headers: Record<string, string>) => {
    const response = await new TestClient(world.url).raw(
      JSON.stringify({ query: signInDocument, variables: { login: "ganyu.officer", password } }),
      { "x-forwarded-for": stranger().address, ...headers },
    );
    return response.headers
      .getSetCookie()
      .join()
      .replace(/=[\w-]{43};/, "=token;");
  };

  test("is unreadable to scripts and other sites, and bound to HTTPS behind a trusted proxy", async () => {
    expect(await cookie({})).toBe("wuzi=token; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict");
    expect(await cookie({ "x-forwarded-proto": "https" })).toBe(
      "__Host-wuzi=token; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict",
    );
  });

  test("of plain HTTP is no cookie on HTTPS", async () => {
    const client = await world.as("ganyu.officer");
    const over = (proto: string) =>
      client.send("{ viewer { id } }", {}, { "x-forwarded-proto": proto });
    expect((await over("http")).errors).toBeUndefined();
    expect((await over("https")).errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  test("does not believe a proxy that nobody has named", async () => {
    const alone = await demoWorld();
    try {
      const client = new TestClient(alone.url);
      await client.send(
        signInDocument,
        { login: "ganyu.officer", password },
        { "x-forwarded-proto": "https", "x-forwarded-for": "198.51.100.7" },
      );
      expect(client.cookie).toMatch(/^wuzi=/);
      const address = await alone.value("select host(address) from access.session");
      expect(address).toBe("127.0.0.1");
    } finally {
      await alone.stop();
    }
  });
});
