import { controlsElsewhere } from "./hidden-controls.ts";
import { deedsElsewhere } from "./hidden-deeds.ts";
import { dutiesElsewhere } from "./hidden-duties.ts";
import { hiddenThing, idOf } from "./hidden-id.ts";
import { messagesElsewhere } from "./hidden-messages.ts";
import { outreachElsewhere } from "./hidden-outreach.ts";
import { preventElsewhere } from "./hidden-prevent.ts";
import { oneIdOfEach } from "./one-id-of-each.ts";
import type { World } from "./world.ts";

/** The id of the n-th person that work elsewhere registers; nobody's where it does not happen. */
export function hiddenPerson(code: string, n: number): string {
  return idOf(`elsewhere ${code}${n}`);
}

/** The import that `workElsewhere` begins; a row of it has become somebody in sight. */
export function hiddenImport(code: string): string {
  return idOf(`import ${code}`);
}

/** The case of somebody whom work elsewhere puts under control. */
export function hiddenCase(code: string): string {
  return idOf(`control ${code}`);
}

/** Ids of others: one of every kind of thing, a person, a case and an import. */
export function foreignIds(code: string): string[] {
  return [hiddenThing(code), hiddenPerson(code, 1), hiddenCase(code), hiddenImport(code)];
}

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
  await world.change(
    `update response.incident i set name = i.name || '改', version = i.version + 1
       from organisation.office o where o.id = i.office_id and o.code = $1`,
    [code],
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
  await world.change(
    `with p as (
       insert into registry.person (id, office_id, name, pinyin, initials, sex, born_on, document_type,
         certificate_standing, channels)
       select md5('elsewhere ' || o.code || n)::uuid, o.id, '别' || n, 'bie', 'b', 'male', '1960-01-01', 'none', 'not_certified', '{visit}'
         from organisation.office o, generate_series(1, 5) n where o.code = $1 returning id, office_id),
     k as (insert into registry.person_key (key, office_id, person_id) select 'h:别', office_id, id from p),
     h as (insert into registry.handover (office_id, person_id, direction, name_mask, born_year, sex,
         from_name, to_name, reason, actor_name)
       select office_id, id, 'given', '别*', 1960, 'male', '别处', '别处', '搬到别处', '别人' from p),
     b as (insert into registry.bulk_action (office_id, staff_id, actor_name, kind, changes, changed)
       select office_id, (select id from staff.member limit 1), '别人', 'lives_alone', '[]', 0 from p)
     insert into registry.carer (person_id, office_id, name, relation, role, from_day)
     select id, office_id, '别人', 'spouse', 'carer', '2026-01-01' from p`,
    [code],
  );
  await world.change(
    `with f as (
       insert into platform.file (office_id, purpose, name, size, sha256, expires_at)
       select id, 'registry_import', '别处.xlsx', 9, repeat('b', 64), now() + interval '9 days'
         from organisation.office where code = $1 returning id, office_id),
     b as (
       insert into registry.import_batch (id, office_id, file_id, state)
       select md5('import ' || $1)::uuid, office_id, id, 'checked' from f returning id, office_id)
     insert into registry.import_row (batch_id, office_id, row_no, run, name, verdict, codes, findings, cells,
       candidates, changes, key_id, sealed, state, person_id)
     select b.id, b.office_id, n, 1, '别人', 'doubt', '{}', '[]', '{}', '[]', '[]', 1, '', state, person
       from b cross join (values (2, 'waiting', null::uuid),
         (3, 'done', (select p.id from registry.person p order by p.id limit 1))) as r(n, state, person)`,
    [code],
  );
  await world.change(
    `with c as (
       insert into integration.client (office_id, name, purpose, contact, scopes)
       select id, '别处对接', '别处', '别处', '{person:read}' from organisation.office where code = $1
       returning id, office_id)
     insert into integration.client_key (client_id, office_id, hash, hint, expires_at)
     select id, office_id, sha256(id::text::bytea), '别处别处', now() + interval '9 days' from c`,
    [code],
  );
  await dutiesElsewhere(world, code);
  await controlsElsewhere(world, code, {
    caseId: hiddenCase(code),
    personId: hiddenPerson(code, 1),
  });
  await preventElsewhere(world, code);
  await messagesElsewhere(world, code);
  await outreachElsewhere(world, code);
  await deedsElsewhere(world, code);
  await oneIdOfEach(world, code, [
    hiddenPerson(code, 1),
    hiddenPerson(code, 2),
    hiddenImport(code),
    hiddenCase(code),
  ]);
  await world.rows("select audit.seal(100)");
  await world.rows(
    `select setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, 1) + 1234)
       from pg_sequences where schemaname in ('organisation', 'staff', 'audit', 'platform', 'access', 'integration')`,
  );
}
