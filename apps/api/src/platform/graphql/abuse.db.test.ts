import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

interface Reply {
  status: number;
  text: string;
  errors: { message: string; extensions: { code: string } }[];
  data: Record<string, unknown> | null;
}

/** Sends a body as an attacker would: anonymous, as whatever type. */
async function attack(body: string, type = "application/json", cookie = ""): Promise<Reply> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": type, accept: "application/json", cookie },
    body,
  });
  return await replyOf(response);
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  const body = text.startsWith("{") ? (JSON.parse(text) as Partial<Reply>) : {};
  return { status: response.status, text, errors: body.errors ?? [], data: body.data ?? null };
}

const ask = async (query: string, cookie = "") =>
  await attack(JSON.stringify({ query }), "application/json", cookie);

/** The document was answered: what a check takes for a finding. */
const answered = (reply: Reply) => reply.data !== null && reply.errors.length === 0;

test("positive control: an ordinary anonymous query is answered", async () => {
  expect(answered(await ask("{ __typename }"))).toBe(true);
});

describe("what a document may ask for", () => {
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, i) => `alias${i}: __typename`).join(" ")} }`;
  const deep = (levels: number) =>
    `{ offices(first: 1) { nodes { ${"parent { ".repeat(levels)} id ${"} ".repeat(levels)} } } }`;
  const bomb = `{ ...F0 } ${Array.from(
    { length: 25 },
    (_, i) =>
      `fragment F${i} on Query { ${i === 24 ? "__typename" : `...F${i + 1} ...F${i + 1}`} }`,
  ).join(" ")}`;
  const row =
    "id name code kind version parent { id name } path { id name } successors { id name }";
  const page = `nodes { ${row} } edges { cursor node { ${row} } }`;

  test.each([
    ["aliases", aliases(5), aliases(101), "10 root fields"],
    [
      "the same field",
      "{ __typename __typename }",
      `{ ${"__typename ".repeat(500)} }`,
      "20 repeated fields",
    ],
    [
      "directives",
      "{ __typename @skip(if: false) }",
      `{ ${"a: __typename @skip(if: false) @include(if: true) ".repeat(15)} }`,
      "20 directives",
    ],
    ["tokens", "{ __typename }", `{ ${"__typename ".repeat(20_000)} }`, "Syntax Error"],
  ])("%s: few are answered, many refused", async (_, few, many, words) => {
    expect(answered(await ask(few))).toBe(true);
    const reply = await ask(many);
    expect(reply.data).toBeNull();
    expect(reply.status).toBe(200);
    expect(JSON.stringify(reply.errors)).toContain(words);
  });

  test.each([
    ["depth", deep(1), deep(12), "12 levels of fields"],
    [
      "aliases below the root",
      "{ offices(first: 1) { a: nodes { id } } }",
      `{ offices(first: 1) { ${Array.from({ length: 31 }, (_, i) => `a${i}: nodes { id }`).join(" ")} } }`,
      "30 aliases",
    ],
    [
      "cost",
      `{ offices(first: 100) { ${page} } }`,
      `{ ${Array.from({ length: 10 }, (_, i) => `a${i}: offices(first: 100) { ${page} }`).join(" ")} }`,
      "too much at once",
    ],
  ])("%s: a signed-in client may ask for some, not for any", async (_, some, any, words) => {
    const { cookie } = officer;
    expect(answered(await ask(some, cookie))).toBe(true);
    const reply = await ask(any, cookie);
    expect(reply.data).toBeNull();
    expect(JSON.stringify(reply.errors)).toContain(words);
  });

  test("fragments that double each other are refused at once", async () => {
    const start = performance.now();
    const reply = await ask(bomb);
    expect(JSON.stringify(reply.errors)).toContain("1000 fields");
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test("fragments in a circle are refused", async () => {
    const reply = await ask("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
    expect(reply.errors[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("ten unknown directives are not answered one by one", async () => {
    const reply = await ask(`{ __typename ${"@aa".repeat(10)} }`);
    expect(reply.errors.length).toBeGreaterThan(0);
    expect(reply.errors.length).toBeLessThan(10);
  });

  test("the largest document that is read is answered or refused within a second", async () => {
    const start = performance.now();
    const reply = await ask(`{ ${"a ".repeat(1990)} }`);
    expect(reply.errors[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("the schema", () => {
  const introspection = "{ __schema { queryType { name } } }";

  test.each([
    introspection,
    '{ __type(name: "Query") { name } }',
    "{ ...S } fragment S on Query { __schema { types { name } } }",
    "query A { __typename } query B { __schema { types { name } } }",
  ])("is shown to whoever is signed in, and to nobody else: %s", async (query) => {
    const body = JSON.stringify({ query, operationName: query.startsWith("query") ? "B" : null });
    const reply = await attack(body);
    expect(reply.data).toBeNull();
    expect(reply.status).toBe(401);
    expect(reply.errors[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(answered(await attack(body, "application/json", officer.cookie))).toBe(true);
  });

  test("cannot be walked in circles, signed in or not", async () => {
    const step = "fields { type { ";
    const circular = `{ __schema { types { ${step.repeat(5)} name ${"} }".repeat(5)} } } }`;
    const reply = await ask(circular, officer.cookie);
    expect(reply.errors[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test.each(["{ ofices { totalCount } }", "{ offices(frist: 1) { totalCount } }", "{ offices }"])(
    "is not given away by suggestions: %s",
    async (query) => {
      const { errors, text } = await ask(query);
      expect(errors[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
      expect(text).not.toMatch(/Did you mean|officeByCode|totalCount\b.*totalCount/);
    },
  );
});

describe("how a request may come", () => {
  const get = async (parameters: Record<string, string>, headers: Record<string, string>) =>
    await replyOf(
      await fetch(`${server.url}/graphql?${new URLSearchParams(parameters).toString()}`, {
        headers: { accept: "application/json", ...headers },
      }),
    );
  const preflighted = { "apollo-require-preflight": "1" };

  test("GET only with a header that no other site can send", async () => {
    expect(answered(await get({ query: "{ __typename }" }, preflighted))).toBe(true);
    const reply = await get({ query: "{ __typename }" }, {});
    expect(reply.data).toBeNull();
    expect(reply.errors[0]?.extensions.code).toBe("BAD_REQUEST");
  });

  test("no mutation by GET", async () => {
    const query = "mutation { signOut }";
    expect(answered(await ask(query))).toBe(true);
    const reply = await get({ query }, preflighted);
    expect(reply.status).toBe(405);
    expect(reply.data).toBeNull();
  });

  test.each([
    ["application/x-www-form-urlencoded", "query=%7B__typename%7D", 415],
    ["text/plain", '{"query":"{__typename}"}', 415],
    [
      "multipart/form-data; boundary=x",
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--',
      415,
    ],
    ["application/graphql", "{__typename}", 415],
  ])("no body as %s", async (type, body, status) => {
    const reply = await attack(body, type);
    expect(reply.status).toBe(status);
    expect(reply.errors[0]?.extensions.code).toBe("BAD_REQUEST");
  });

  test("no batch", async () => {
    const reply = await attack(
      JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ __typename }" }))),
    );
    expect(reply.status).toBe(400);
    expect(reply.text).not.toContain('"data"');
  });

  test("no page to try queries on", async () => {
    for (const path of ["/graphql", "/graphiql", "/playground", "/console", "/explorer"]) {
      const response = await fetch(`${server.url}${path}`, { headers: { accept: "text/html" } });
      expect(response.ok).toBe(false);
    }
  });

  test("no tracing, no stack, in any answer", async () => {
    for (const query of ["{ __typename }", "{ nothing }", "{", "{ viewer { login } }"]) {
      const { text } = await ask(query);
      expect(text).not.toMatch(/tracing|stacktrace|node_modules|\.ts:/);
    }
  });
});
