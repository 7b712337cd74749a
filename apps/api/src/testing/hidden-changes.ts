import type { World } from "./world.ts";

/** Work elsewhere: every kind of row in one county or town that others must not notice. */
export async function workElsewhere(world: World, code: string): Promise<void> {
  await world.change(
    `update organisation.office set name = name || '改', version = version + 1 where code like $1`,
    [`${code}%`],
  );
  await world.change(
    `insert into organisation.office (parent_id, kind, code, name, short_name, opened_on)
     select o.id, 'institution', o.code || '-i' || n, '别处机构' || n, '别处', '2026-01-01'
       from organisation.office o, generate_series(50, 70) n where o.code = $1`,
    [code],
  );
  await world.change(
    `with m as (
       insert into staff.member (office_id, name, login, phone, phone_mask)
       select o.id, '甲' || o.id, 'elsewhere.' || o.id, '0830-5260000', '0830-526****'
         from organisation.office o where o.code like $1 returning id, office_id, name),
     p as (
       insert into staff.post (office_id, staff_id, holder_name, role, from_day)
       select office_id, id, name, 'institution_reporter', '2026-01-01' from m returning id, staff_id),
     a as (insert into access.account (staff_id, must_change) select id, false from m),
     v as (insert into staff.saved_view (staff_id, office_id, list, name, parameters, shared, is_default)
       select id, office_id, 'people', name, '{}', true, true from m)
     insert into platform.idempotency (staff_id, key, field, body_hash)
     select id, gen_random_uuid(), 'openOffice', '' from m`,
    [`${code}%`],
  );
  await world.rows(
    `insert into access.session (token_hash, staff_id, stage, idle_until, expires_at)
     select sha256(m.id::text::bytea), m.id, 'full', now() + interval '1 hour', now() + interval '2 hours'
       from staff.member m where m.login like 'elsewhere.%' on conflict do nothing`,
  );
  await world.rows(
    `insert into access.failure (subject, failed_count, locked_until)
     select 'login:' || md5(n::text || $1), 9, now() + interval '9 minutes' from generate_series(1, 50) n`,
    [code],
  );
  await world.rows("select audit.seal(100)");
  await world.rows(
    `select setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, 1) + 1234)
       from pg_sequences where schemaname in ('organisation', 'staff', 'audit', 'platform', 'access')`,
  );
}
