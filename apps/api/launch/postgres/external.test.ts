import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "./connect.ts";
import { checkExternal, withLogin } from "./external.ts";
import { freePort } from "./postmaster.ts";
import { type ThrowawayServer, startThrowawayServer } from "./throwaway.ts";

let server: ThrowawayServer;

beforeAll(async () => {
  server = await startThrowawayServer();
});

afterAll(() => server.stop());

test("a reachable server of the right version is accepted", async () => {
  await expect(checkExternal(server.superuserUrl)).resolves.toBeUndefined();
});

test("an older server is refused with both versions", async () => {
  await withClient(server.superuserUrl, async (client) => {
    await client.query("create database older");
    await client.query("alter database older set search_path = old, pg_catalog");
  });
  const older = server.superuserUrl.replace(/postgres$/, "older");
  await withClient(older, async (client) => {
    await client.query("create schema old");
    await client.query(
      "create function old.current_setting(text) returns text language sql return '150018'",
    );
  });
  await expect(checkExternal(older)).rejects.toThrow("is PostgreSQL 15; version 18 or newer");
});

const login = "me:s3cret";

test("what is wrong is said, and the password never", async () => {
  const nobody = `postgres://${login}@127.0.0.1:${await freePort()}/mine`;
  await expect(checkExternal(nobody)).rejects.toThrow("nothing listens there");
  await expect(checkExternal(nobody)).rejects.not.toThrow("s3cret");
  const wrong = withLogin(server.superuserUrl, "postgres", "s3cret");
  await expect(checkExternal(wrong)).rejects.toThrow("the password is wrong");
  await expect(checkExternal(wrong)).rejects.not.toThrow("s3cret");
  const absent = server.superuserUrl.replace(/postgres$/, "absent");
  await expect(checkExternal(absent)).rejects.toThrow("that database does not exist");
});

test.each([`mysql://${login}@host/mine`, "s3cret", `postgres://${login}@host`])(
  "%s is not taken for an address",
  async (url) => {
    await expect(checkExternal(url)).rejects.toThrow("is not an address of a database");
    await expect(checkExternal(url)).rejects.not.toThrow("s3cret");
  },
);
