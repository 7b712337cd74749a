import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { permissionModes, type Days, type Plan, type Try } from "./plan.ts";

/** Ids of a plan's rows in the database; indexes are the plan's. */
export interface Seeded {
  offices: number[];
  members: string[];
  posts: string[];
}

const day: Record<Days, [string, string | null]> = {
  ended: ["-400", "-1"],
  "today only": ["0", "0"],
  open: ["-400", null],
  coming: ["1", null],
};
export const today = "(now() at time zone 'Asia/Shanghai')::date";

/** Writes the plan in the superuser's open transaction; nothing of it is ever committed. */
export async function seed(client: Client, plan: Plan): Promise<Seeded> {
  await client.query("select access.begin_system('plan', null, 'staff:manage', 'seed')");
  await seedRoles(client, plan);
  const offices = plan.offices.map((_, index) => 1000 + index);
  const rows = plan.offices.map((office, index) => ({
    id: offices[index],
    parent_id: office.parent === undefined ? null : offices[office.parent],
    kind: office.kind,
    code: String(10 + index),
    name: office.path,
  }));
  // in two statements: the second finds ancestors that the first has made
  const half = Math.ceil(rows.length / 2);
  for (const part of [rows.slice(0, half), rows.slice(half)]) {
    await client.query(
      `insert into organisation.office (id, parent_id, kind, code, name, short_name, opened_on)
       select id, parent_id, kind, code, name, 'n', '2020-01-01'
         from jsonb_to_recordset($1) as r(id integer, parent_id integer, kind text, code text, name text)`,
      [JSON.stringify(part)],
    );
  }
  const members = plan.members.map(() => randomUUID());
  const posts = plan.posts.map(() => randomUUID());
  await seedMembers(client, plan, offices, members);
  await client.query(
    `insert into staff.post (id, office_id, staff_id, holder_name, role, from_day, to_day)
     select id, office_id, staff_id, holder_name, role, ${today} + from_day, ${today} + to_day
       from jsonb_to_recordset($1) as r(id uuid, office_id integer, staff_id uuid, holder_name text,
                                        role text, from_day integer, to_day integer)`,
    [
      JSON.stringify(
        plan.posts.map((post, index) => ({
          id: posts[index],
          office_id: offices[post.office],
          staff_id: members[post.member],
          holder_name: `m${post.member}`,
          role: `role ${post.role}`,
          from_day: day[post.days][0],
          to_day: day[post.days][1],
        })),
      ),
    ],
  );
  await client.query(
    `insert into organisation.office_successor select * from jsonb_to_recordset($1)
       as r(office_id integer, successor_id integer)`,
    [
      JSON.stringify(
        plan.successors.map(({ office, successor }) => ({
          office_id: offices[office],
          successor_id: offices[successor],
        })),
      ),
    ],
  );
  return { offices, members, posts };
}

async function seedRoles(client: Client, { roles }: Plan): Promise<void> {
  const grants = roles.flatMap(({ grants }, index) =>
    Object.entries(grants)
      .filter(([, reach]) => reach !== undefined)
      .map(([permission, reach]) => ({ role: `role ${index}`, permission, reach })),
  );
  const permissions = Object.entries(permissionModes).map(([name, mode]) => ({
    name,
    writes: mode === "write",
    self: name.startsWith("self:"),
  }));
  const administrators = roles.flatMap(({ administrator }, index) =>
    administrator ? [`role ${index}`] : [],
  );
  await client.query("select access.sync_roles($1, $2, $3)", [
    JSON.stringify(grants),
    JSON.stringify(permissions),
    JSON.stringify(administrators),
  ]);
}

async function seedMembers(
  client: Client,
  plan: Plan,
  offices: number[],
  members: string[],
): Promise<void> {
  const rows = plan.members.map(({ office, active, secondFactor }, index) => ({
    id: members[index],
    office_id: offices[office],
    name: `m${index}`,
    state: active ? "active" : "disabled",
    second: secondFactor,
  }));
  await client.query(
    `with r as materialized (select * from jsonb_to_recordset($1)
            as r(id uuid, office_id integer, name text, state text, second boolean)),
     m as (insert into staff.member (id, office_id, name, login, phone, state)
            select id, office_id, name, 'login-' || name, '0830-5261234', state from r returning id),
     a as (insert into access.account (staff_id, must_change, totp_confirmed_at)
            select r.id, false, case when r.second then now() end from r join m using (id)),
     i as (insert into platform.idempotency (staff_id, key, field, body_hash)
            select id, id, 'seed', '' from m)
     insert into staff.preference (staff_id, settings) select id, '{}' from m`,
    [JSON.stringify(rows)],
  );
}

const clocks: Record<Try["session"], string> = {
  live: "now() + interval '1 minute', now() + interval '1 hour', null",
  idle: "now() - interval '1 second', now() + interval '1 hour', null",
  expired: "now() + interval '1 minute', now() - interval '1 second', null",
  ended: "now() + interval '1 minute', now() + interval '1 hour', now()",
};

/** A session as the try wants it. @returns its token */
export async function seedSession(client: Client, seeded: Seeded, attempt: Try): Promise<string> {
  const token = randomUUID();
  await client.query(
    `insert into access.session (token_hash, staff_id, post_id, stage, idle_until, expires_at, ended_at)
     values (sha256(convert_to($1, 'UTF8')), $2, $3, $4, ${clocks[attempt.session]})`,
    [
      token,
      seeded.members[attempt.member],
      seeded.posts[attempt.post ?? -1] ?? null,
      attempt.stage,
    ],
  );
  return token;
}
