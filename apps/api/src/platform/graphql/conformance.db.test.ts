import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, startTestServer } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** The names of the audits that fail, with what each says. */
async function failing(headers: Record<string, string>): Promise<string[]> {
  const audits = serverAudits({
    url: `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as object), ...headers } }),
  });
  expect(audits).toHaveLength(61);
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== "ok") failed.push(`${result.id} ${result.name}: ${result.reason}`);
  }
  return failed;
}

test("61 of 61 audits of GraphQL over HTTP hold for a signed-in client", async () => {
  const { cookie } = await signedIn(server.url, "fuyang.officer");
  expect(await failing({ cookie, "apollo-require-preflight": "1" })).toEqual([]);
});

test("the audits can fail: without the header that no other site can send, GET is refused", async () => {
  const { cookie } = await signedIn(server.url, "fuyang.officer");
  const failed = await failing({ cookie });
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.join()).toContain("GET");
});
