/** The steps of registering and updating a person, in the shape that the product gives them. */
export const steps = {
  /** $1 who, $2 the key, $3 the outcome, where it is known. */
  claim: `insert into bare.idempotency (staff_id, key, field, body_hash, outcome)
          values ($1, $2, 'bench', '', $3::jsonb) on conflict do nothing returning key`,
  /** $1 the township's offices, $2 the office. */
  office: `select kind, closed_on from bare.office where id = $2 and office_id = any($1::integer[]) for share`,
  ids: `select uuidv7() as id from generate_series(1, 2)`,
  /** $1 who, $2 the office, $3 what was done, $4 the entries. */
  note: `insert into bare.entry (request_id, staff_id, actor_name, permission, office_id, action, subject, subject_id, after)
         select gen_random_uuid()::text, m.id, m.name, 'person:write', $2::integer, $3, n.subject, n.id, n.after
           from bare.member m cross join jsonb_to_recordset($4::jsonb) as n(subject text, id text, after jsonb)
          where m.id = $1`,
  /** $1 who, $2 the key, $3 the id. */
  outcome: `update bare.idempotency set outcome = $3::jsonb where staff_id = $1 and key = $2`,
  /** $1 the township's offices, $2 the person. */
  registered: `select json_build_object('data', json_build_object('registerPerson', json_build_object(
      'name', t.name, 'pinyin', t.pinyin, 'bornOn', t.born_on, 'phoneMask', t.phone_mask, 'addressMask', t.address_mask,
      'category', upper(t.category), 'grade', t.grade, 'channels', upper(t.channels::text)::text[],
      'office', (select json_build_object('id', o.id::text, 'shortName', o.short_name)
                   from bare.office o where o.id = t.office_id and o.office_id = any($1::integer[])),
      'carers', (select coalesce(json_agg(json_build_object('name', c.name, 'relation', upper(c.relation),
                   'phoneMask', c.phone_mask) order by c.role = 'backup_carer', c.from_day, c.id), '[]')
                   from bare.carer c where c.person_id = t.id and c.to_day is null))))::text as answer
    from bare.person t where t.id = $2 and t.office_id = any($1::integer[])`,
  /** $1 the township's offices, $2 the person. */
  look: `select * from bare.person where id = $2 and office_id = any($1::integer[]) for update`,
  /** $1 the person. */
  stored: "select kind, key_id, sealed from bare.sealed_for_edit(array[$1::uuid], false)",
  /** $1 the township's offices, $2 the person. */
  supersede: `update bare.sealed_value set superseded_at = now()
               where person_id = $2 and office_id = any($1::integer[]) and kind = 'address' and superseded_at is null`,
  /** $1 the rows. */
  seal: `insert into bare.sealed_value (person_id, office_id, kind, holder, position, key_id, mask, sealed)
         select person_id, office_id, kind, holder, position, key_id, mask, decode(sealed, 'hex')
           from jsonb_to_recordset($1::jsonb) as r(person_id uuid, office_id integer, kind text, holder text,
             position smallint, key_id smallint, mask text, sealed text)`,
  /** $1 the code of the division. */
  place: `select unit, village from bare.place_names(array[$1])`,
  /** $1 the township's offices, $2 the person, $3 the mask. */
  change: `update bare.person set address_mask = $3, version = version + 1, updated_at = now()
            where id = $2 and office_id = any($1::integer[])`,
  /** $1 the township's offices, $2 the person. */
  updated: `select json_build_object('data', json_build_object('updatePerson', json_build_object('id', id, 'name', name,
      'phoneMask', phone_mask, 'addressMask', address_mask, 'livesAlone', lives_alone, 'version', version)))::text as answer
    from bare.person where id = $2 and office_id = any($1::integer[])`,
};
