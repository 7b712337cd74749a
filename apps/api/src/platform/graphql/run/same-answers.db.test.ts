import fc from "fast-check";
import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { Client, type Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSchema } from "../../../schema.ts";
import { signedIn, startTestServer, type TestClient } from "../../../testing/client.ts";
import { testDatabase, testMasterKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { drawFrom, randomOperation, type Entry } from "../../../testing/random-operation.ts";
import { RequestContext } from "../../access/context.ts";
import type { SignInDoor } from "../../access/sign-in-door.ts";
import { createPool } from "../../database/pool.ts";
import { UnitOfWork } from "../../database/unit-of-work.ts";
import { OperationRunner } from "./operation-runner.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: Pool;
let officer: TestClient;
let schema: GraphQLSchema;
let runner: OperationRunner;
let entries: Entry[];

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl);
  officer = await signedIn(server.url, "fuyang.officer");
  pool = createPool({ url: database.appUrl, size: 4 });
  schema = await buildSchema();
  runner = new OperationRunner(schema);
  entries = await entriesOf(officer);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
  await database.drop();
});

/** Every way of reading, forwards and backwards, with something there, with nothing, and refused. */
async function entriesOf(client: TestClient): Promise<Entry[]> {
  const owner = new Client({ connectionString: database.superuserUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: number; member: string }>(
    `select p.office_id as id, m.id as member from staff.member m join staff.post p on p.staff_id = m.id
      where m.login = 'fuyang.officer'`,
  );
  await owner.end();
  const { id = 0, member = "" } = rows[0] ?? {};
  const people = [
    await registered(client, String(id)),
    await registered(client, String(id), { name: `"引号\\与\u2028行` }).catch(() => ""),
    await registered(client, String(id), {
      carers: [],
      livesAlone: true,
      optOuts: ["NOTICE"],
    }).catch(() => ""),
  ];
  const lists = ["offices", "staffMembers", "posts", "people"].flatMap((field) => [
    { field, args: "(first: 3)" },
    { field, args: "(last: 2)" },
    { field, args: "(first: 1)" },
  ]);
  return [
    ...lists,
    { field: "offices", args: `(first: 5, filter: { search: "没有这个" })` },
    { field: "offices", args: "(first: 0)" },
    { field: "office", args: `(id: ${id})` },
    { field: "office", args: "(id: 99999999)" },
    { field: "officeByCode", args: `(code: "510522001")` },
    { field: "staffMember", args: `(id: "${member}")` },
    { field: "viewer", args: "" },
    { field: "ownSessions", args: "" },
    ...people.filter(Boolean).map((person) => ({ field: "person", args: `(id: "${person}")` })),
  ];
}

function context(): RequestContext {
  const token = officer.cookie.split("=")[1];
  const work = new UnitOfWork(pool, undefined as never, () => undefined);
  const door = { masterKey: testMasterKey } as SignInDoor;
  const caller = { token, requestId: "same" };
  return new RequestContext(work, { caller, door, offered: { timeline: [] } });
}

/** The answer of ours: its data, its errors in words, and whether PostgreSQL wrote all of it. */
async function ours(document: DocumentNode, variables: Record<string, boolean>) {
  const outcome = await runner.run(document, null, context(), variables);
  if (!("text" in outcome)) return { data: outcome.data, errors: said(outcome.errors), text: "" };
  const { data } = JSON.parse(outcome.text) as { data: unknown };
  return { data, errors: [], text: outcome.text };
}

/** The same from graphql-js. */
async function plain(document: DocumentNode, variables: Record<string, boolean>) {
  const contextValue = context();
  const { data, errors } = await execute({
    schema,
    document,
    contextValue,
    variableValues: variables,
  });
  const json = JSON.stringify(data);
  return { data: JSON.parse(json) as unknown, errors: said(errors), json };
}

function said(errors: readonly GraphQLError[] = []): string[] {
  return errors.map(({ message, path }) => `${path?.join(".")}: ${message}`);
}

/** What no read model writes: compiled execution completes it, and does not keep to the order. */
const completed = /viewer|ownSessions|officeByCode|account/;

test("what PostgreSQL writes is what graphql-js would answer, field by field and in order", async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const { query, variables } = randomOperation(schema, entries, drawFrom(seed));
      const document = parse(query);
      expect({ query, faults: validate(schema, document) }).toEqual({ query, faults: [] });
      const [one, other] = [await ours(document, variables), await plain(document, variables)];
      expect({ query, data: one.data }).toEqual({ query, data: other.data });
      // where a fault reaches up to the whole answer, graphql-js tells of the first one only
      expect(one.errors).toEqual(expect.arrayContaining(other.errors));
      expect(one.errors.length > 0).toBe(other.errors.length > 0);
      const inOrder =
        one.text === "" || completed.test(query) ? other.json : JSON.stringify(one.data);
      expect({ query, json: inOrder }).toEqual({ query, json: other.json });
      if (one.text !== "" && !completed.test(query)) written += 1;
    }),
    { numRuns: 200 },
  );
  // not by leaving everything to the ordinary way
  expect(written).toBeGreaterThan(40);
});

test("the express lane and Apollo give the same bytes under the same headers", async () => {
  const draw = drawFrom(7);
  let answered = 0;
  for (let round = 0; round < 25; round += 1) {
    const { query, variables } = randomOperation(schema, entries, draw);
    const body = JSON.stringify({ query, variables });
    const [byApollo, byLane] = [await officer.raw(body), await officer.raw(body)];
    expect(byLane.status).toBe(byApollo.status);
    if (byLane.status === 200) answered += 1;
    expect(headersOf(byLane)).toEqual(headersOf(byApollo));
    expect(withoutId(await byLane.text())).toBe(withoutId(await byApollo.text()));
  }
  expect(answered).toBeGreaterThan(10);
});

function withoutId(text: string): string {
  return text.replaceAll(/"requestId":"[^"]+"/g, "");
}

function headersOf(response: Response): Record<string, string> {
  const { date: _, "x-request-id": __, ...headers } = Object.fromEntries(response.headers);
  return headers;
}
