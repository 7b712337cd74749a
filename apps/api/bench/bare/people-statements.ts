import { cursor } from "./statements.ts";

/** Of an office by the alias `o`, where it lies in the township. */
const place = `json_build_object('id', o.id::text, 'shortName', o.short_name)`;
const age =
  "extract(year from age((now() at time zone 'Asia/Shanghai')::date, t.born_on))::integer";
const certificateState = `upper(case
  when t.certificate_standing <> 'certified' then t.certificate_standing
  when t.certificate_suspended_from <= (now() at time zone 'Asia/Shanghai')::date then 'suspended'
  when t.certificate_valid_until < (now() at time zone 'Asia/Shanghai')::date then 'expired'
  else 'valid' end)`;

const office = (fields: string) => `(select json_build_object(${fields}) from bare.office o
  where o.id = t.office_id and o.office_id = any($1::integer[]))`;
const village = `(select ${place} from bare.office o
  where o.id = t.village_id and o.office_id = any($1::integer[]))`;
const carers = (
  more: string,
) => `(select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name,
    'relation', upper(c.relation), ${more} 'phoneMask', c.phone_mask) order by c.role = 'backup_carer', c.from_day, c.id), '[]')
  from bare.carer c where c.person_id = t.id and c.to_day is null and c.office_id = any($1::integer[]))`;

const row = `json_build_object('id', t.id, 'name', t.name, 'pinyin', t.pinyin, 'sex', upper(t.sex), 'age', ${age},
  'category', upper(t.category), 'grade', t.grade, 'certificateState', ${certificateState},
  'phoneMask', t.phone_mask, 'livesAlone', t.lives_alone,
  'office', ${office(`'id', o.id::text, 'shortName', o.short_name`)},
  'village', ${village}, 'carers', ${carers("")})`;

const page = (found: string) => `
  with found as materialized (${found} order by pinyin, id limit 51),
       page as (select p.* from found f join bare.person p on p.id = f.id order by f.pinyin, f.id limit 50)
  select json_build_object('data', json_build_object('people', json_build_object(
    'nodes', coalesce((select json_agg(${row} order by t.pinyin, t.id) from page t), '[]'),
    'pageInfo', json_build_object(
      'hasNextPage', (select count(*) > 50 from found),
      'endCursor', (select ${cursor(`format('["%s","%s"]', t.pinyin, t.id)`)}
                      from page t order by t.pinyin desc, t.id desc limit 1)))))::text as answer`;

/** $1 the township's offices: the first of each, as an index of each office's names allows. */
export const peopleList = page(`select f.* from unnest($1::integer[]) as o (id) cross join lateral (
    select p.pinyin, p.id from bare.person p where p.office_id = o.id and p.state = 'active'
     order by p.pinyin, p.id limit 51) f`);

/** $1 the township's offices, $2 the keys that a name must all have, $3 how many they are. */
export const search = page(`select p.pinyin, p.id from bare.person p
   where p.office_id = any($1::integer[]) and p.state = 'active'
     and p.id in (select k.person_id from bare.person_key k
                   where k.key = any($2::text[]) and k.office_id = any($1::integer[])
                   group by k.person_id having count(*) = $3::integer)`);

/** $1 the township's offices, $2 the hashes of the tail. */
export const tail = page(`select p.pinyin, p.id from bare.person p
   where p.office_id = any($1::integer[]) and p.state = 'active'
     and p.id in (select s.person_id from bare.sealed_value s
                   where s.tail_hash = any($2::bytea[]) and s.office_id = any($1::integer[]) and s.superseded_at is null)`);

/** $1 the township's offices, $2 the person. */
export const personDetail = `
  select json_build_object('data', json_build_object('person', json_build_object(
      'id', t.id, 'name', t.name, 'pinyin', t.pinyin, 'sex', upper(t.sex), 'bornOn', t.born_on, 'age', ${age},
      'documentType', upper(t.document_type), 'documentMask', t.document_mask,
      'certificateMask', t.certificate_mask, 'certificateState', ${certificateState},
      'category', upper(t.category), 'grade', t.grade,
      'parts', (select coalesce(json_agg(json_build_object('category', upper(d.category), 'grade', d.grade) order by d.category), '[]')
                  from bare.disability_part d where d.person_id = t.id),
      'phoneMask', t.phone_mask, 'addressMask', t.address_mask, 'livesAlone', t.lives_alone, 'needsCare', t.needs_care,
      'channels', upper(t.channels::text)::text[], 'optOuts', upper(t.opt_outs::text)::text[], 'state', upper(t.state),
      'synthetic', t.synthetic, 'version', t.version,
      'updatedAt', to_char(t.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'office', ${office(`'id', o.id::text, 'code', o.code, 'shortName', o.short_name`)},
      'village', ${village},
      'carers', ${carers("'role', upper(c.role), 'fromDay', c.from_day, 'version', c.version,")},
      'dependants', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.pinyin, p.id), '[]')
                       from bare.person p where p.office_id = any($1::integer[]) and p.id = any(array(select c.person_id from bare.carer c
                      where c.carer_person_id = t.id and c.to_day is null and c.office_id = any($1::integer[])))))))::text as answer
    from bare.person t where t.id = $2 and t.office_id = any($1::integer[])`;
