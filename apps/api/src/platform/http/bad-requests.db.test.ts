import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, startTestServer, type TestClient } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;
let officer: TestClient;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl);
  officer = await signedIn(server.url, "fuyang.officer");
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

interface Fault {
  status: number;
  code: string;
  requestId: string;
  path?: string | undefined;
}

async function post(body: string | Buffer): Promise<Fault> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      cookie: officer.cookie,
    },
    body: body as never,
  });
  const answer = (await response.json()) as {
    errors: { extensions: { code: string; requestId: string; fields?: { path: string }[] } }[];
  };
  const { code, requestId, fields } = answer.errors[0]?.extensions ?? { code: "OK", requestId: "" };
  expect(requestId).toBe(response.headers.get("x-request-id"));
  return { status: response.status, code, requestId, path: fields?.[0]?.path };
}

const byCode = "query ($code: String!) { officeByCode(code: $code) { office { id } } }";
const withCode = (raw: string) => `{"query":${JSON.stringify(byCode)},"variables":{"code":${raw}}}`;

test.each([
  ["no JSON", "{", 400],
  ["an empty body", "", 400],
  ["no object", "3", 400],
  ["no query", "{}", 400],
  ["a query that is no text", '{"query":{"kind":"Document"}}', 400],
  ["variables as text", '{"query":"{__typename}","variables":"{}"}', 400],
  ["a poisoned prototype", '{"query":"{__typename}","__proto__":{"x":1}}', 400],
  [
    "300 KB",
    JSON.stringify({ query: "{ __typename }", variables: { a: "x".repeat(300_000) } }),
    413,
  ],
  ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400],
])("%s is refused in words, with the request's id", async (_, body, status) => {
  expect(await post(body)).toMatchObject({ status, code: "BAD_REQUEST" });
});

test.each([
  ["U+0000", withCode(String.raw`"51\u0000"`), "code"],
  ["half a character", withCode(String.raw`"\ud83d"`), "code"],
  ["a number where text belongs", withCode("510522"), "code"],
  ["null where text belongs", withCode("null"), "code"],
  ["deep nesting", withCode(`${"[".repeat(60_000)}${"]".repeat(60_000)}`), "code"],
  ["a hundred thousand values", withCode(`[${"1,".repeat(100_000)}1]`), "code"],
])("%s in a variable names it", async (_, body, start) => {
  const fault = await post(body);
  expect(fault).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  expect(fault.path?.split(".")[0]).toBe(start);
});

test("U+0000 in the document itself is refused", async () => {
  const query = String.raw`{ officeByCode(code: "5\u0000") { office { id } } }`;
  expect(await post(JSON.stringify({ query }))).toMatchObject({
    status: 400,
    code: "BAD_USER_INPUT",
    path: "code",
  });
});

test("a broken Host header or path is answered and hurts nobody", async () => {
  for (const head of [
    "POST /graphql HTTP/1.1\r\nHost: a b[\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
    "GET /graphql?%zz HTTP/1.1\r\nHost: x\r\nconnection: close\r\n\r\n",
    "GET //[ HTTP/1.1\r\nHost: x\r\nconnection: close\r\n\r\n",
    "\0\0\0\r\n\r\n",
  ]) {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write(head);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  }
  await officer.ok("{ viewer { login } }");
});
