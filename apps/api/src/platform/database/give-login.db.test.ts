import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startThrowawayServer, type ThrowawayServer } from "../../../launch/postgres/throwaway.ts";
import { connected } from "../../testing/connected.ts";
import { giveLogin } from "./give-login.ts";
import { refuseForeignRoles } from "./migrate.ts";

// roles belong to a whole server, so this needs one of its own
let server: ThrowawayServer;
let owner: Client;

beforeAll(async () => {
  server = await startThrowawayServer();
  owner = new Client({ connectionString: server.superuserUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.stop();
});
beforeEach(async () => {
  await owner.query(`do $$ begin
    if exists (select from pg_roles where rolname = 'wuzi_app') then
      drop owned by wuzi_app;
      drop role wuzi_app;
    end if;
  end $$`);
});

function url(password: string): string {
  const address = new URL(server.superuserUrl);
  address.username = "wuzi_app";
  address.password = password;
  return address.href;
}

async function signsIn(password: string): Promise<boolean> {
  return await connected(url(password), async () => true).catch(() => false);
}

/** Changes whenever the password is set, also to the same one. */
async function secret(): Promise<string> {
  const { rows } = await owner.query<{ secret: string }>(
    "select rolpassword as secret from pg_authid where rolname = 'wuzi_app'",
  );
  return rows[0]?.secret ?? "";
}

test("a role that cannot sign in yet gets the password", async () => {
  await owner.query("create role wuzi_app nologin");
  await giveLogin(owner, url("first"), "wuzi_app");
  expect(await signsIn("first")).toBe(true);
});

test("a login that works is left as somebody made it", async () => {
  await owner.query("create role wuzi_app login password 'theirs' connection limit 9");
  const before = await secret();
  await giveLogin(owner, url("theirs"), "wuzi_app");
  expect(await secret()).toBe(before);
  // the positive control: setting the same password anew shows
  await owner.query("alter role wuzi_app password 'theirs'");
  expect(await secret()).not.toBe(before);
});

test("a role that signs in with another password is not taken over, and the way out is said", async () => {
  await owner.query("create role wuzi_app login password 'theirs'");
  const taken = giveLogin(owner, url("mine"), "wuzi_app");
  await expect(taken).rejects.toThrow(/APP_DATABASE_URL.*alter role wuzi_app nologin/);
  await expect(taken).rejects.not.toThrow("mine");
  expect(await signsIn("theirs")).toBe(true);
  await owner.query("alter role wuzi_app nologin");
  await giveLogin(owner, url("mine"), "wuzi_app");
  expect(await signsIn("mine")).toBe(true);
});

test("logins of other names are the operator's", async () => {
  await owner.query("create role wuzi_app nologin");
  const other = url("x").replace("wuzi_app", "their_app");
  await giveLogin(owner, other, "wuzi_app");
  expect(await signsIn("x")).toBe(false);
});

test("a second owner is told that the server's roles belong to another installation", async () => {
  await owner.query("create role wuzi_access; create role second login createrole password 'two'");
  const address = new URL(server.superuserUrl);
  [address.username, address.password] = ["second", "two"];
  const asSecond = () => connected(address.href, refuseForeignRoles);
  await expect(asSecond()).rejects.toThrow("another owner");
  await owner.query("grant wuzi_access to second with admin option");
  await asSecond();
  await owner.query("drop role second; drop role wuzi_access");
});
