import { randomUUID } from "node:crypto";
import { demoIncident } from "./protocols.ts";
import { madeOnce } from "./screening.ts";
import type { World } from "./world.ts";

const moment = () => {
  const at = new Date().toISOString();
  return { occurredAt: at, sentAt: at };
};

/** A material as a client publishes it. */
export const publishing = (changes: object = {}) => ({
  input: {
    form: "EASY_READ",
    language: "CHINESE",
    title: "戴口罩怎么戴",
    summary: "三步图解",
    text: "先洗手，再戴口罩。",
    idempotencyKey: randomUUID(),
    ...changes,
  },
});

/** A material that an office has published. */
export async function materialAt(world: World, code: string, changes = ""): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into publicity.material (id, office_id, form, language, title, categories, body, published_by)
     select $1, id, 'text', 'chinese', '一封信' || $3, '{hearing}', '请戴口罩', '某人'
       from organisation.office where code = $2`,
    [id, code, changes],
  );
  return id;
}

/** A file that somebody has brought for a material. */
export async function freshMaterialFile(
  world: World,
  login: string,
  type = "application/pdf",
): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into platform.file (id, office_id, staff_id, purpose, name, size, sha256, expires_at, media_type)
     select $1, m.office_id, m.id, 'material', '一封信.pdf', 1, repeat('d', 64), now() + interval '3 days', $3
       from staff.member m where m.login = $2`,
    [id, login, type],
  );
  return id;
}

/** A line of a plan for offices by their codes. */
export async function taskLine(world: World, codes: readonly string[], changes: object = {}) {
  const officeIds: string[] = [];
  for (const code of codes) officeIds.push(await world.office(code));
  return {
    officeIds,
    channel: "WECHAT_GROUP",
    materialIds: [],
    instruction: "每天发一次",
    dueOn: await world.value<string>("select (current_date + 3)::text"),
    ...changes,
  };
}

/** A plan of one office. */
export async function planAt(world: World, code: string): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into publicity.plan (id, office_id, incident_id, title, made_by)
     select $1, id, $3::uuid, '防护知识宣传', '某人' from organisation.office where code = $2`,
    [id, code, await demoIncident(world)],
  );
  return id;
}

/** A task of an office under a plan of another, or of its own. */
export async function taskAt(world: World, code: string, planId?: string): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into publicity.task (id, office_id, plan_id, channel, material_ids, due_on)
     select $1, id, $3, 'wechat_group', '{}', current_date + 3 from organisation.office where code = $2`,
    [id, code, planId ?? (await planAt(world, code))],
  );
  return id;
}

/** What was done, as a client logs it. */
export const logging = (changes: object = {}) => ({
  input: {
    channel: "WECHAT_GROUP",
    form: "TEXT",
    place: "符阳助残群",
    audience: 120,
    reached: 80,
    disabledPeople: 40,
    byCategory: [{ category: "HEARING", people: 12 }],
    people: [],
    materialIds: [],
    photoIds: [],
    moment: moment(),
    idempotencyKey: randomUUID(),
    ...changes,
  },
});

/** An entry of an office's log. */
export async function outreachAt(world: World, code: string): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into publicity.outreach (id, office_id, incident_id, channel, form, audience, material_ids, occurred_at, on_day,
       clock_skew_seconds, backfilled, recorded_by)
     select $1, id, $3::uuid, 'loudspeaker', 'audio', 300, '{}', now(), current_date, 0, false, '某人'
       from organisation.office where code = $2`,
    [id, code, await demoIncident(world)],
  );
  return id;
}

/** The same thing of this street and of the next, each made once in a world. */
export const ofTwo = (make: (world: World, code: string) => Promise<string>) => {
  const theirs = madeOnce((world) => make(world, "510522002"));
  const mine = madeOnce(async (world) => {
    await theirs(world);
    return await make(world, "510522001");
  });
  return { mine, theirs };
};
