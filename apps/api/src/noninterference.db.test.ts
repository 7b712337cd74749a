import { createHash } from "node:crypto";
import { clientScopes } from "@wuzi/domain/integration/client-scope";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { modules } from "./modules.ts";
import { buildSchema } from "./schema.ts";
import { everythingAsked } from "./testing/everything-asked.ts";
import { functionsAsked, isNothing, type Told } from "./testing/functions-asked.ts";
import { hiddenPerson, workElsewhere } from "./testing/hidden-changes.ts";
import { hiddenThing, idOf } from "./testing/hidden-id.ts";
import { readsAsked } from "./testing/reads-asked.ts";
import { Normaliser, transcriptOf } from "./testing/transcript.ts";
import { twinAsked, twinIn, workWithTwin } from "./testing/twins.ts";
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
  await Promise.all([quiet, busy].map((world) => twinIn(world, street.office)));
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
  beforeAll(async () => {
    await workElsewhere(busy, "510522002");
    await twinIn(busy, "510522002");
    await workWithTwin(busy, "510522002");
  });

  test.each(["fuyang.admin", "fuyang.officer", "v510522001001"])(
    "%s cannot tell whether anybody is at work",
    async (login) => {
      const answers = await asked(quiet, login, street);
      expect(await asked(busy, login, street)).toEqual(answers);
      expect(answers.filter((answer) => answer.startsWith("200")).length).toBeGreaterThan(50);
    },
  );

  test("a function that looks one step further is noticed by whom two offices have in common", async () => {
    const differ = async () =>
      (
        await transcriptOf(
          await busy.as("fuyang.officer"),
          twinAsked(street.office),
          new Normaliser(known, started),
        )
      ).join();
    const same = await differ();
    const rewritten = async (from: string, to: string) =>
      await busy.rows(
        `do $do$ begin execute replace(pg_get_functiondef('care.gap_preview(uuid, uuid)'::regprocedure), '${from}', '${to}'); end $do$`,
      );
    await rewritten("(near.here or", "(true or");
    expect(await differ()).not.toBe(same);
    await rewritten("(true or", "(near.here or");
    expect(await differ()).toBe(same);
  });

  describe("a stolen connection of the API's login", () => {
    const hash = createHash("sha256").update("别处证件").digest();
    const nobodys = {
      thing: idOf("nobody"),
      office: "999999999",
      code: "999999",
      hash: Buffer.alloc(32),
    };
    let theirs: Told;
    beforeAll(async () => {
      const code = "510522002";
      await busy.change(
        `insert into registry.sealed_value (person_id, office_id, kind, key_id, sealed, hash, tail_hash, mask)
       select id, office_id, 'document', coalesce((select key_id from registry.sealing_key where state = 'current'), 0), '', $2, $2, '5**'
         from registry.person where id = $1`,
        [hiddenPerson(code, 1), hash],
      );
      theirs = { thing: hiddenThing(code), office: await busy.office(code), code, hash };
    });

    /** What whoever has no session is told: all of it is known to everybody. */
    const toEverybody = new Map([
      ["access.sign_in", "a try to sign in"],
      ["access.sign_in_challenge", "salts, also for logins that nobody has"],
      ["organisation.fresh_office_id", "a number drawn at random"],
      ["registry.place_names", "names of the state's divisions"],
      ["registry.places_today", "names of the state's divisions"],
    ]);

    test("is told nothing by any function without a session", async () => {
      const told = await functionsAsked(busy, theirs);
      expect(told.size).toBeGreaterThan(100);
      const more = [...told].filter(([name, said]) => !isNothing(said) && !toEverybody.has(name));
      expect(more).toEqual([]);
      expect([...toEverybody.keys()].filter((name) => isNothing(told.get(name) ?? ""))).toEqual([]);
    });

    /** Where an id or a number elsewhere is told apart on purpose. */
    const onPurpose = new Map([
      ["registry.place_names", "names of the state's divisions"],
      ["registry.places_today", "names of the state's divisions"],
      ["registry.transfer_targets", "offices of the county to hand somebody over to"],
      ["registry.find_in_county", "the recorded find"],
      ["registry.holder_card", "the card of whoever holds a number, on record"],
      ["registry.refuse_registered", "nobody is registered twice"],
    ]);

    test("is told nothing of the next street under a session", async () => {
      const token = (await busy.as("fuyang.officer")).cookie.replace("wuzi=", "");
      const told = await functionsAsked(busy, theirs, token);
      const nothing = await functionsAsked(busy, nobodys, token);
      const drawn = new Set(["organisation.fresh_office_id", "access.sign_in_challenge"]);
      const apart = [...told].filter(
        ([name, said]) => said !== nothing.get(name) && !drawn.has(name),
      );
      expect(apart.filter(([name]) => !onPurpose.has(name))).toEqual([]);
      expect(apart.map(([name]) => name).toSorted()).toEqual([...onPurpose.keys()].toSorted());
    });
  });
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
