import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "../../demo/demo-secrets.ts";
import { signedIn, startTestServer, TestClient } from "../../testing/client.ts";
import { testDatabase, testMasterKey } from "../../testing/database.ts";
import { keptLog } from "../../testing/log-lines.ts";

const kept = keptLog();
let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl, { log: kept.log });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const signIn =
  "mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { __typename } }";

describe("the log", () => {
  test("has a line for each request, and nothing of who asked what", async () => {
    const officer = await signedIn(server.url, "fuyang.officer");
    const token = officer.cookie.split("=")[1] ?? "";
    const nobody = new TestClient(server.url);
    await nobody.send(signIn, { login: "marker-login", password: "marker-password" });
    await nobody.send("{ marker_field }");
    await nobody.send(signIn, { login: { marker: "marker-object" }, password: 3 });
    await officer.send(`{ offices(filter: { search: "marker-search" }) { totalCount } }`);
    await officer.send("{ viewer { login name } }");
    await fetch(`${server.url}/graphql?query=marker-query`, {
      headers: { authorization: "Bearer marker-token", cookie: "wuzi=marker-cookie" },
    });

    const text = kept.text();
    expect(kept.lines().length).toBeGreaterThan(7);
    expect(token).toHaveLength(43);
    for (const secret of [token, "marker", "fuyang", demoPassword(testMasterKey), "signIn"]) {
      expect(text).not.toContain(secret);
    }
  });

  test("and the answer have the same id, which the client does not choose", async () => {
    const traceId = "a".repeat(32);
    const response = await fetch(`${server.url}/livez`, {
      headers: {
        "x-request-id": "chosen",
        traceparent: `00-${traceId}-${"b".repeat(16)}-01`,
      },
    });
    const id = response.headers.get("x-request-id");
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(kept.lines().at(-1)).toMatchObject({
      requestId: id,
      method: "GET",
      route: "/livez",
      status: 200,
    });
    expect(kept.text()).not.toContain("chosen");
    // as a whole: four letters of it stand in some id of ours now and then
    expect(kept.text()).not.toContain(traceId);
  });

  test("says nothing of an unknown path", async () => {
    await fetch(`${server.url}/people/marker-path`);
    expect(kept.lines().at(-1)).toMatchObject({ route: "unknown", status: 404 });
  });
});

describe("metrics", () => {
  const read = async (headers: Record<string, string> = {}, at = server.url) =>
    await fetch(`${at}/metrics`, { headers });

  test("count operations by kind and code, and say nothing of anybody", async () => {
    const officer = await signedIn(server.url, "fuyang.officer");
    await officer.ok("{ viewer { login } }");
    await officer.send("{ nothing }");
    await new TestClient(server.url).send("{ viewer { login } }");
    const text = await (await read()).text();
    for (const line of [
      'wuzi_graphql_operations_total{operation="query",code="OK"}',
      'wuzi_graphql_operations_total{operation="none",code="GRAPHQL_VALIDATION_FAILED"}',
      'wuzi_graphql_operations_total{operation="query",code="UNAUTHENTICATED"}',
      'wuzi_http_request_duration_seconds_count{method="POST",route="/graphql",status="200"}',
      'wuzi_database_connections{state="total"}',
      "process_resident_memory_bytes",
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toMatch(/fuyang|viewer|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test("are for this machine alone, and not through a proxy on it", async () => {
    expect((await read()).status).toBe(200);
    expect((await read({ "x-forwarded-for": "127.0.0.1" })).status).toBe(403);
    expect((await read({ forwarded: "for=127.0.0.1" })).status).toBe(403);
  });

  test("or for whoever has the token", async () => {
    const guarded = await startTestServer(database.appUrl, { metricsToken: "open" });
    expect((await read({ authorization: "Bearer open" }, guarded.url)).status).toBe(200);
    for (const authorization of ["Bearer shut", "Bearer opened", "open"]) {
      expect((await read({ authorization }, guarded.url)).status).toBe(403);
    }
    expect((await read({}, guarded.url)).status).toBe(403);
    await guarded.stop();
  });
});

test("the process lives, and is ready as long as the database answers", async () => {
  const own = await testDatabase("empty");
  const lonely = await startTestServer(own.appUrl);
  const status = async (path: string) => (await fetch(`${lonely.url}${path}`)).status;
  expect(await status("/readyz")).toBe(200);
  await own.drop();
  expect(await status("/readyz")).toBe(503);
  expect(await status("/livez")).toBe(200);
  await lonely.stop();
});
