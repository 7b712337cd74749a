import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { allDay } from "../../../testing/duties.ts";
import { boardCell, dayOf, fresh, momentOf } from "../../../testing/duty-rows.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let county: TestClient;
let officer: TestClient;
let street: string;
let today: string;

beforeAll(async () => {
  world = await demoWorld();
  county = await world.as("county.admin");
  officer = await world.as("fuyang.officer");
  street = await world.office("510522001");
  today = await dayOf(world);
  await county.ok(create, {
    input: {
      officeId: await world.office("510522"),
      kind: "DISINFECTION",
      windows: allDay,
      everyNDays: 1,
      workingDaysOnly: false,
      validFrom: today,
      idempotencyKey: freshKey(),
    },
  });
});
afterAll(() => world.stop());

const create = `mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename } }`;
const record = `mutation ($input: RecordDisinfectionInput!) { recordDisinfection(input: $input) { __typename ... on Disinfection { id dutyId concentration unusual minutes } ... on ConcentrationNotUsual { low high most refused } ... on MomentRefused { reason } } }`;
const place = `mutation ($input: RegisterPlaceInput!) { registerDisinfectionPlace(input: $input) { __typename ... on DisinfectionPlace { id expectedToday doneToday } } }`;

const cell = async (kind: string) => await boardCell(world, county, { kind, day: today });

describe("disinfection", () => {
  const input = (placeId: string, changes: object = {}) => ({
    input: { placeId, moment: momentOf(), idempotencyKey: freshKey(), ...changes },
  });
  async function somewhere(): Promise<string> {
    const { registerDisinfectionPlace } = await officer.ok<{
      registerDisinfectionPlace: { id: string };
    }>(place, {
      input: {
        officeId: street,
        kind: "CORRIDOR",
        name: `楼道 ${fresh()}`,
        idempotencyKey: freshKey(),
      },
    });
    return registerDisinfectionPlace.id;
  }

  test("one tap does the open duty; a second one is kept and stands by itself", async () => {
    const before = await cell("DISINFECTION");
    const placeId = await somewhere();
    const tap = async () =>
      (await officer.ok<{ recordDisinfection: object }>(record, input(placeId))).recordDisinfection;
    expect(await tap()).toMatchObject({
      concentration: 500,
      minutes: 30,
      unusual: false,
      dutyId: expect.any(String) as string,
    });
    expect(await tap()).toMatchObject({ __typename: "Disinfection", dutyId: null });
    expect(await cell("DISINFECTION")).toMatchObject({
      expected: Number(before["expected"] ?? 0) + 1,
      done: Number(before["done"] ?? 0) + 1,
    });
  });

  test("counts when it was done, however wrong the phone's clock is", async () => {
    const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const done = async (occurredAt: string, sentAt: string) =>
      (
        await officer.ok<{ recordDisinfection: { id: string; reason: string } }>(
          record,
          input(await somewhere(), { moment: { occurredAt, sentAt } }),
        )
      ).recordDisinfection;
    for (const off of [-2, 2]) {
      const { id } = await done(at(off), at(off));
      const [row] = await world.rows<{ hours: number; minutes: number }>(
        `select round(clock_skew_seconds / 3600.0)::integer as hours,
                round(extract(epoch from now() - occurred_at) / 60)::integer as minutes
           from prevent.disinfection where id = $1`,
        [id],
      );
      expect(row).toEqual({ hours: off * 24, minutes: 0 });
    }
    expect([
      (await done(at(1 / 24), at(0))).reason,
      (await done("2020-01-23T12:00:00+08:00", at(0))).reason,
    ]).toEqual(["FUTURE", "BEFORE_INCIDENT"]);
  });

  test.each([
    ["concentration", "OUT_OF_RANGE", -1],
    ["concentration", "OUT_OF_RANGE", 100_001],
    ["minutes", "OUT_OF_RANGE", 0],
    ["minutes", "OUT_OF_RANGE", 601],
    ["note", "TOO_LONG", "😷".repeat(201)],
  ])("with a wrong %s is refused at that field: %s", async (field, code, value) => {
    const answer = await officer.send(record, input(await somewhere(), { [field]: value }));
    expect(answer.errors?.[0]?.extensions["fields"]).toMatchObject([
      { path: `input.${field}`, code },
    ]);
  });

  test.each([
    [
      { concentration: 501 },
      { __typename: "ConcentrationNotUsual", refused: false, high: 500, most: 1000 },
    ],
    [
      { concentration: 501, confirmed: true },
      { __typename: "Disinfection", unusual: true },
    ],
    [
      { concentration: 1001, confirmed: true },
      { __typename: "ConcentrationNotUsual", refused: true },
    ],
    [
      { concentration: 249, confirmed: true },
      { __typename: "ConcentrationNotUsual", refused: true },
    ],
    [{ agent: "ALCOHOL" }, { __typename: "Disinfection", concentration: null }],
  ])("%j: %j", async (changes, answer) => {
    const { recordDisinfection } = await officer.ok<{ recordDisinfection: object }>(
      record,
      input(await somewhere(), changes),
    );
    expect(recordDisinfection).toMatchObject(answer);
  });

  test("that was refused goes through under the same key, and once, when it is confirmed", async () => {
    const form = input(await somewhere(), { concentration: 501 }).input;
    const sent = async (changes: object) =>
      (
        await officer.ok<{ recordDisinfection: object }>(record, {
          input: { ...form, ...changes },
        })
      ).recordDisinfection;
    expect(await sent({})).toMatchObject({ __typename: "ConcentrationNotUsual", refused: false });
    const kept = await sent({ confirmed: true });
    expect(kept).toMatchObject({ __typename: "Disinfection", unusual: true });
    expect(await sent({ confirmed: true })).toEqual(kept);
  });
});
