import { Client } from "pg";
import sql from "sql-template-tag";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { modules } from "../../modules.ts";
import { signedIn, startTestServer, type TestClient } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";
import { keptLog } from "../../testing/log-lines.ts";
import type { FieldContext } from "../access/context.ts";
import { Public } from "../access/public.ts";
import { Requires } from "../access/requires.ts";
import {
  forbidden,
  notFound,
  rateLimited,
  staleVersion,
  stepRequired,
  unavailable,
} from "../errors/coded-error.ts";

const coded: Record<string, () => Error> = {
  STEP_REQUIRED: () => stepRequired("second_factor"),
  FORBIDDEN: () => forbidden("not_granted"),
  NOT_FOUND: () => notFound("id"),
  CONFLICT: () => staleVersion("input.version", 3),
  RATE_LIMITED: () => rateLimited(60),
  UNAVAILABLE: () => unavailable(),
};

/** Fields that fail, each in its way. */
@Resolver()
class FailingResolver {
  @Public("a field of a test, which only throws")
  @Query(() => Int, { nullable: true })
  throws(@Arg("code", () => String) code: string): number {
    throw coded[code]?.() ?? new Error(`a bug with "张三 13800000000" in it`);
  }

  @Public("a field of a test, which only throws")
  @Query(() => Int)
  throwsText(): number {
    // oxlint-disable-next-line typescript/only-throw-error
    throw "text 张三";
  }

  @Requires("staff:read")
  @Query(() => Int)
  async failsInSql(
    @Ctx() ctx: FieldContext,
    @Arg("text", () => String) text: string,
  ): Promise<number> {
    const rows = await ctx.rows(sql`select ${text}::text::integer`);
    return rows.length;
  }
}

const failing = { name: "failing", resolvers: [FailingResolver], entities: [] };
const kept = keptLog();
let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;
let officer: TestClient;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl, {
    modules: [...modules, failing],
    log: kept.log,
  });
  officer = await signedIn(server.url, "fuyang.officer");
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const bugsLogged = () => kept.lines().filter(({ level }) => Number(level) >= 50);

test.each(Object.keys(coded))(
  "%s reaches the client with its facts and the request's id",
  async (code) => {
    const before = bugsLogged().length;
    const answer = await officer.send("query ($code: String!) { throws(code: $code) }", { code });
    const [error] = answer.errors ?? [];
    expect(error?.extensions["code"]).toBe(code);
    expect(error?.extensions["requestId"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(error?.extensions).not.toHaveProperty("http");
    expect(answer.status).toBe(code === "UNAVAILABLE" ? 503 : 200);
    expect(bugsLogged()).toHaveLength(before);
  },
);

test.each([
  ["a bug in a resolver", `{ throws(code: "none") }`],
  ["something thrown that is no error", "{ throwsText }"],
  ["an error of the database", `{ failsInSql(text: "张三 13800000000") }`],
])(
  "%s is answered with the request's id alone, and logged once without values",
  async (_, query) => {
    const before = bugsLogged().length;
    const response = await officer.raw(JSON.stringify({ query }));
    const text = await response.text();
    const { errors } = JSON.parse(text) as { errors: Record<string, unknown>[] };
    expect(errors).toHaveLength(1);
    expect(errors[0]?.["extensions"]).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      requestId: response.headers.get("x-request-id"),
    });
    expect(text).not.toMatch(/张三|13800000000|integer|syntax|stack|\.ts/);

    const logged = bugsLogged().slice(before);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ requestId: response.headers.get("x-request-id") });
    expect(JSON.stringify(logged)).not.toMatch(/张三|13800000000/);
  },
);

test("a bug's place in the code is logged", async () => {
  await officer.send(`{ throws(code: "none") }`);
  expect(JSON.stringify(bugsLogged().at(-1))).toContain("errors.db.test.ts");
});

test("one field's bug leaves the others their answers", async () => {
  const answer = await officer.send(`{ viewer { login } throws(code: "none") }`);
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]).toMatchObject({ path: ["throws"], locations: [{ line: 1 }] });
  expect(answer.data).toEqual({ viewer: { login: "fuyang.officer" }, throws: null });
});

test("wrong variables are all named, with the path of each", async () => {
  const answer = await officer.send(
    "query ($filter: AuditFilter, $first: Int) { auditEntries(filter: $filter, first: $first) { totalCount } }",
    { filter: { fromDay: "2021-02-29", actions: ["NOTHING"] }, first: "many" },
  );
  expect(answer.status).toBe(400);
  const [error] = answer.errors ?? [];
  expect(error?.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    fields: expect.arrayContaining([
      expect.objectContaining({ path: "filter.fromDay", code: "NOT_A_DAY" }),
      expect.objectContaining({ path: "filter.actions.0" }),
      expect.objectContaining({ path: "first" }),
    ]) as unknown,
  });
});

test("a wrong literal is a fault of the input as well", async () => {
  const answer = await officer.send(`{ auditEntries(filter: { fromDay: "soon" }) { totalCount } }`);
  expect(answer.status).toBe(400);
  expect(answer.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
});

test("a document of two operations needs a name, and is not taken for a bug without one", async () => {
  const query = "query A { viewer { login } } query B { viewer { login } }";
  expect(await officer.fault(query)).toBe("OPERATION_RESOLUTION_FAILURE");
});

test("a full disk is said as such to the client and to whoever runs the server, and nothing is kept", async () => {
  const owner = new Client({ connectionString: database.superuserUrl });
  await owner.connect();
  // what PostgreSQL raises where a file cannot grow
  await owner.query(`
    create function organisation.no_room() returns trigger language plpgsql as
      $$ begin raise disk_full using message = 'could not extend file "张三"'; end $$;
    create trigger no_room before update on organisation.office for each row execute function organisation.no_room()`);
  const admin = await signedIn(server.url, "county.admin");
  const { offices } = await admin.ok<{
    offices: { nodes: { id: string; name: string; shortName: string; version: number }[] };
  }>(
    "{ offices(first: 1, filter: { kinds: [VILLAGE_POST] }) { nodes { id name shortName version } } }",
  );
  const rename = async () =>
    await admin.send(
      "mutation ($input: RenameOfficeInput!) { renameOffice(input: $input) { name } }",
      {
        input: { ...offices.nodes[0], name: "新名村" },
      },
    );
  const full = await rename();
  const [error] = full.errors ?? [];
  expect(full.status).toBe(507);
  expect(error?.extensions).toMatchObject({ code: "UNAVAILABLE", reason: "no_room" });
  const line = bugsLogged().at(-1);
  expect(line).toMatchObject({
    requestId: error?.extensions["requestId"],
    msg: "a request met a full disk",
  });
  expect(JSON.stringify(line)).not.toContain("张三");
  await owner.query("drop trigger no_room on organisation.office");
  await owner.end();
  expect((await rename()).data).toEqual({ renameOffice: { name: "新名村" } });
});
