import { createHash, randomUUID } from "node:crypto";
import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { clientScopes } from "@wuzi/domain/integration/client-scope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestClient } from "../../../testing/client.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let admin: TestClient;
let fuyang: string;
beforeAll(async () => {
  world = await demoWorld();
  admin = await world.as("county.admin");
  fuyang = await world.office("510522001");
});
afterAll(() => world.stop());

const create = `mutation ($input: CreateIntegrationClientInput!) { createIntegrationClient(input: $input) {
  __typename ... on IntegrationClient { id version } ... on ScopesNotGrantable { grantable } } }`;
const issue = `mutation ($input: IssueClientKeyInput!) { issueClientKey(input: $input) {
  __typename ... on ClientKeyIssued { key client { keys { id hint state expiresAt } } } } }`;
const revoke = "mutation ($id: ID!) { revokeClientKey(id: $id) { keys { state } } }";
const people = "{ people(first: 9) { nodes { id viewerCanEdit office { code } } } }";

interface Issued {
  issueClientKey: {
    __typename: string;
    key: string;
    client: { keys: { id: string; hint: string; state: string; expiresAt: string }[] };
  };
}

async function newClient(scopes = ["PERSON_READ"]): Promise<string> {
  const input = {
    officeId: fuyang,
    name: "民政平台",
    purpose: "核对",
    contact: "李工",
    scopes,
    idempotencyKey: randomUUID(),
  };
  const { createIntegrationClient: made } = await admin.ok<{
    createIntegrationClient: { id: string };
  }>(create, { input });
  return made.id;
}

async function issued(clientId: string, terms: object = {}): Promise<Issued["issueClientKey"]> {
  const input = { clientId, days: 30, idempotencyKey: randomUUID(), ...terms };
  return (await admin.ok<Issued>(issue, { input })).issueClientKey;
}

function holding(key: string): TestClient {
  const client = new TestClient(world.url);
  client.key = key;
  return client;
}

describe("a key", () => {
  test("reads its office's subtree under its scopes, and nothing beside", async () => {
    await registered(await world.as("fuyang.officer"), await world.office("510522001001"));
    await registered(await world.as("lingang.officer"), await world.office("510522002001"));
    const program = holding((await issued(await newClient())).key);
    const { people: page } = await program.ok<{
      people: { nodes: { viewerCanEdit: boolean; office: { code: string } }[] };
    }>(people);
    expect(page.nodes.length).toBe(1);
    expect(page.nodes[0]).toMatchObject({
      viewerCanEdit: false,
      office: { code: "510522001001" },
    });
    for (const document of [
      "{ viewer { id } }",
      "{ offices(first: 1) { totalCount } }",
      "{ savedViews(list: PEOPLE) { id } }",
      "{ integrationClients(first: 1) { totalCount } }",
      `mutation { revealPerson(id: "${randomUUID()}", purpose: "核对证件") { address } }`,
    ]) {
      expect(await program.fault(document)).toBe("FORBIDDEN");
    }
  });

  test("sees the schema, and needs no header against forgery", async () => {
    const program = holding((await issued(await newClient())).key);
    await program.ok("{ __schema { queryType { name } } }");
    const url = `${world.url}/graphql?query=${encodeURIComponent("{people(first:1){totalCount}}")}`;
    const get = (headers: Record<string, string>) => fetch(url, { headers });
    expect((await get({ authorization: `Bearer ${program.key}` })).status).toBe(200);
    expect((await get({})).status).toBe(400);
  });

  test("says how much it wants of a list", async () => {
    const program = holding((await issued(await newClient())).key);
    const answer = await program.send("{ people { totalCount } }");
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "first", code: "REQUIRED" }],
    });
    expect(await program.fault("{ people(first: 101) { totalCount } }")).toBe("BAD_USER_INPUT");
    await program.ok("{ people(last: 100) { totalCount } }");
  });

  test("is shown once, kept as a hash, and notes its last use", async () => {
    const clientId = await newClient();
    const input = { clientId, days: 30, idempotencyKey: randomUUID() };
    const [one, two] = await Promise.all([
      admin.ok<Issued>(issue, { input }),
      admin.ok<Issued>(issue, { input }),
    ]);
    const { key, client } = one.issueClientKey;
    expect(two.issueClientKey.key).toBe(key);
    expect(client.keys).toMatchObject([{ hint: key.slice(-4), state: "ACTIVE" }]);
    const kept = await world.value<string>(
      `select string_agg(t::text, '') from (select k::text as t from integration.client_key k
         union all select e::text from audit.entry e union all select i::text from platform.idempotency i) all_rows`,
    );
    expect(kept).not.toContain(key.slice(5, -4));
    await holding(key).ok(people);
    await expect
      .poll(() =>
        world.value("select last_used_at is not null from integration.client_key where id = $1", [
          client.keys[0]?.id,
        ]),
      )
      .toBe(true);
  });

  test("is named in the audit for what it finds", async () => {
    const program = holding((await issued(await newClient(["PERSON_FIND"]))).key);
    const number = demoIdNumber("510522", "1999-09-09", "female", 1);
    await program.ok(`mutation { findPerson(input: { number: "${number}" }) { nameMask } }`);
    const [entry] = await world.rows(
      "select actor_name, office_id::text, action from audit.entry order by id desc limit 1",
    );
    expect(entry).toEqual({ actor_name: "对接：民政平台", office_id: fuyang, action: "find" });
    // nor does the audit tell who was looked for by name to somebody who guesses
    await program.ok(
      'mutation { findPerson(input: { name: "欧阳娜娜", birthDay: "1975-05-05" }) { nameMask } }',
    );
    const [last] = await world.rows<{ by: string; subject: string }>(
      "select after ->> 'by' as by, subject_id as subject from audit.entry order by id desc limit 1",
    );
    expect(last).toMatchObject({
      by: "name and birth day",
      subject: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const guess = createHash("sha256").update("欧阳娜娜1975-05-05").digest("hex");
    expect(last?.subject).not.toBe(guess);
  });
});

describe("a key opens nothing", () => {
  const answer = async (key: string) => await holding(key).fault(people);

  test("once it is revoked", async () => {
    const { key, client } = await issued(await newClient());
    await holding(key).ok(people);
    await admin.ok(revoke, { id: client.keys[0]?.id });
    expect(await answer(key)).toBe("UNAUTHENTICATED");
    await admin.ok(revoke, { id: client.keys[0]?.id });
  });

  test("once it has run out", async () => {
    const { key, client } = await issued(await newClient());
    await holding(key).ok(people);
    await world.rows(
      `update integration.client_key set issued_at = now() - interval '2 days',
              expires_at = now() - interval '1 second' where id = $1`,
      [client.keys[0]?.id],
    );
    expect(await answer(key)).toBe("UNAUTHENTICATED");
  });

  test("once its client is closed", async () => {
    const clientId = await newClient();
    const { key } = await issued(clientId);
    await holding(key).ok(people);
    await admin.ok(
      "mutation ($input: CloseIntegrationClientInput!) { closeIntegrationClient(input: $input) { id } }",
      { input: { id: clientId, version: 1 } },
    );
    expect(await answer(key)).toBe("UNAUTHENTICATED");
  });

  test("when a character of it is another, or it stands in the address", async () => {
    const { key } = await issued(await newClient());
    expect(await answer(`${key.slice(0, 20)}${key[20] === "A" ? "B" : "A"}${key.slice(21)}`)).toBe(
      "UNAUTHENTICATED",
    );
    expect(await answer(`${key}A`)).toBe("UNAUTHENTICATED");
    const body = JSON.stringify({ query: people });
    const headers = { "content-type": "application/json" };
    for (const name of ["key", "token", "access_token", "authorization"]) {
      const url = `${world.url}/graphql?${name}=${key}`;
      const response = await fetch(url, { method: "POST", headers, body });
      expect(await response.text()).toContain('"UNAUTHENTICATED"');
    }
  });

  test("beside a session, and never as a cookie", async () => {
    const { key } = await issued(await newClient());
    const both = await admin.send(people, {}, { authorization: `Bearer ${key}` });
    expect(both.errors?.[0]?.extensions["code"]).toBe("BAD_REQUEST");
    const cookie = new TestClient(world.url);
    cookie.cookie = `wuzi=${key.slice(0, 43)}`;
    expect(await cookie.fault(people)).toBe("UNAUTHENTICATED");
  });
});

test("keys change over: the old ones run out beside the new", async () => {
  const clientId = await newClient();
  const old = await issued(clientId);
  const fresh = await issued(clientId, { overlapDays: 7 });
  const week = Date.now() + 7 * 86_400_000;
  const ends = fresh.client.keys.map(
    ({ expiresAt }) => new Date(expiresAt).getTime() <= week + 60_000,
  );
  expect(ends).toEqual([false, true]);
  await holding(old.key).ok(people);
  await holding(fresh.key).ok(people);
  await issued(clientId);
  expect(await issued(clientId)).toEqual({ __typename: "TooManyKeys" });
});

test("nobody gives a client what they do not hold", async () => {
  const security = await world.as("county.security");
  const input = {
    officeId: fuyang,
    name: "平台",
    purpose: "核对",
    contact: "李工",
    scopes: ["PERSON_READ"],
    idempotencyKey: randomUUID(),
  };
  const refused = {
    createIntegrationClient: {
      __typename: "ScopesNotGrantable",
      grantable: ["office:read", "staff:read"],
    },
  };
  expect(await security.ok(create, { input })).toEqual(refused);
  // the same request once more says as much as the first
  expect(await security.ok(create, { input })).toEqual(refused);
  const clientId = await newClient();
  const answer = await security.ok(issue, {
    input: { clientId, days: 1, idempotencyKey: randomUUID() },
  });
  expect(answer).toEqual({ issueClientKey: { __typename: "ScopesNotGrantable" } });
});

test("the table and the code agree on what a scope can be", async () => {
  const [row] = await world.rows<{ check: string }>(
    "select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'client_scopes_check'",
  );
  expect([...(row?.check ?? "").matchAll(/'(\w+:\w+)'/g)].map(([, scope]) => scope)).toEqual([
    ...clientScopes,
  ]);
});

test("a key that asks too often waits, and nobody else does", async () => {
  const slow = await demoWorld({ keyPace: { burst: 3, perSecond: 1 } });
  try {
    const client = await slow.integrator(await slow.office("510522001"), ["office:read"]);
    const send = async () => await client.raw('{"query":"{ nothing }"}');
    const answers = [await send(), await send(), await send(), await send()];
    expect(answers.map(({ status }) => status === 429)).toEqual([false, false, false, true]);
    expect(await answers[3]?.json()).toMatchObject({
      errors: [{ extensions: { code: "RATE_LIMITED" } }],
    });
    expect(answers[3]?.headers.get("retry-after")).toBe("1");
    const other = await slow.integrator(await slow.office("510522001"), ["office:read"]);
    await other.ok("{ offices(first: 1) { totalCount } }");
  } finally {
    await slow.stop();
  }
});
