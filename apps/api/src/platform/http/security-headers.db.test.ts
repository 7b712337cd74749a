import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase("empty");
  server = await startTestServer(database.appUrl, { trustedProxies: 1 });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

async function headersOf(path: string, headers: Record<string, string> = {}): Promise<Headers> {
  return (await fetch(`${server.url}${path}`, { headers })).headers;
}

test.each(["/livez", "/readyz", "/metrics", "/graphql", "/nowhere", "/%"])(
  "%s has every header, whatever it answers",
  async (path) => {
    const headers = await headersOf(path);
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    for (const telling of ["server", "x-powered-by"]) expect(headers.get(telling)).toBeNull();
  },
);

test("no other site may read an answer", async () => {
  const headers = await headersOf("/graphql", { origin: "https://elsewhere.example" });
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test("answers of the API are kept by nobody", async () => {
  expect((await headersOf("/graphql")).get("cache-control")).toBe("no-store");
});

test("HTTPS is for good where a trusted proxy speaks it, and not claimed elsewhere", async () => {
  const secure = await headersOf("/livez", { "x-forwarded-proto": "https" });
  expect(secure.get("strict-transport-security")).toContain("max-age=31536000");
  expect((await headersOf("/livez")).get("strict-transport-security")).toBeNull();
});
