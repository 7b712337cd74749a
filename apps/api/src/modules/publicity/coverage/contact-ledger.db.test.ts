import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { campaignAt } from "../../../testing/campaigns.ts";
import type { TestClient } from "../../../testing/client.ts";
import { controlled, record, visited } from "../../../testing/controls.ts";
import { freshKey } from "../../../testing/database.ts";
import { LedgerModel, type Known } from "../../../testing/ledger-model.ts";
import { logging } from "../../../testing/outreach.ts";
import { registered } from "../../../testing/people.ts";
import { freshNumber, reachablePeople } from "../../../testing/reachable-people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

const village = "510522001001";
const kinds: Pick<Known, "category" | "grade" | "parts">[] = [
  { category: "visual", grade: 1, parts: [] },
  { category: "hearing", grade: 2, parts: [] },
  { category: "speech", grade: 3, parts: [] },
  { category: "physical", grade: 4, parts: [] },
  { category: "intellectual", grade: 2, parts: [] },
  { category: "mental", grade: 1, parts: [] },
  {
    category: "multiple",
    grade: 1,
    parts: [
      { category: "visual", grade: 1 },
      { category: "hearing", grade: 2 },
    ],
  },
];
const states = ["delivered", "failed", "excluded", "submitted"] as const;

let world: World;
let officer: TestClient;
let campaignId: string;
const people: Known[] = [];
beforeAll(async () => {
  world = await demoWorld();
  officer = await world.as("fuyang.officer");
  campaignId = await campaignAt(world, "510522", "sending");
  for (const [at, kind] of [...kinds, ...kinds].entries()) people.push(await somebodyNew(at, kind));
  await world.rows(
    "select publicity.settle_messages(array(select id from publicity.message where campaign_id = $1))",
    [campaignId],
  );
});
afterAll(() => world.stop());

/** Registered, written to two hours ago, behind a door, under control. */
async function somebodyNew(at: number, kind: (typeof kinds)[number]): Promise<Known> {
  const officeId = await world.office(village);
  const { category, grade, parts } = kind;
  const personId = await registered(officer, officeId, {
    dependent: at % 2 === 0,
    disability: {
      category: category.toUpperCase(),
      grade,
      parts: parts.map((part) => ({ ...part, category: part.category.toUpperCase() })),
    },
  });
  const state = states[at % states.length];
  await world.change(
    `insert into publicity.message (office_id, campaign_id, person_id, message_class, lane, state, reason, segments, created_at)
     values ($1, $2, $3, 'publicity', 'bulk', $4::text, case when $4 in ('failed', 'excluded') then 'no_number' end, 1, now() - interval '2 hours')`,
    [officeId, campaignId, personId, state],
  );
  const { registerHousehold } = await officer.ok<{
    registerHousehold: { id: string; members: { id: string }[] };
  }>(
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id members { id } } }`,
    {
      input: {
        officeId,
        door: `台账${at}号`,
        members: [{ personId }],
        idempotencyKey: freshKey(),
      },
    },
  );
  const caseId = await controlled(world, officer, officeId, { personId }, 2);
  const door = registerHousehold.id;
  return { ...kind, personId, caseId, door, member: registerHousehold.members[0]?.id ?? "" };
}

const act = fc.record({
  who: fc.nat(kinds.length * 2 - 1),
  how: fc.constantFrom("outreach", "outreach", "follow-up", "visit"),
  channel: fc.constantFrom("VISIT", "VOICE_CALL", "VIDEO", "CHAT", "LETTER"),
  through: fc.constantFrom(["SELF"], ["GUARDIAN"], ["SELF", "GUARDIAN"]),
  form: fc.constantFrom("TEXT", "EASY_READ"),
  outcome: fc.constantFrom("SEEN_WELL", "MISSED"),
  minutesAgo: fc.integer({ min: 1, max: 240 }),
  withdrawn: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(each: Act): Promise<void> {
  const person = people[each.who];
  if (person === undefined) return;
  const sentAt = new Date();
  const occurredAt = new Date(sentAt.getTime() - each.minutesAgo * 60_000);
  const moment = { occurredAt: occurredAt.toISOString(), sentAt: sentAt.toISOString() };
  const { channel, through, form, outcome } = each;
  if (each.how === "follow-up") {
    if (channel === "LETTER") return;
    const easyRead = form === "EASY_READ";
    await officer.ok(record, visited(person.caseId, { channel, through, easyRead, ...moment }));
  } else if (each.how === "visit") {
    await officer.ok(
      `mutation ($input: RecordHouseholdVisitInput!) { recordHouseholdVisit(input: $input) { __typename } }`,
      {
        input: {
          householdId: person.door,
          moment,
          members: [{ memberId: person.member, outcome }],
          idempotencyKey: freshKey(),
        },
      },
    );
  } else {
    const told = [{ personId: person.personId, through }];
    const { recordOutreach } = await officer.ok<{ recordOutreach: { id: string } }>(
      `mutation ($input: RecordOutreachInput!) { recordOutreach(input: $input) { ... on Outreach { id } } }`,
      logging({ channel, form, people: told, moment }),
    );
    if (!each.withdrawn) return;
    await officer.ok(
      `mutation ($input: WithdrawInput!) { withdrawOutreach(input: $input) { id } }`,
      { input: { id: recordOutreach.id, version: 1, reason: "登记有误" } },
    );
  }
}

const asked = `query ($id: ID!) { campaignCoverage(campaignId: $id) {
  total { target reached otherwise underWay unsuitable noNumber optedOut notSent failed rest } } }`;

/** What the server says: the campaign's figures, and of each person the last contact that counts. */
async function told() {
  const { campaignCoverage } = await officer.ok<{
    campaignCoverage: { total: Record<string, number> };
  }>(asked, { id: campaignId });
  const listed = await officer.ok<{
    people: { nodes: { id: string; lastSuitableContact: object | null }[] };
  }>(
    `query ($officeId: ID!) { people(first: 100, filter: { officeId: $officeId }) {
       nodes { id lastSuitableContact { channel occurredAt } } } }`,
    { officeId: await world.office(village) },
  );
  const last = Object.fromEntries(
    listed.people.nodes.map(({ id, lastSuitableContact }) => [id, lastSuitableContact]),
  );
  return { total: campaignCoverage.total, last };
}

test("coverage and the last suitable contact equal a count over what each wing wrote", async () => {
  const model = new LedgerModel(world, campaignId, people);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 8 }), async (acts) => {
      for (const each of acts) await perform(each);
      expect(await told()).toEqual(await model.counted());
    }),
    { numRuns: 5, endOnFailure: true },
  );
  const { total } = await told();
  expect(total["otherwise"]).toBeGreaterThan(0);
  expect(total["rest"]).toBeGreaterThan(0);
  // and a contact that counts although it does not suit is found
  const silent = people.find(({ category }) => category === "multiple")?.personId;
  await world.change(
    `insert into registry.contact (person_id, office_id, wing, channel, reached, occurred_at, source_id)
     select id, office_id, 'publicity', 'voice_call', true, now() + interval '1 minute', uuidv7() from registry.person where id = $1`,
    [silent],
  );
  expect(await told()).not.toEqual(await model.counted());
}, 60_000);

test("a number that got the same text from another office is spared it, and nobody else", async () => {
  const elsewhere = "510522001002";
  const template = `请勤洗手${freshKey()}`;
  const [one] = await reachablePeople(world, elsewhere, [freshNumber(), freshNumber()]);
  const audience = { officeId: await world.office(elsewhere) };
  const above = await campaignAt(world, "510522", "sending");
  await world.change("update publicity.campaign set template = $2 where id = $1", [
    above,
    template,
  ]);
  await world.change(
    `insert into publicity.message (campaign_id, office_id, person_id, phone_id, message_class, lane, state)
     select $1, p.office_id, p.id, s.id, 'publicity', 'bulk', 'delivered' from registry.person p
       join registry.sealed_value s on s.person_id = p.id where p.id = $2`,
    [above, one],
  );
  const { previewCampaign } = await officer.ok<{ previewCampaign: object }>(
    `query ($input: PreviewCampaignInput!) { previewCampaign(input: $input) { people reachable excluded { reason people } } }`,
    { input: { messageClass: "PUBLICITY", template, audience } },
  );
  expect(previewCampaign).toEqual({
    people: 2,
    reachable: 1,
    excluded: [{ reason: "SAME_TEXT", people: 1 }],
  });
  const { sendMessage } = await officer.ok<{ sendMessage: object }>(
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { __typename ... on CannotReceive { reason } } }`,
    {
      input: {
        personId: one,
        messageClass: "EMERGENCY",
        text: template,
        idempotencyKey: freshKey(),
      },
    },
  );
  expect(sendMessage).toEqual({ __typename: "CannotReceive", reason: "SAME_TEXT" });
});

test("what told somebody goes along when they are handed over; the entry stays, and is withdrawn from there", async () => {
  const neighbour = await world.as("lingang.officer");
  const personId = await registered(officer, await world.office(village), {});
  const log = `mutation ($input: RecordOutreachInput!) { recordOutreach(input: $input) { ... on Outreach { id version people { person { id } } } } }`;
  const { recordOutreach: entry } = await officer.ok<{
    recordOutreach: { id: string; version: number };
  }>(log, logging({ channel: "VISIT", people: [{ personId, through: ["SELF"] }] }));
  const seen = `query ($id: ID!) { person(id: $id) { lastSuitableContact { channel daysAgo office { code } } }
    personTimeline(id: $id) { nodes { kind actorName } } }`;
  interface Seen {
    person: { lastSuitableContact: object | null };
    personTimeline: { nodes: { kind: string; actorName: string }[] };
  }
  await officer.ok(`mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }`, {
    input: {
      id: personId,
      officeId: await world.office("510522002"),
      reason: "户籍迁至临港街道",
      version: 1,
      idempotencyKey: freshKey(),
    },
  });
  const { person, personTimeline } = await neighbour.ok<Seen>(seen, { id: personId });
  expect(person.lastSuitableContact).toEqual({
    channel: "VISIT",
    daysAgo: 0,
    office: { code: "510522002" },
  });
  // who did it stays with the office that did it
  expect(personTimeline.nodes.find(({ kind }) => kind === "told")).toEqual({
    kind: "told",
    actorName: "",
  });
  expect(await officer.fault(seen, { id: personId })).toBe("NOT_FOUND");
  const own = `query ($id: ID!) { outreachEntry(id: $id) { people { person { id } reached } } }`;
  expect(await officer.ok(own, { id: entry.id })).toEqual({
    outreachEntry: { people: [{ person: null, reached: true }] },
  });
  await officer.ok(
    `mutation ($input: WithdrawInput!) { withdrawOutreach(input: $input) { withdrawnAt } }`,
    { input: { id: entry.id, version: 1, reason: "登记有误" } },
  );
  const after = await neighbour.ok<Seen>(seen, { id: personId });
  expect(after.person.lastSuitableContact).toBeNull();
});
