import { addDays, instantInChina } from "@wuzi/domain/calendar/china-day";
import { callsOn, isWorkingDay, slotsOfDay } from "@wuzi/domain/prevent/duty-rule";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allDay, generate, ruleRow, targetRow, undoneAsSystem } from "../../../testing/duties.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let county: string;
let town: string;
let village: string;
let today: string;
let ahead: string;

beforeAll(async () => {
  world = await demoWorld();
  county = await world.office("510522");
  town = await world.office("510522001");
  village = await world.office("510522001001");
  today = await world.value("select prevent.china_day(now())::text");
  ahead = addDays(today, 10);
});
afterAll(() => world.stop());

const slots = async (target: string) =>
  await world.rows<{ id: string; on_day: string; slot_no: number; start: Date; staff: string }>(
    `select id, on_day::text, slot_no, window_start as start, due_at as due, window_end as "end",
            assignee_staff as staff from prevent.duty_slot where target_id = $1 order by on_day, slot_no`,
    [target],
  );

/** Everything that generating writes, as one text. */
const everything = async () =>
  await world.value<string>(
    `select md5(coalesce(string_agg(s::text || s.xmin, ',' order by id), '')) from prevent.duty_slot s`,
  );

describe("generating", () => {
  const window = fc
    .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 3, maxLength: 3 })
    .map((minutes) => {
      const [start = "", due = "", end = ""] = minutes
        .toSorted((a, b) => a - b)
        .map(
          (m) =>
            `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`,
        );
      return { start, due, end };
    });
  const recurrence = fc.record({
    window,
    everyNDays: fc.integer({ min: 1, max: 5 }),
    weekDays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })),
    days: fc.option(fc.uniqueArray(fc.nat(13), { minLength: 1, maxLength: 6 })),
    workingDaysOnly: fc.boolean(),
    byHand: fc.array(fc.tuple(fc.nat(13), fc.boolean()), { maxLength: 3 }),
    state: fc.array(fc.tuple(fc.nat(13), fc.boolean()), { maxLength: 3 }),
    ends: fc.option(fc.nat(13)),
    times: fc.option(fc.integer({ min: 1, max: 2 })),
  });

  test("gives the slots that the domain's rules call for, whatever the rule", async () => {
    await fc.assert(
      fc.asyncProperty(recurrence, async (drawn) => {
        const { found, wanted } = await undoneAsSystem(world, () => generatedAndWanted(drawn));
        expect(found).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  type Drawn = typeof recurrence extends fc.Arbitrary<infer T> ? T : never;

  async function generatedAndWanted(drawn: Drawn) {
    const day = (n: number) => addDays(ahead, n);
    const windows = [drawn.window];
    const rule = {
      validFrom: ahead,
      validTo: drawn.ends === null ? null : day(drawn.ends),
      everyNDays: drawn.everyNDays,
      weekDays: drawn.weekDays,
      dayList: drawn.days?.map(day) ?? null,
      workingDaysOnly: drawn.workingDaysOnly,
    };
    await ruleRow(world, {
      office: county,
      kind: "disinfection",
      windows,
      from: ahead,
      to: rule.validTo,
      everyNDays: rule.everyNDays,
      weekDays: rule.weekDays,
      dayList: rule.dayList,
      workingDaysOnly: rule.workingDaysOnly,
    });
    const byHand = new Map(drawn.byHand.map(([n, working]) => [day(n), working]));
    const state = new Map(drawn.state.map(([n, working]) => [day(n), working]));
    for (const [on, working] of byHand) {
      await world.rows(
        "insert into prevent.calendar_day (office_id, on_day, working) values ($1, $2, $3)",
        [county, on, working],
      );
    }
    for (const [on, working] of state) {
      await world.rows("insert into prevent.public_day values ($1, $2, '假')", [on, working]);
    }
    const target = await targetRow(
      world,
      village,
      drawn.times === null ? {} : { times: drawn.times },
    );
    await generate(world, county, ahead, day(13));
    const found = (await slots(target)).map(({ on_day, slot_no, start }) => ({
      on_day,
      slot_no,
      start,
    }));
    const wanted = Array.from({ length: 14 }, (_, n) => day(n))
      .filter((on) => callsOn(rule, on, isWorkingDay(on, byHand, state)))
      .flatMap((on) =>
        slotsOfDay(windows, drawn.times).map(({ slotNo, start }) => ({
          on_day: on,
          slot_no: slotNo,
          start: instantInChina(on, start),
        })),
      );
    return { found, wanted };
  }

  test("a run that is lost or doubled changes nothing", async () => {
    await undoneAsSystem(world, async () => {
      await ruleRow(world, { office: county, kind: "disinfection" });
      await ruleRow(world, { office: county, kind: "daily_report", windows: allDay });
      await targetRow(world, village);
      const past = addDays(today, -2);
      expect(await generate(world, county, past, addDays(today, 1))).toBeGreaterThan(300);
      const before = await everything();
      expect(await generate(world, county, past, addDays(today, 1))).toBe(0);
      for (const n of [-2, -1, 0, 1]) {
        expect(await generate(world, county, addDays(today, n), addDays(today, n))).toBe(0);
      }
      expect(await everything()).toBe(before);
    });
  });

  test("a changed rule moves what is to come and keeps its ids; what is done or has begun stays", async () => {
    await undoneAsSystem(world, async () => {
      const rule = await ruleRow(world, { office: county, kind: "disinfection" });
      const target = await targetRow(world, village);
      await generate(world, county, addDays(today, -1), addDays(today, 2));
      const before = await slots(target);
      expect(before).toHaveLength(8);
      await world.rows(
        `update prevent.duty_slot set resolved_at = now(), outcome = 'done', occurred_at = window_start
          where target_id = $1 and on_day = $2::date and slot_no = 2`,
        [target, addDays(today, 1)],
      );
      await world.rows("update prevent.duty_rule set windows = $2 where id = $1", [
        rule,
        JSON.stringify([{ start: "07:00", due: "09:00", end: "11:00" }]),
      ]);
      await generate(world, county, addDays(today, -1), addDays(today, 2));
      const after = await slots(target);
      const of = (day: number, no: number, all: typeof before) =>
        all.find((slot) => slot.on_day === addDays(today, day) && slot.slot_no === no);
      expect(of(-1, 1, after)).toEqual(of(-1, 1, before));
      expect(of(-1, 2, after)).toEqual(of(-1, 2, before));
      expect(of(1, 1, after)).toMatchObject({
        id: of(1, 1, before)?.id,
        start: instantInChina(addDays(today, 1), "07:00"),
      });
      // done before its hour: kept, although nothing calls for it any more
      expect(of(1, 2, after)).toEqual(of(1, 2, before));
      expect(of(2, 2, after)).toBeUndefined();
    });
  });

  test("the nearest office's rule wins, also on days when it calls for nothing", async () => {
    await undoneAsSystem(world, async () => {
      await ruleRow(world, { office: county, kind: "disinfection" });
      await ruleRow(world, {
        office: town,
        kind: "disinfection",
        windows: allDay,
        everyNDays: 2,
        from: ahead,
      });
      const near = await targetRow(world, village);
      const far = await targetRow(world, await world.office("510522002"));
      await generate(world, county, ahead, addDays(ahead, 1));
      expect(await slots(near)).toHaveLength(1);
      expect(await slots(far)).toHaveLength(4);
    });
  });

  test("a reach is not left", async () => {
    await undoneAsSystem(world, async () => {
      await world.rows("select access.begin_system('test', $1, 'duty:manage', 'test')", [town]);
      await expect(generate(world, county, today, today)).rejects.toThrow("not_granted");
    });
  });
});

describe("who is given it", () => {
  test("whoever is named, else the deputy, else the nearest colleagues in turn", async () => {
    await undoneAsSystem(world, async () => {
      await ruleRow(world, { office: county, kind: "disinfection", windows: allDay });
      const commissioner = await world.member("v510522001001");
      const officer = await world.member("fuyang.officer");
      const named = await targetRow(world, village, {
        assignee: await world.post("fuyang.officer"),
        deputy: await world.post("v510522001001"),
      });
      const open = await targetRow(world, village);
      const grid = await targetRow(world, await world.office("510522001001-g1"));
      const staffOf = async (target: string) => (await slots(target)).at(-1)?.staff;
      await generate(world, county, today, addDays(today, 1));
      expect(await staffOf(named)).toBe(officer);
      expect(await staffOf(open)).toBe(commissioner);
      expect(await staffOf(grid)).toBe(
        (
          await world.rows<{ id: string }>(
            "select id from staff.member where login = 'g510522001001-1'",
          )
        )[0]?.id ?? commissioner,
      );
      await world.rows(
        `insert into prevent.absence (office_id, staff_id, from_day, to_day, reason) values ($1, $2, $3, $3, '请假看病')`,
        [town, officer, addDays(today, 1)],
      );
      expect(await staffOf(named)).toBe(commissioner);
      await world.rows("update prevent.absence set cancelled_at = now() where staff_id = $1", [
        officer,
      ]);
      expect(await staffOf(named)).toBe(officer);
    });
  });

  test("who has contracted the area comes before colleagues: the lead, in their absence the deputy", async () => {
    await undoneAsSystem(world, async () => {
      await ruleRow(world, { office: county, kind: "disinfection", windows: allDay });
      const lead = await world.member("fuyang.officer");
      const deputy = await world.member("fuyang.admin");
      await world.rows("delete from prevent.area_contract where office_id = $1", [village]);
      for (const [role, staff] of [
        ["deputy", deputy],
        ["lead", lead],
      ]) {
        await world.rows(
          `insert into prevent.area_contract (office_id, role, staff_id, name, from_day)
           select $1, $2, id, name, '2020-01-24' from staff.member where id = $3`,
          [village, role, staff],
        );
      }
      const tomorrow = addDays(today, 1);
      const target = await targetRow(world, village);
      const of = async (id: string) => {
        await generate(world, county, tomorrow, tomorrow);
        return (await slots(id)).at(-1)?.staff;
      };
      expect(await of(target)).toBe(lead);
      await world.rows(
        `insert into prevent.absence (office_id, staff_id, from_day, to_day, reason) values ($1, $2, $3, $3, '请假看病')`,
        [town, lead, tomorrow],
      );
      expect(await of(target)).toBe(deputy);
    });
  });

  test("a report is owed by posts in force whose role the rule asks, and not on leave", async () => {
    await undoneAsSystem(world, async () => {
      await ruleRow(world, {
        office: county,
        kind: "daily_report",
        windows: allDay,
        roles: ["street_officer"],
      });
      await generate(world, county, today, addDays(today, 1));
      const officer = await world.post("fuyang.officer");
      const owed = async () => (await slots(officer)).map(({ on_day }) => on_day);
      expect(await owed()).toEqual([today, addDays(today, 1)]);
      expect(await slots(await world.post("v510522001001"))).toEqual([]);
      await world.rows("update staff.post set to_day = $2 where id = $1", [officer, today]);
      expect(await owed()).toEqual([today]);
      await world.rows("update staff.post set to_day = null where id = $1", [officer]);
      expect(await owed()).toHaveLength(2);
      await world.rows(
        `insert into prevent.absence (office_id, staff_id, from_day, to_day, reason) values ($1, $2, $3, $4, '请假看病')`,
        [town, await world.member("fuyang.officer"), today, addDays(today, 1)],
      );
      const left = await world.rows(
        "select on_day::text, outcome from prevent.duty_slot where target_id = $1",
        [officer],
      );
      expect(left).toEqual([{ on_day: today, outcome: "excused" }]);
      const dead = await slots(await world.post("county.auditor"));
      expect(dead).toEqual([]);
    });
  });
});
