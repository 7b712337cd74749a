import sql, { type Sql } from "sql-template-tag";

/**
 * The person an entry is about, for the row called `e`: named by the entry, or found through the
 * record it names, as far as that lies in the scope. A find names nobody: its subject is a hash.
 */
export function personOfEntry(e: string): string {
  const named = `coalesce(${e}.after ->> 'person_id', ${e}.before ->> 'person_id'`;
  return `(case ${e}.subject
    when 'registry.person' then case when ${e}.action <> 'find' then ${e}.subject_id end
    when 'registry.disability_part' then ${e}.subject_id
    when 'registry.carer' then ${named},
      (select c.person_id::text from registry.carer c where c.id = ${e}.subject_id::uuid))
    when 'registry.sealed_value' then case when ${e}.after ? 'rows' then ${e}.subject_id else ${named},
      (select s.person_id::text from registry.sealed_value s where s.id = ${e}.subject_id::uuid)) end
    when 'registry.merge' then
      (select m.kept_id::text from registry.merge m where m.id = ${e}.subject_id::uuid)
    else ${named}) end)`;
}

/** Entries about one person and whatever belongs to the record, on alias `t0`. */
export function aboutPerson(id: string): Sql {
  return sql`(t0.subject, t0.subject_id) in (
    select kind, ${id}::text
      from unnest(array['registry.person', 'registry.disability_part', 'registry.sealed_value']) kind
    union all select 'registry.carer', c.id::text from registry.carer c where c.person_id = ${id}::uuid
    union all select 'registry.sealed_value', s.id::text
      from registry.sealed_value s where s.person_id = ${id}::uuid
    union all select 'registry.merge', m.id::text
      from registry.merge m where ${id}::uuid in (m.kept_id, m.dropped_id))`;
}
