import { randomBytes } from "node:crypto";
import { Query, Resolver } from "type-graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer } from "../../testing/client.ts";
import { connected } from "../../testing/connected.ts";
import { testDatabase } from "../../testing/database.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase("empty");
});
afterAll(() => database.drop());

@Resolver()
class ForgetfulResolver {
  @Query(() => Boolean)
  anybody(): boolean {
    return true;
  }
}

test("the server does not start with an undeclared field, and starts without it", async () => {
  const modules = [{ name: "forgetful", resolvers: [ForgetfulResolver], entities: [] }];
  await expect(startTestServer(database.appUrl, { modules })).rejects.toThrow("Query.anybody");
  const server = await startTestServer(database.appUrl);
  await server.stop();
});

describe("the server does not start with a login that", () => {
  test.each([
    ["owns the tables", () => database.ownerUrl, "owns tables"],
    ["is a superuser", () => database.superuserUrl, "is a superuser"],
    ["is the job runner's", () => database.workerUrl, "may act as the system"],
  ])("%s", async (_, url, fault) => {
    await expect(startTestServer(url())).rejects.toThrow(fault);
  });

  test.each([
    ["bypasses the policies", "bypassrls", "grant wuzi_app to %", "bypasses row-level security"],
    ["can become the owner", "", "grant wuzi_owner to % with inherit false", "can become wuzi_"],
    [
      "can become the definer",
      "",
      "grant wuzi_access to % with inherit false",
      "can become wuzi_access",
    ],
    [
      "may create tables",
      "",
      "grant create on schema staff to %",
      "may create objects in schema staff",
    ],
  ])("%s", async (_, attribute, grant, fault) => {
    const role = `boot_${randomBytes(4).toString("hex")}`;
    const password = randomBytes(8).toString("hex");
    await connected(database.superuserUrl, async (client) => {
      await client.query(`create role ${role} login ${attribute} password '${password}'`);
      await client.query(`grant wuzi_app to ${role}`);
      await client.query(grant.replace("%", role));
      const url = new URL(database.appUrl);
      url.username = role;
      url.password = password;
      try {
        await expect(startTestServer(url.href)).rejects.toThrow(fault);
      } finally {
        await client.query(`drop owned by ${role}; drop role ${role}`);
      }
    });
  });
});
