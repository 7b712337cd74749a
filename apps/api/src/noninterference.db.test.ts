import { clientScopes } from "@wuzi/domain/integration/client-scope";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { modules } from "./modules.ts";
import { buildSchema } from "./schema.ts";
import { everythingAsked } from "./testing/everything-asked.ts";
import { workElsewhere } from "./testing/hidden-changes.ts";
import { hiddenThing } from "./testing/hidden-id.ts";
import { readsAsked } from "./testing/reads-asked.ts";
import { Normaliser, transcriptOf } from "./testing/transcript.ts";
import { demoWorld, type World } from "./testing/world.ts";

// each actor asks some 130 times in either database
vi.setConfig({ testTimeout: 120_000 });

/** Two copies of one template; only the second sees work elsewhere. */
let quiet: World;
let busy: World;
let known: Set<string>;
const started = new Date();

// an integrator asks as much as everybody else
const patient = { keyPace: { burst: 1000, perSecond: 1000 } };

const county = {
  office: "510522001",
  hidden: "510521",
  hiddenLogin: "luxian.county.admin",
  sameCounty: false,
};
const street = {
  office: "510522001",
  hidden: "510522002",
  hiddenLogin: "lingang.officer",
  sameCounty: true,
};

beforeAll(async () => {
  [quiet, busy] = await Promise.all([demoWorld(patient), demoWorld(patient)]);
  const rows = await quiet.rows<{ id: string }>(
    `select id::text from staff.member union select id::text from staff.post
     union select public_id::text from audit.entry union select request_id from audit.entry`,
  );
  known = new Set(rows.map(({ id }) => id));
  await workElsewhere(busy, "510521");
});
afterAll(() => Promise.all([quiet.stop(), busy.stop()]));

async function asked(world: World, login: string, at: typeof county): Promise<string[]> {
  // ids of what both had from the start: the same request goes to both
  const requests = await everythingAsked(quiet, at);
  return await transcriptOf(await world.as(login), requests, new Normaliser(known, started));
}

test("every read that the schema offers is asked, and understood", async () => {
  const schema = await buildSchema(modules);
  const roots = [schema.getQueryType(), schema.getSubscriptionType()];
  const names = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  const requests = await everythingAsked(quiet, county);
  const everything = requests.map(({ query }) => query).join("\n");
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(everything))).toEqual([]);
  const reads = readsAsked(schema, {
    thing: hiddenThing("510521"),
    office: "1",
    day: "2026-06-01",
  });
  const faults = reads.flatMap(({ query }) => validate(schema, parse(query)).map(String));
  expect(faults).toEqual([]);
});

/** Sealed bytes, which a reveal alone reads. */
const bytesAlone = new Set(["prevent.sealed_value", "prevent.sealed_stay"]);

test("every kind of row of the wings stands elsewhere, so that it could be noticed", async () => {
  const missing: string[] = [];
  const tables = await busy.rows<{ name: string }>(
    `select format('%I.%I', c.table_schema, c.table_name) as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'office_id' and c.table_schema in ('prevent', 'care', 'publicity') and t.table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    const rows = await busy.rows(
      `select 1 from ${name} t join organisation.office o on o.id = t.office_id where o.code like '510521%' limit 1`,
    );
    if (rows.length === 0 && !bytesAlone.has(name)) missing.push(name);
  }
  expect(missing.toSorted()).toEqual([]);
});

test.each(["county.auditor", "county.leader", "county.admin"])(
  "%s cannot tell whether another county is at work",
  async (login) => {
    const answers = await asked(quiet, login, county);
    expect(await asked(busy, login, county)).toEqual(answers);
    expect(answers.filter((answer) => answer.startsWith("200")).length).toBeGreaterThan(50);
    expect(answers.filter((answer) => answer.includes("INTERNAL_SERVER_ERROR"))).toEqual([]);
  },
);

describe("in the next street", () => {
  beforeAll(() => workElsewhere(busy, "510522002"));

  test.each(["fuyang.admin", "fuyang.officer", "v510522001001"])(
    "%s cannot tell whether anybody is at work",
    async (login) => {
      const answers = await asked(quiet, login, street);
      expect(await asked(busy, login, street)).toEqual(answers);
      expect(answers.filter((answer) => answer.startsWith("200")).length).toBeGreaterThan(50);
    },
  );
});

test("an integrator of the street cannot tell whether anybody is at work in the next", async () => {
  const requests = await everythingAsked(quiet, street);
  const answers = async (world: World) => {
    const key = await world.integrator(await world.office("510522001"), clientScopes);
    return await transcriptOf(key, requests, new Normaliser(known, started));
  };
  const same = await answers(quiet);
  expect(await answers(busy)).toEqual(same);
  expect(same.filter((answer) => answer.startsWith("200")).length).toBeGreaterThan(50);
  expect(same.filter((answer) => answer.includes('"FORBIDDEN"')).length).toBeGreaterThan(10);
});

test("a login that is taken out of sight is the one deliberate answer, and says nothing else", async () => {
  const client = await busy.as("fuyang.admin");
  const create = async (login: string) => {
    const input = {
      officeId: await busy.office("510522001"),
      name: "孙新",
      login,
      role: "STREET_OFFICER",
      fromDay: "2026-01-01",
      idempotencyKey: "00000000-0000-4000-8000-0000000000aa",
    };
    const response = await client.raw(
      JSON.stringify({
        query: `mutation ($input: CreateStaffInput!) { createStaff(input: $input) {
          __typename ... on LoginTaken { login } } }`,
        variables: { input },
      }),
    );
    return (await response.text()).replaceAll(login, "login");
  };
  const before = await busy.counts();
  const hidden = await create(`elsewhere.${await busy.office("510521")}`);
  expect(hidden).toBe('{"data":{"createStaff":{"__typename":"LoginTaken","login":"login"}}}');
  expect(await create("fuyang.officer")).toBe(hidden);
  expect(await busy.counts()).toEqual(before);
});

test("the comparison notices what it should: a weakened policy, a name in sight", async () => {
  // every list of offices stands among the first
  const requests = (await everythingAsked(quiet, street)).slice(0, 18);
  const differ = async () =>
    (
      await transcriptOf(await busy.as("fuyang.officer"), requests, new Normaliser(known, started))
    ).join();
  const same = await differ();
  await busy.rows("alter policy office_select on organisation.office using (true)");
  expect(await differ()).not.toBe(same);
  await busy.rows(
    "alter policy office_select on organisation.office using (id = any((select access.offices())::integer[]))",
  );
  expect(await differ()).toBe(same);
  await busy.change("update organisation.office set name = '改名' where code = '510522001'");
  expect(await differ()).not.toBe(same);
});
