import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../../testing/client.ts";
import { controlledPerson, record, shortBackfill, visited } from "../../../../testing/controls.ts";
import { demoWorld, type World } from "../../../../testing/world.ts";

let world: World;
let fuyang: TestClient;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
});
afterAll(() => world.stop());

const shown = `id name state untilOn manualUntilOn effectiveUntil version categoryLabel groupLabel
  person { id } resident { id phoneMask } suitableChannels
  latest { outcome temperature checksToday openAlerts }
  alerts { id kind temperature repeats ended version } followUps { id onDay }`;

interface Case {
  id: string;
  version: number;
  untilOn: string;
  latest: { checksToday: number; openAlerts: number; temperature: number | null };
  alerts: { id: string; kind: string; repeats: number; version: number }[];
  followUps: object[];
}

async function caseOf(id: string, client = fuyang): Promise<Case> {
  const { controlCase } = await client.ok<{ controlCase: Case }>(
    `query ($id: ID!) { controlCase(id: $id) { ${shown} } }`,
    { id },
  );
  return controlCase;
}

async function fieldsOf(client: TestClient, document: string, variables: Record<string, unknown>) {
  const { errors } = await client.send(document, variables);
  return errors?.[0]?.extensions["fields"];
}

describe("a follow-up", () => {
  test("is kept with the case, on the contact ledger and on the timeline", async () => {
    const { caseId, personId } = await controlledPerson(world);
    const note = "😀".repeat(500);
    await fuyang.ok(record, visited(caseId, { note, needs: [{ kind: "FOOD", note: "没有米了" }] }));
    await fuyang.ok(record, visited(caseId, { temperature: 36.8 }));
    expect(await caseOf(caseId)).toMatchObject({
      latest: { outcome: "SEEN_WELL", temperature: 36.8, checksToday: 2 },
    });
    const contacts = await world.rows(
      "select channel, reached from registry.contact where person_id = $1",
      [personId],
    );
    expect(contacts).toEqual(
      Array.from({ length: 2 }, () => ({ channel: "visit", reached: true })),
    );
    const { personTimeline, notedNeeds } = await fuyang.ok<{
      personTimeline: { nodes: { kind: string }[] };
      notedNeeds: { nodes: object[] };
    }>(
      `query ($id: ID!) { personTimeline(id: $id) { nodes { kind note } }
         notedNeeds(first: 1) { nodes { kind note person { id } } } }`,
      { id: personId },
    );
    const kinds = personTimeline.nodes.map(({ kind }) => kind);
    expect(kinds).toEqual(["followed_up", "followed_up", "control_opened", "registered"]);
    expect(notedNeeds.nodes).toEqual([
      { kind: "FOOD", note: "没有米了", person: { id: personId } },
    ]);
    const audited = JSON.stringify(
      await world.rows("select after from audit.entry where subject = 'prevent.follow_up'"),
    );
    expect(audited).not.toContain("36.8");
  });

  test("by a call to somebody who does not hear is refused, with what suits, and nothing is written", async () => {
    const { caseId } = await controlledPerson(world, "fuyang", {
      person: { dependent: false, carers: [] },
    });
    const before = await world.counts();
    expect(await fuyang.ok(record, visited(caseId, { channel: "VOICE_CALL" }))).toEqual({
      recordFollowUp: {
        __typename: "UnsuitableChannel",
        reason: "UNSUITABLE_CHANNEL",
        suitable: ["VISIT", "VIDEO", "SMS", "CHAT"],
      },
    });
    expect(await world.counts()).toEqual(before);
    expect(await fuyang.ok(record, visited(caseId, { channel: "SMS" }))).toMatchObject({
      recordFollowUp: { reached: true },
    });
  });

  test("names an impossible temperature and moment by field", async () => {
    const { caseId } = await controlledPerson(world);
    const faults = async (changes: object) =>
      await fieldsOf(fuyang, record, visited(caseId, changes));
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
    expect(await faults({ temperature: 365 })).toMatchObject([
      { path: "input.temperature", code: "TEMPERATURE_OUT_OF_RANGE" },
    ]);
    expect(await faults({ occurredAt: hours(1) })).toMatchObject([
      { path: "input.occurredAt", code: "FUTURE" },
    ]);
    expect(await faults({ occurredAt: hours(-48) })).toMatchObject([{ code: "BEFORE_INCIDENT" }]);
    const { caseId: older } = await controlledPerson(world, "fuyang", { daysAgo: 20 });
    await shortBackfill(world);
    const late = visited(older, { occurredAt: hours(-24 * 5) });
    expect(await fieldsOf(fuyang, record, late)).toMatchObject([{ code: "TOO_OLD" }]);
    const yesterday = visited(older, { occurredAt: hours(-30) });
    expect(await fuyang.ok(record, yesterday)).toMatchObject({
      recordFollowUp: { backfilled: true },
    });
  });

  test("from a phone whose clock is two days ahead happened when it happened", async () => {
    const { caseId } = await controlledPerson(world);
    const ahead = new Date(Date.now() + 2 * 86_400_000).toISOString();
    const { recordFollowUp } = await fuyang.ok<{ recordFollowUp: { clockSkewSeconds: number } }>(
      record,
      visited(caseId, { occurredAt: ahead, sentAt: ahead }),
    );
    expect(Math.abs(recordFollowUp.clockSkewSeconds - 172_800)).toBeLessThan(60);
    expect((await caseOf(caseId)).latest.checksToday).toBe(1);
  });

  test("with a fever is nobody seen well; one that waited without a network opens its alert", async () => {
    const { caseId } = await controlledPerson(world);
    const before = await world.counts();
    expect(await fuyang.ok(record, visited(caseId, { temperature: 37.3 }))).toEqual({
      recordFollowUp: { __typename: "NotSeenWell", field: "input.outcome", threshold: 37.3 },
    });
    expect(await world.counts()).toEqual(before);
    const waited = visited(caseId, {
      temperature: 37.3,
      occurredAt: new Date(Date.now() - 60_000).toISOString(),
    });
    const taken = await fuyang.ok(record, waited);
    expect(taken).toMatchObject({
      recordFollowUp: { outcome: "SEEN_UNWELL", enteredAs: "SEEN_WELL", isFever: true },
    });
    const again = { input: { ...waited.input, sentAt: new Date().toISOString() } };
    expect(await fuyang.ok(record, again)).toEqual(taken);
    const found = await caseOf(caseId);
    expect(found.latest).toMatchObject({ outcome: "SEEN_UNWELL", openAlerts: 1, checksToday: 1 });
    expect(found.alerts).toMatchObject([{ kind: "FEVER", repeats: 0 }]);
  });

  test("with a fever raises one alert, whose repeats are counted, until somebody acts", async () => {
    const { caseId } = await controlledPerson(world);
    const cough = { outcome: "SEEN_UNWELL", temperature: 37.3, symptoms: ["COUGH"] };
    await Promise.all([1, 2, 3].map(() => fuyang.ok(record, visited(caseId, cough))));
    const found = await caseOf(caseId);
    expect(found.latest.openAlerts).toBe(2);
    expect(found.alerts.map(({ kind, repeats }) => `${kind} ${repeats}`).toSorted()).toEqual([
      "FEVER 2",
      "SYMPTOM 2",
    ]);
    const close = `mutation ($input: CloseControlAlertInput!) { closeControlAlert(input: $input) { ended closedBy } }`;
    for (const { id, version } of found.alerts) {
      const input = { id, version, ended: "CLEARED", action: "送县医院发热门诊排除" };
      expect(await fuyang.ok(close, { input })).toMatchObject({
        closeControlAlert: { ended: "CLEARED" },
      });
      expect(await fuyang.fault(close, { input })).toBe("CONFLICT");
    }
    expect((await caseOf(caseId)).latest.openAlerts).toBe(0);
    await fuyang.ok(record, visited(caseId, { outcome: "SEEN_UNWELL", temperature: 38 }));
    expect((await caseOf(caseId)).latest.openAlerts).toBe(1);
  });

  test("resolves the duty that was due, which names nobody to those who read no controls", async () => {
    await world.change(
      `insert into prevent.duty_rule (office_id, kind, windows, valid_from)
       select id, 'follow_up', '[{"start": "00:00", "due": "23:58", "end": "23:59"}]', '2020-01-01'
         from organisation.office where code = '510522001'`,
    );
    const { caseId } = await controlledPerson(world);
    const slots = () =>
      world.value<string>(
        `select string_agg(coalesce(outcome, 'open'), ' ' order by on_day) from prevent.duty_slot where target_id = $1`,
        [caseId],
      );
    expect(await slots()).toBe("open open");
    const named = async (login: string) => {
      const { dutySlots } = await (
        await world.as(login)
      ).ok<{ dutySlots: { nodes: { targetName: string }[] } }>(
        `query ($id: ID!) { dutySlots(first: 1, filter: { targetId: $id }) { nodes { targetName } } }`,
        { id: caseId },
      );
      return dutySlots.nodes[0]?.targetName ?? "";
    };
    const name = await named("fuyang.officer");
    expect(name).not.toContain("*");
    expect(await named("county.auditor")).toBe(`${name.slice(0, 1)}${"*".repeat(name.length - 1)}`);
    await fuyang.ok(record, visited(caseId));
    expect(await slots()).toBe("seen_well open");
  });
});
