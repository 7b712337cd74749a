import { addDays } from "@wuzi/domain/calendar/china-day";
import type { TestClient } from "./client.ts";
import { freshKey } from "./database.ts";
import { allDay } from "./duties.ts";
import type { World } from "./world.ts";

/** The id of a row that the system adds, on the record. */
export async function addedRow(
  world: World,
  statement: string,
  values: unknown[] = [],
): Promise<string> {
  await world.rows("begin");
  try {
    await world.rows("select access.begin_system('test', null, 'duty:manage', 'test')");
    const [row] = await world.rows<{ id: string }>(statement, values);
    if (row === undefined) throw new Error(`nothing was added: ${statement}`);
    return row.id;
  } finally {
    await world.rows("commit");
  }
}

let made = 0;
/** A number never given before in this file. */
export function fresh(): number {
  made += 1;
  return made;
}

export const dayOf = async (world: World, offset = 0): Promise<string> =>
  addDays(await world.value("select prevent.china_day(now())::text"), offset);

/** A moment of field work, `days` ago by a clock that is right. */
export const momentOf = (days = 0) => ({
  occurredAt: new Date(Date.now() - days * 86_400_000).toISOString(),
  sentAt: new Date().toISOString(),
});

/** A place at the office with this code. */
export async function placeRow(world: World, code: string): Promise<string> {
  return await addedRow(
    world,
    `insert into prevent.disinfection_place (office_id, kind, name, from_day)
     select id, 'corridor', $2, '2020-01-24' from organisation.office where code = $1 returning id`,
    [code, `楼道 ${fresh()}`],
  );
}

/** A rule for inspections on ten days of their own in the far future. */
export async function futureRule(world: World, code: string): Promise<string> {
  return await addedRow(
    world,
    `insert into prevent.duty_rule (office_id, kind, windows, valid_from, valid_to)
     select id, 'inspection', $2, '2100-01-01'::date + $3::integer, '2100-01-09'::date + $3::integer
       from organisation.office where code = $1 returning id`,
    [code, JSON.stringify(allDay), fresh() * 10],
  );
}

/** The second day of a rule; a far one where there is no such rule. */
export async function secondDay(world: World, rule: string): Promise<string> {
  const [row] = await world.rows<{ day: string }>(
    "select (valid_from + 1)::text as day from prevent.duty_rule where id = $1",
    [rule],
  );
  return row?.day ?? "2100-01-01";
}

/** A duty of yesterday that nobody did, at the office with this code. */
export async function missedDuty(world: World, code: string, assignee?: string): Promise<string> {
  const rule = await futureRule(world, code);
  const target = await addedRow(
    world,
    `insert into prevent.duty_target (id, kind, office_id, name, from_day)
     select uuidv7(), 'inspection', id, '巡查点', '2020-01-24' from organisation.office where code = $1 returning id`,
    [code],
  );
  return await addedRow(
    world,
    `insert into prevent.duty_slot (office_id, kind, rule_id, target_id, target_name, on_day, slot_no, window_start,
       due_at, window_end, assignee_staff)
     select o.id, 'inspection', $2, $3, '巡查点', d.day, 1, now() - interval '1 day', now() - interval '9 hours',
            case when $4::uuid is null then now() - interval '8 hours' else now() + interval '8 hours' end, $4
       from organisation.office o,
            (select case when $4::uuid is null then prevent.china_day(now()) - 1 else prevent.china_day(now()) end) d(day)
      where o.code = $1 returning id`,
    [code, rule, target, assignee ?? null],
  );
}

/** Leave of a member with this login in the far future. */
export async function leaveRow(world: World, login: string): Promise<string> {
  return await addedRow(
    world,
    `insert into prevent.absence (office_id, staff_id, from_day, to_day, reason)
     select office_id, id, '2100-01-01'::date + $2::integer, '2100-01-01'::date + $2::integer, '请假看病'
       from staff.member where login = $1 returning id`,
    [login, fresh() * 10],
  );
}

/** A zero report of a post, of a day in the past that is given once. */
export async function reportRow(world: World, login: string): Promise<string> {
  return await addedRow(
    world,
    `insert into prevent.daily_report (office_id, post_id, staff_id, on_day, reported_by, occurred_at)
     select office_id, id, staff_id, '2020-02-01'::date + $2::integer, staff_id, '2020-02-01'::timestamptz + make_interval(days => $2::integer)
       from staff.post where id = $1 returning id`,
    [await world.post(login), fresh()],
  );
}

/** An offer from one to the other at the same office. */
export async function offerRow(world: World, from: string, to: string): Promise<string> {
  return await addedRow(
    world,
    `insert into prevent.duty_handover (office_id, from_staff, from_name, to_staff, to_name, slots)
     select p.office_id, p.staff_id, p.holder_name, m.id, m.name, '{}'
       from staff.post p, staff.member m where p.id = $1 and m.id = $2 returning id`,
    [await world.post(from), await world.member(to)],
  );
}

/** A valid request for a rule of inspections, on days of its own. */
export function ruleInput(officeId: string, from: string) {
  return {
    input: {
      officeId,
      kind: "INSPECTION",
      windows: [{ start: "08:00", due: "17:00", end: "20:00" }],
      everyNDays: 1,
      weekDays: [1, 2, 3],
      dayList: [from],
      workingDaysOnly: true,
      roles: ["STREET_OFFICER"],
      validFrom: from,
      validTo: from,
      idempotencyKey: freshKey(),
    },
  };
}

/** A disinfection of 500 mg/L an hour ago, at a place of the office with this code. */
export async function disinfectionRow(world: World, code: string): Promise<string> {
  return await addedRow(
    world,
    `insert into prevent.disinfection (office_id, place_id, agent, concentration, minutes, recorded_by, occurred_at)
     select p.office_id, p.id, 'chlorine', 500, 30, m.id, now() - interval '1 hour'
       from prevent.disinfection_place p, staff.member m where p.id = $1 and m.login = 'county.admin' returning id`,
    [await placeRow(world, code)],
  );
}

/** What corrects such a record. */
export const correction = (id: string) => ({
  id,
  agent: "CHLORINE",
  concentration: 300,
  minutes: 30,
  confirmed: true,
  note: "二楼",
  reason: "浓度写错了",
  idempotencyKey: freshKey(),
});

/** Something else that a rule is to say from its second day on. */
export const changing = async (world: World, id: string) => ({
  id,
  version: 1,
  fromDay: await secondDay(world, id),
  windows: [{ start: "09:00", due: "16:00", end: "18:00" }],
  everyNDays: 2,
  workingDaysOnly: false,
  idempotencyKey: freshKey(),
});

const board = `query ($officeId: ID!, $kind: DutyKind!, $day: Day!) { dutyBoard(officeId: $officeId, kind: $kind, fromDay: $day, toDay: $day) { own office { code } expected done late withNews zero excused overdue rate state complete } }`;

/** What the county's board says of Fuyang street. */
export async function boardCell(
  world: World,
  county: TestClient,
  { kind, day }: { kind: string; day: string },
): Promise<Record<string, unknown>> {
  const { dutyBoard } = await county.ok<{ dutyBoard: { office: { code: string } }[] }>(board, {
    officeId: await world.office("510522"),
    kind,
    day,
  });
  return dutyBoard.find(({ office }) => office.code === "510522001") ?? {};
}
