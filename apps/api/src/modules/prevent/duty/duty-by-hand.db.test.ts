import { addDays } from "@wuzi/domain/calendar/china-day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshKey } from "../../../testing/database.ts";
import { allDay, generate, ruleRow, targetRow, undoneAsSystem } from "../../../testing/duties.ts";
import { addedRow, correction, disinfectionRow } from "../../../testing/duty-rows.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let county: string;
let today: string;

beforeAll(async () => {
  world = await demoWorld();
  county = await world.office("510522");
  today = await world.value("select prevent.china_day(now())::text");
});
afterAll(() => world.stop());

describe("what is said by hand", () => {
  test("a day made free takes away what it calls off, gives it back, and leaves other ids alone", async () => {
    const tomorrow = addDays(today, 1);
    const [county_, street] = [await world.as("county.admin"), await world.as("fuyang.admin")];
    const targets = await Promise.all(
      [true, false].map(async (workingDaysOnly, at) => {
        const officeId = await world.office(`51052200100${at + 1}`);
        await street.ok(
          "mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename } }",
          {
            input: {
              officeId,
              kind: "INSPECTION",
              windows: allDay,
              everyNDays: 1,
              workingDaysOnly,
              validFrom: today,
              idempotencyKey: freshKey(),
            },
          },
        );
        return await addedRow(
          world,
          `insert into prevent.duty_target (id, kind, office_id, name, from_day, created_at)
           values (uuidv7(), 'inspection', $1, '巡查点', '2020-01-01', '2020-01-01') returning id`,
          [officeId],
        );
      }),
    );
    let version = 0;
    const say = async (working: boolean | null, name: string | null) => {
      const { setCalendarDay } = await county_.ok<{ setCalendarDay: { days: object[] } }>(
        `mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { days { working byHand usuallyWorking } } }`,
        { input: { officeId: county, onDay: tomorrow, working, name, version } },
      );
      version += 1;
      const slots = await Promise.all(
        targets.map(
          async (target) =>
            (
              await world.rows<{ id: string }>(
                "select id from prevent.duty_slot where target_id = $1 and on_day = $2",
                [target, tomorrow],
              )
            )[0]?.id,
        ),
      );
      return { day: setCalendarDay.days[0], slots };
    };
    const worked = await say(true, "调休上班");
    expect(worked.day).toMatchObject({ working: true, byHand: true });
    expect(worked.slots).toEqual([expect.any(String), expect.any(String)]);
    const free = await say(false, "抗洪放假");
    expect(free.slots).toEqual([undefined, worked.slots[1]]);
    const again = await say(true, "调休上班");
    expect(again.slots).toEqual([expect.any(String), worked.slots[1]]);
    const usual = await say(null, null);
    expect(usual.slots[1]).toBe(worked.slots[1]);
    expect(usual.day).toMatchObject({ byHand: false });
    const wanted = { onDay: tomorrow, working: true, name: "又一次", version: 1, officeId: county };
    const set =
      "mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { officeId } }";
    expect(await county_.fault(set, { input: wanted })).toBe("CONFLICT");
    expect(await county_.fault(set, { input: { ...wanted, onDay: addDays(today, -1) } })).toBe(
      "BAD_USER_INPUT",
    );
    const own = { ...wanted, officeId: await world.office("510522001"), version: 0 };
    expect(await street.fault(set, { input: own })).toBe("BAD_USER_INPUT");
  });

  test("a rule says something else from a day on; what both call for keeps its id", async () => {
    const street = await world.as("fuyang.admin");
    const officeId = await world.office("510522001003");
    const rule = { windows: allDay, everyNDays: 1, workingDaysOnly: false };
    const { createDutyRule } = await street.ok<{ createDutyRule: { id: string } }>(
      "mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { ... on DutyRule { id } } }",
      {
        input: {
          ...rule,
          officeId,
          kind: "DISINFECTION",
          validFrom: today,
          idempotencyKey: freshKey(),
        },
      },
    );
    const target = await addedRow(
      world,
      `insert into prevent.duty_target (id, kind, office_id, name, from_day, created_at)
       values (uuidv7(), 'disinfection', $1, '大厅', '2020-01-01', '2020-01-01') returning id`,
      [officeId],
    );
    await world.change("select prevent.fill_slots(null, array[$1::uuid], $2, $2)", [
      target,
      addDays(today, 1),
    ]);
    const slots = async () =>
      await world.rows<{ id: string; due: string }>(
        `select id, to_char(due_at at time zone 'Asia/Shanghai', 'HH24:MI') as due
           from prevent.duty_slot where target_id = $1 and on_day = $2 order by slot_no`,
        [target, addDays(today, 1)],
      );
    const before = await slots();
    expect(before).toMatchObject([{ due: "23:58" }]);
    const change = `mutation ($input: ChangeDutyRuleInput!) { changeDutyRule(input: $input) { id validFrom validTo } }`;
    const twice = [
      { start: "08:00", due: "10:00", end: "12:00" },
      { start: "14:00", due: "18:00", end: "20:00" },
    ];
    const input = {
      ...rule,
      id: createDutyRule.id,
      version: 1,
      fromDay: addDays(today, 1),
      windows: twice,
      idempotencyKey: freshKey(),
    };
    const { changeDutyRule } = await street.ok<{ changeDutyRule: { id: string } }>(change, {
      input,
    });
    expect(changeDutyRule).toMatchObject({ validFrom: addDays(today, 1), validTo: null });
    expect(await street.ok(change, { input })).toEqual({ changeDutyRule });
    const after = await slots();
    expect(after).toMatchObject([{ id: before[0]?.id, due: "10:00" }, { due: "18:00" }]);
    expect(await street.fault(change, { input: { ...input, idempotencyKey: freshKey() } })).toBe(
      "BAD_USER_INPUT",
    );
  });

  test("work that names somebody on leave is done by whoever stands in, before its own deputy", async () => {
    await undoneAsSystem(world, async () => {
      const street = await world.office("510522001");
      await ruleRow(world, { office: street, kind: "disinfection", windows: allDay });
      const target = await targetRow(world, street, {
        assignee: await world.post("fuyang.officer"),
        deputy: await world.post("v510522001001"),
      });
      await generate(world, street, today, addDays(today, 1));
      const whose = async () =>
        await world.rows(
          `select m.login from prevent.duty_slot x join staff.member m on m.id = x.assignee_staff
            where x.target_id = $1 order by x.on_day`,
          [target],
        );
      expect(await whose()).toEqual([{ login: "fuyang.officer" }, { login: "fuyang.officer" }]);
      const leave = await world.value(
        `insert into prevent.absence (office_id, staff_id, deputy_id, from_day, to_day, reason)
         values ($1, $2, $3, $4, $5, '请假看病') returning id`,
        [
          street,
          await world.member("fuyang.officer"),
          await world.member("fuyang.admin"),
          today,
          addDays(today, 1),
        ],
      );
      expect(await whose()).toEqual([{ login: "fuyang.admin" }, { login: "fuyang.admin" }]);
      await world.rows("update prevent.absence set cancelled_at = now() where id = $1", [leave]);
      expect((await whose())[1]).toEqual({ login: "fuyang.officer" });
    });
  });

  test("a disinfection is corrected once by one, and the first record stays", async () => {
    const officer = await world.as("fuyang.officer");
    const id = await disinfectionRow(world, "510522001");
    const correct = `mutation ($input: CorrectDisinfectionInput!) { correctDisinfection(input: $input) {
        ... on Disinfection { id corrects { id concentration } } ... on ConcentrationNotUsual { refused } } }`;
    expect(
      await officer.ok(correct, { input: { ...correction(id), concentration: 5000 } }),
    ).toEqual({ correctDisinfection: { refused: true } });
    const both = await Promise.all(
      [300, 400].map((concentration) =>
        officer.send(correct, { input: { ...correction(id), concentration } }),
      ),
    );
    expect(both.map(({ errors }) => String(errors?.[0]?.extensions["code"])).toSorted()).toEqual([
      "BAD_USER_INPUT",
      "undefined",
    ]);
    const [first] = await world.rows(
      "select concentration from prevent.disinfection where id = $1",
      [id],
    );
    expect(first).toEqual({ concentration: 500 });
    const { disinfections } = await officer.ok<{ disinfections: { nodes: { id: string }[] } }>(
      `{ disinfections(first: 20) { nodes { id corrects { id } } } }`,
    );
    expect(disinfections.nodes.map((node) => node.id)).not.toContain(id);
    expect(disinfections.nodes).toContainEqual(expect.objectContaining({ corrects: { id } }));
  });
});
