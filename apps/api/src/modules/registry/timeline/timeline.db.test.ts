import { isTimelineKind, timelineKinds } from "@wuzi/domain/labels/timeline-kind";
import { afterAll, beforeAll, expect, test } from "vitest";
import { modules } from "../../../modules.ts";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let lingang: TestClient;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  lingang = await world.as("lingang.officer");
});
afterAll(() => world.stop());

interface Line {
  id: string;
  kind: string;
  actorName: string;
  fields: string[];
}

async function timeline(client: TestClient, id: string): Promise<Line[]> {
  const { personTimeline } = await client.ok<{ personTimeline: { nodes: Line[] } }>(
    `query ($id: ID!) { personTimeline(id: $id) {
       nodes { id at wing kind actorName officeName fields note } } }`,
    { id },
  );
  return personTimeline.nodes;
}

interface Page {
  nodes: Line[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

async function pageOf(id: string, after: string | null): Promise<Page> {
  const { personTimeline } = await fuyang.ok<{ personTimeline: Page }>(
    `query ($id: ID!, $after: String) { personTimeline(id: $id, first: 2, after: $after) {
       nodes { id } pageInfo { endCursor hasNextPage } } }`,
    { id, after },
  );
  return personTimeline;
}

const transfers = `{ personTransfers(first: 5) { nodes {
  direction nameMask bornYear sex fromName toName reason actorName person { id name } } } }`;

async function handedOver(): Promise<string> {
  const id = await registered(fuyang, await world.office("510522001001"));
  const officeId = await world.office("510522002");
  await fuyang.ok("mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }", {
    input: { id, officeId, reason: "户籍迁至临港街道", version: 1, idempotencyKey: freshKey() },
  });
  return id;
}

test("what happened with a person, newest first, an act a line, and no values", async () => {
  const id = await registered(fuyang, await world.office("510522001001"));
  const input = { id, idempotencyKey: freshKey() };
  await fuyang.ok(
    "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }",
    {
      input: {
        ...input,
        version: 1,
        changes: {
          name: "张大江",
          livesAlone: true,
          phones: [{ number: "12809990001", holder: "SELF" }],
        },
      },
    },
  );
  await fuyang.ok(`mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对证件") { phones } }`, {
    id,
  });
  await fuyang.ok("mutation ($input: AddCarerInput!) { addCarer(input: $input) { id } }", {
    input: {
      personId: id,
      carer: { role: "CARER", name: "王芳", relation: "NEIGHBOUR" },
      idempotencyKey: freshKey(),
    },
  });
  await fuyang.ok("mutation ($input: ClosePersonInput!) { closePerson(input: $input) { id } }", {
    input: { id, state: "MOVED_AWAY", closedOn: "2026-01-01", version: 2 },
  });
  await fuyang.ok("mutation ($input: ReopenPersonInput!) { reopenPerson(input: $input) { id } }", {
    input: { id, reason: "登记错误，人还在", version: 3 },
  });
  const lines = await timeline(fuyang, id);
  expect(lines).toMatchObject([
    { kind: "reopened", note: "登记错误，人还在" },
    { kind: "closed" },
    { kind: "carer_added", note: "王芳" },
    { kind: "revealed", note: "核对证件", fields: ["address", "certificate", "document", "phone"] },
    {
      kind: "edited",
      fields: expect.arrayContaining(["lives_alone", "name", "phone"]) as string[],
    },
    { kind: "registered", wing: "registry", officeName: "符阳街道百花亭社区" },
  ]);
  expect(new Set(lines.map(({ actorName }) => actorName)).size).toBe(1);
  expect(JSON.stringify(lines)).not.toMatch(/1280999|张长江|张大江/);
  const pages: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await pageOf(id, after);
    pages.push(...page.nodes.map((line) => line.id));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  expect(pages).toEqual(lines.map((line) => line.id));
  expect(await timeline(lingang, id)).toEqual([]);
});

test("a hand-over stands with both offices: the giver keeps a masked card alone", async () => {
  const id = await handedOver();
  expect(await timeline(fuyang, id)).toEqual([]);
  expect(await timeline(lingang, id)).toMatchObject([
    { kind: "transferred", note: "户籍迁至临港街道" },
    { kind: "registered", officeName: "符阳街道百花亭社区" },
  ]);
  const act = {
    nameMask: "张**",
    bornYear: 1961,
    sex: "MALE",
    fromName: "符阳街道百花亭社区",
    toName: "临港街道",
    reason: "户籍迁至临港街道",
  };
  expect(await fuyang.ok(transfers)).toMatchObject({
    personTransfers: { nodes: [{ ...act, direction: "GIVEN", person: null }] },
  });
  expect(await lingang.ok(transfers)).toMatchObject({
    personTransfers: { nodes: [{ ...act, direction: "RECEIVED", person: { id } }] },
  });
  const entries = await world.rows<{ code: string }>(
    `select o.code from audit.entry e join organisation.office o on o.id = e.office_id
      where e.action = 'transfer' and e.subject_id = $1 order by 1`,
    [id],
  );
  expect(entries.map(({ code }) => code)).toEqual(["510522001001", "510522002"]);
  const homes = await world.rows<{ code: string; keys: number }>(
    `select o.code, count(*)::integer as keys from registry.person_key k
       join organisation.office o on o.id = k.office_id where k.person_id = $1 group by o.code`,
    [id],
  );
  expect(homes).toEqual([{ code: "510522002", keys: expect.any(Number) as number }]);
});

test("a record that is open is not opened", async () => {
  const id = await registered(fuyang, await world.office("510522001001"));
  const reopen = "mutation ($input: ReopenPersonInput!) { reopenPerson(input: $input) { id } }";
  expect(await fuyang.fault(reopen, { input: { id, reason: "登记错误", version: 1 } })).toBe(
    "BAD_USER_INPUT",
  );
});

test("every kind that a source tells has words for readers, and no other kind has", async () => {
  const ofRegistry = await world.value<string>(
    "select prosrc from pg_proc where oid = 'registry.person_history(uuid)'::regprocedure",
  );
  const sources = modules.flatMap(({ timeline = [] }) => timeline);
  const told = [
    ...[...ofRegistry.matchAll(/(?:then|else) '([a-z_]+)'/gu)].map(
      ([, kind = ""]) => past[kind] ?? kind,
    ),
    // a source names its kind third, after the id and the moment
    ...sources.flatMap(({ rows }) =>
      [
        ...rows("").sql.matchAll(
          /select [\w.]+,\s*(?:[\w.]+|coalesce\([^)]*\))(?: as at)?,\s*'([a-z_]+)'/gu,
        ),
      ].map(([, kind = ""]) => kind),
    ),
  ];
  expect(told.filter((kind) => !isTimelineKind(kind))).toEqual([]);
  expect(new Set(told)).toEqual(new Set(timelineKinds));
});

/** The audit's words for acts, as the history says them. */
const past: Readonly<Record<string, string>> = {
  reveal: "revealed",
  transfer: "transferred",
  merge: "merged",
  unmerge: "unmerged",
};
