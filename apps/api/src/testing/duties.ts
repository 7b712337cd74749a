import type { World } from "./world.ts";

/** The windows of two rounds a day. */
export const twice = [
  { start: "06:00", due: "10:00", end: "12:00" },
  { start: "14:00", due: "18:00", end: "22:00" },
];

/** The whole day as one window. */
export const allDay = [{ start: "00:00", due: "23:58", end: "23:59" }];

interface RuleRow {
  office: string;
  kind: string;
  windows?: object[];
  everyNDays?: number;
  weekDays?: number[] | null;
  dayList?: string[] | null;
  workingDaysOnly?: boolean;
  roles?: string[] | null;
  from?: string;
  to?: string | null;
  incident?: string | null;
}

/** A rule in force for long before now, past every wall. */
export async function ruleRow(world: World, rule: RuleRow): Promise<string> {
  return await world.value(
    `insert into prevent.duty_rule (office_id, kind, windows, every_n_days, week_days, day_list, working_days_only,
       roles, valid_from, valid_to, incident_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '2020-01-01') returning id`,
    [
      rule.office,
      rule.kind,
      JSON.stringify(rule.windows ?? twice),
      rule.everyNDays ?? 1,
      rule.weekDays ?? null,
      rule.dayList ?? null,
      rule.workingDaysOnly ?? false,
      rule.roles ?? null,
      rule.from ?? "2020-01-01",
      rule.to ?? null,
      rule.incident ?? null,
    ],
  );
}

/** Something that is disinfected, as the engine knows it. */
export async function targetRow(
  world: World,
  office: string,
  more: { assignee?: string; deputy?: string; times?: number; kind?: string } = {},
): Promise<string> {
  return await world.value(
    `insert into prevent.duty_target (id, kind, office_id, name, from_day, times_per_day, assignee_post, deputy_post, created_at)
     values (uuidv7(), $2, $1, '大厅', '2020-01-01', $3, $4, $5, '2020-01-01') returning id`,
    [
      office,
      more.kind ?? "disinfection",
      more.times ?? null,
      more.assignee ?? null,
      more.deputy ?? null,
    ],
  );
}

/** Works as the system over the whole tree and takes everything back. */
export async function undoneAsSystem<T>(world: World, work: () => Promise<T>): Promise<T> {
  await world.rows("begin");
  try {
    await world.rows("select access.begin_system('test', null, 'duty:manage', 'test')");
    return await work();
  } finally {
    await world.rows("rollback");
  }
}

/** Generates at an office; how many slots changed. */
export async function generate(world: World, office: string, from: string, to: string) {
  return await world.value<number>("select prevent.generate_slots($1, $2, $3)", [office, from, to]);
}
