import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let home: string;
let next: string;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  home = await world.office("510522001001");
  next = await world.office("510522001002");
});
afterAll(() => world.stop());

async function three(): Promise<string[]> {
  const ids = [];
  for (let n = 0; n < 3; n += 1) ids.push(await registered(fuyang, home));
  return ids;
}

interface Preview {
  selected: number;
  changes: number;
  skipped: { reason: string; count: number; people: { id: string }[] }[];
}

async function preview(selection: object, action: object): Promise<Preview> {
  const { previewBulkAction } = await fuyang.ok<{ previewBulkAction: Preview }>(
    `query ($input: PreviewBulkActionInput!) { previewBulkAction(input: $input) {
       selected changes skipped { reason count people { id } } } }`,
    { input: { ...selection, action } },
  );
  return previewBulkAction;
}

const apply = `mutation ($input: ApplyBulkActionInput!) { applyBulkAction(input: $input) {
  __typename ... on BulkAction { id kind changed viewerCanUndo } ... on BulkCountDiffers { expected actual } } }`;

async function applied(selection: object, action: object, expectedCount: number) {
  const input = { ...selection, action, expectedCount, idempotencyKey: freshKey() };
  const answer = await fuyang.ok<{ applyBulkAction: { id: string; __typename: string } }>(apply, {
    input,
  });
  return answer.applyBulkAction;
}

const undo = `mutation ($id: ID!) { undoBulkAction(id: $id) { restored kept keptPeople { id } } }`;

async function undone(id: string): Promise<object> {
  return (await fuyang.ok<{ undoBulkAction: object }>(undo, { id })).undoBulkAction;
}

async function rows(ids: string[]): Promise<Record<string, unknown>[]> {
  return await world.rows(
    `select office_id::text as office, lives_alone, needs_care, opt_outs, channel_overrides, channels
       from registry.person where id = any($1) order by id`,
    [ids],
  );
}

const actions: [string, () => object, Record<string, unknown>][] = [
  ["lives alone", () => ({ kind: "LIVES_ALONE", value: true }), { lives_alone: true }],
  ["needs care", () => ({ kind: "NEEDS_CARE", value: false }), { needs_care: false }],
  [
    "a class refused",
    () => ({ kind: "OPT_OUT", messageClass: "PUBLICITY", value: true }),
    { opt_outs: ["publicity"] },
  ],
  [
    "a channel",
    () => ({
      kind: "CHANNEL_OVERRIDE",
      override: { channel: "VOICE_CALL", suitable: true, reason: "戴助听器" },
    }),
    { channels: ["visit", "voice_call", "video", "sms", "chat"] },
  ],
  ["an office", () => ({ kind: "MOVE", officeId: next }), {}],
];

describe("an action on many", () => {
  test.each(actions)(
    "%s: previewed, done, on record a row, and undone",
    async (_, action, after) => {
      const ids = await three();
      const before = await rows(ids);
      expect(await preview({ ids }, action())).toEqual({ selected: 3, changes: 3, skipped: [] });
      expect(await rows(ids)).toEqual(before);
      const batch = await applied({ ids }, action(), 3);
      expect(batch).toMatchObject({ __typename: "BulkAction", changed: 3, viewerCanUndo: true });
      const wanted = "officeId" in action() ? { office: next } : after;
      expect(await rows(ids)).toMatchObject([wanted, wanted, wanted]);
      const entries = await world.rows(
        `select distinct subject_id from audit.entry where subject = 'registry.person'
          and action = 'change' and subject_id = any($1)`,
        [ids],
      );
      expect(entries).toHaveLength(3);
      expect(await preview({ ids }, action())).toMatchObject({
        changes: 0,
        skipped: [{ reason: "UNCHANGED", count: 3 }],
      });
      expect(await undone(batch.id)).toEqual({ restored: 3, kept: 0, keptPeople: [] });
      expect(await rows(ids)).toEqual(before);
      expect(await fuyang.fault(undo, { id: batch.id })).toBe("BAD_USER_INPUT");
    },
  );

  test("says who would be skipped and why, and names nobody hidden", async () => {
    const [open = "", closed = "", so = ""] = await three();
    await world.change(
      "update registry.person set state = 'deceased', closed_on = '2026-01-01' where id = $1",
      [closed],
    );
    await world.change("update registry.person set lives_alone = true where id = $1", [so]);
    const hidden = await registered(
      await world.as("lingang.officer"),
      await world.office("510522002"),
    );
    const ids = [open, closed, so, hidden, "00000000-0000-7000-8000-000000000000"];
    expect(await preview({ ids }, { kind: "LIVES_ALONE", value: true })).toEqual({
      selected: 5,
      changes: 1,
      skipped: [
        { reason: "NOT_ACTIVE", count: 1, people: [{ id: closed }] },
        { reason: "UNCHANGED", count: 1, people: [{ id: so }] },
        { reason: "NOT_FOUND", count: 2, people: [] },
      ].toSorted((a, b) => (a.people[0]?.id ?? "g").localeCompare(b.people[0]?.id ?? "g")),
    });
    expect(await applied({ ids }, { kind: "LIVES_ALONE", value: true }, 1)).toMatchObject({
      changed: 1,
    });
    expect(await rows([hidden])).toMatchObject([{ lives_alone: false }]);
  });

  test("is not done when others than the previewed would change", async () => {
    const ids = await three();
    const before = await rows(ids);
    expect(await applied({ ids }, { kind: "LIVES_ALONE", value: true }, 2)).toEqual({
      __typename: "BulkCountDiffers",
      expected: 2,
      actual: 3,
    });
    expect(await rows(ids)).toEqual(before);
  });

  test("moves to offices of one's scope alone", async () => {
    const input = {
      ids: await three(),
      action: { kind: "MOVE", officeId: await world.office("510522002") },
      expectedCount: 3,
      idempotencyKey: freshKey(),
    };
    expect(await fuyang.fault(apply, { input })).toBe("NOT_FOUND");
  });

  test("takes everybody of a filter", async () => {
    const grid = await world.office("510522001001-g1");
    const ids = [await registered(fuyang, grid), await registered(fuyang, grid)];
    const filter = { officeId: grid };
    expect(await preview({ filter }, { kind: "LIVES_ALONE", value: true })).toMatchObject({
      selected: 2,
      changes: 2,
    });
    await applied({ filter }, { kind: "LIVES_ALONE", value: true }, 2);
    expect(await rows(ids)).toMatchObject([{ lives_alone: true }, { lives_alone: true }]);
  });
});

describe("undoing", () => {
  test("leaves whom somebody has changed since, and says so", async () => {
    const ids = await three();
    const batch = await applied({ ids }, { kind: "LIVES_ALONE", value: true }, 3);
    await world.change("update registry.person set lives_alone = false where id = $1", [ids[1]]);
    await world.change("update registry.person set needs_care = false where id = $1", [ids[2]]);
    await world.change(
      "update registry.person set lives_alone = false, opt_outs = '{}' where id = $1",
      [ids[1]],
    );
    expect(await undone(batch.id)).toEqual({ restored: 2, kept: 1, keptPeople: [{ id: ids[1] }] });
    expect(await rows(ids)).toMatchObject([
      { lives_alone: false },
      { lives_alone: false },
      { lives_alone: false, needs_care: false },
    ]);
  });

  test("leaves whom a closed office cannot take back where they are, and says so", async () => {
    const code = `510522001001-g${Date.now() % 1_000_000}`;
    await world.change(
      `insert into organisation.office (id, parent_id, kind, code, name, short_name, opened_on)
       values (${Date.now() % 1_000_000_000}, $1, 'grid', $2, '旧网格', '旧网格', '2020-01-01')`,
      [home, code],
    );
    const grid = await world.office(code);
    const ids = [await registered(fuyang, grid), await registered(fuyang, home)];
    const batch = await applied({ ids }, { kind: "MOVE", officeId: next }, 2);
    await world.change("update organisation.office set closed_on = '2020-06-01' where id = $1", [
      grid,
    ]);
    expect(await undone(batch.id)).toEqual({ restored: 1, kept: 1, keptPeople: [{ id: ids[0] }] });
    expect(await rows(ids)).toMatchObject([{ office: next }, { office: home }]);
  });

  test("ends after a day", async () => {
    const ids = await three();
    const batch = await applied({ ids }, { kind: "LIVES_ALONE", value: true }, 3);
    await world.change(
      "update registry.bulk_action set acted_at = now() - interval '25 hours' where id = $1",
      [batch.id],
    );
    expect(await fuyang.fault(undo, { id: batch.id })).toBe("BAD_USER_INPUT");
  });
});

test("some thousands are one transaction of a few statements", async () => {
  await world.change(
    `insert into registry.person (office_id, name, pinyin, initials, sex, born_on, document_type, certificate_standing, channels)
     select id, '批' || n, 'pi', 'p', 'male', '1970-01-01', 'none', 'not_certified', '{visit}'
       from organisation.office, generate_series(1, 3000) n where code = '510522001003'`,
  );
  const filter = { officeId: await world.office("510522001003") };
  const started = performance.now();
  const batch = await applied({ filter }, { kind: "LIVES_ALONE", value: true }, 3000);
  expect(batch).toMatchObject({ changed: 3000 });
  expect(await undone(batch.id)).toMatchObject({ restored: 3000 });
  expect(performance.now() - started).toBeLessThan(60_000);
});
