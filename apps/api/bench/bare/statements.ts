/**
 * The statements of the bare server, as a careful hand writes them for one township officer: the
 * ids of the township's offices come as one array, every nested office is looked up only among
 * them, and PostgreSQL writes the answer's JSON, so that Node only passes text on.
 */

const ref = (alias: string, fields: string[]) =>
  `json_build_object(${fields.map((field) => `'${field}', ${alias}.${columns[field] ?? field}`).join(", ")})`;

const columns: Record<string, string> = { id: "id::text", shortName: "short_name" };

/** The keys of a row as clients hand them back. */
export const cursor = (keys: string) =>
  `rtrim(translate(encode(convert_to(${keys}, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

const page = (name: string, node: string, rows: string, order: string, keys: string) => `
  with found as (${rows} limit 51),
       page as (select t.* from found t ${order} limit 50)
  select json_build_object('data', json_build_object('${name}', json_build_object(
    'nodes', coalesce((select json_agg(${node} ${order}) from page t), '[]'),
    'pageInfo', json_build_object(
      'hasNextPage', (select count(*) > 50 from found),
      'endCursor', (select ${cursor(keys)} from page t ${order
        .replaceAll(",", " desc,")
        .concat(" desc")} limit 1)))))::text as answer`;

const enumName = (sql: string) => `upper(${sql})`;

/** $1 the township's offices. */
export const officeList = page(
  "offices",
  `json_build_object('id', t.id::text, 'code', t.code, 'name', t.name, 'shortName', t.short_name,
     'kind', ${enumName("t.kind")}, 'openedOn', t.opened_on, 'version', t.version,
     'childCount', (select count(*) from bare.office c
                     where c.parent_id = t.id and c.closed_on is null and c.office_id = any($1::integer[])),
     'parent', (select ${ref("p", ["id", "code", "name", "shortName"])} from bare.office p
                 where p.id = t.parent_id and p.office_id = any($1::integer[])))`,
  `select * from bare.office where id = any($1::integer[])
      and (closed_on is null or closed_on >= (now() at time zone 'Asia/Shanghai')::date)
    order by code, id`,
  "order by t.code, t.id",
  `format('["%s","%s"]', t.code, t.id)`,
);

const posts = (fields: string) => `(
  select coalesce(json_agg(json_build_object(${fields},
      'office', (select ${ref("o", ["id", "shortName"])} from bare.office o
                  where o.id = p.office_id and o.office_id = any($1::integer[])))
    order by p.from_day desc, p.id), '[]')
    from bare.post p where p.staff_id = t.id and p.office_id = any($1::integer[]))`;

const member = `'id', t.id, 'login', t.login, 'name', t.name, 'phoneMask', t.phone_mask,
  'state', ${enumName("t.state")}, 'version', t.version`;

/** $1 the township's offices. */
export const staffList = page(
  "staffMembers",
  `json_build_object(${member},
     'office', (select ${ref("o", ["id", "name", "shortName"])} from bare.office o
                 where o.id = t.office_id and o.office_id = any($1::integer[])),
     'posts', ${posts(`'id', p.id, 'role', ${enumName("p.role")}, 'fromDay', p.from_day, 'toDay', p.to_day`)})`,
  `select id, office_id, login, name, phone_mask, state, version from bare.member where office_id = any($1::integer[])
    order by name collate "zh-x-icu", id`,
  `order by t.name collate "zh-x-icu", t.id`,
  `format('["%s","%s"]', t.name, t.id)`,
);

/** $1 the township's offices, $2 the member. */
export const staffDetail = `
  select json_build_object('data', json_build_object('staffMember', json_build_object(${member},
      'updatedAt', to_char(t.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'office', (select ${ref("o", ["id", "code", "name", "shortName"])} from bare.office o
                  where o.id = t.office_id and o.office_id = any($1::integer[])),
      'posts', ${posts(`'id', p.id, 'role', ${enumName("p.role")}, 'fromDay', p.from_day, 'toDay', p.to_day, 'version', p.version`)})))::text as answer
    from bare.member t where t.id = $2 and t.office_id = any($1::integer[])`;

/** $1 the session token. */
export const viewer = `
  select json_build_object('data', json_build_object('viewer', json_build_object(
      'id', m.id, 'name', m.name, 'login', m.login, 'stage', ${enumName("s.stage")},
      'permissions', (select json_agg(g.permission order by g.permission)
                        from bare.role_permission g where g.role = a.role),
      'posts', (select json_agg(json_build_object('id', p.id, 'role', ${enumName("p.role")},
                    'officeId', o.id::text, 'officeName', o.name) order by p.from_day, p.id)
                  from bare.post p join bare.office o on o.id = p.office_id
                 where p.staff_id = m.id
                   and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date),
      'actingPostId', s.post_id,
      'expiresAt', to_char(s.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))))::text as answer
    from bare.session s join bare.member m on m.id = s.staff_id
    left join bare.post a on a.id = s.post_id
   where s.token_hash = sha256(convert_to($1, 'UTF8')) and s.ended_at is null and s.expires_at > now()`;

/**
 * The steps of a careful change, each its own statement in one transaction: look and lock, decide,
 * change, note in the audit, answer.
 */
export const rename = {
  /** $1 the township's offices, $2 the office. */
  look: `select id, version, name, short_name from bare.office
          where id = $2 and office_id = any($1::integer[]) for update`,
  /** $1 the township's offices, $2 the office, $3 and $4 the names. */
  change: `update bare.office set name = $3, short_name = $4, version = version + 1, updated_at = now()
            where id = $2 and office_id = any($1::integer[])`,
  /** $1 who, $2 the office, $3 and $4 its names before and after. */
  note: `insert into bare.entry (request_id, staff_id, actor_name, permission, office_id, action,
                                subject, subject_id, before, after)
         select gen_random_uuid()::text, m.id, m.name, 'office:manage', $2::integer, 'change',
                'organisation.office', $2::text, $3::jsonb, $4::jsonb
           from bare.member m where m.id = $1`,
  /** $1 the township's offices, $2 the office. */
  answer: `select json_build_object('data', json_build_object('renameOffice', json_build_object(
             'id', id::text, 'name', name, 'shortName', short_name, 'version', version)))::text as answer
             from bare.office where id = $2 and office_id = any($1::integer[])`,
};

/**
 * The same as one statement, for the very least that PostgreSQL needs: $1 the township's offices,
 * $2 the office, $3 the version seen, $4 and $5 the names, $6 who.
 */
export const renameAtOnce = `
  with changed as (
    update bare.office set name = $4, short_name = $5, version = version + 1, updated_at = now()
     where id = $2 and version = $3 and office_id = any($1::integer[]) returning *
  ), noted as (
    insert into bare.entry (request_id, staff_id, actor_name, permission, office_id, action, subject,
                            subject_id, before, after)
    select gen_random_uuid()::text, m.id, m.name, 'office:manage', c.id, 'change', 'organisation.office',
           c.id::text, jsonb_build_object('name', was.name, 'short_name', was.short_name),
           jsonb_build_object('name', c.name, 'short_name', c.short_name)
      from changed c join bare.office was on was.id = c.id join bare.member m on m.id = $6
  )
  select json_build_object('data', json_build_object('renameOffice', json_build_object('id', id::text,
      'name', name, 'shortName', short_name, 'version', version)))::text as answer
    from changed`;
