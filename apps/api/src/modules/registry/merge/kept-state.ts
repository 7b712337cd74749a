import sql, { join, raw } from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";

/** Columns that a merge may touch on the record that is kept. */
const columns = [
  "name",
  "pinyin",
  "initials",
  "sex",
  "born_on",
  "document_type",
  "document_mask",
  "certificate_mask",
  "certificate_standing",
  "certificate_valid_until",
  "certificate_suspended_from",
  "category",
  "grade",
  "phone_mask",
  "address_mask",
  "registered_code",
  "residence_code",
  "lives_alone",
  "needs_care",
  "channels",
  "channel_overrides",
  "preferences",
  "opt_outs",
];

/** A record at one moment: its columns, its parts, and the ids of the values in force. */
export interface KeptState {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly parts: readonly { category: string; grade: number }[];
  readonly values: readonly { id: string; kind: string }[];
  readonly carers: readonly { id: string; version: number }[];
}

export async function keptState(tx: Transaction, id: string): Promise<KeptState> {
  const row = await tx.row<{ state: KeptState }>(sql`select json_build_object(
      'columns', json_build_object(${raw(columns.map((name) => `'${name}', p.${name}`).join(", "))}),
      'parts', (select coalesce(json_agg(json_build_object('category', d.category, 'grade', d.grade) order by d.category), '[]')
                  from registry.disability_part d where d.person_id = p.id),
      'values', (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind) order by s.id), '[]')
                   from registry.sealed_value s where s.person_id = p.id and s.superseded_at is null),
      'carers', (select coalesce(json_agg(json_build_object('id', c.id, 'version', c.version) order by c.id), '[]')
                   from registry.carer c where c.person_id = p.id and c.to_day is null)) as state
    from registry.person p where p.id = ${id}::uuid`);
  if (row === undefined) throw new Error("the record that is held is gone");
  return row.state;
}

/** Columns that differ between two moments. */
export function changedColumns(one: KeptState, other: KeptState): string[] {
  return columns.filter(
    (name) => JSON.stringify(one.columns[name]) !== JSON.stringify(other.columns[name]),
  );
}

/**
 * What the merge touched that is no longer as it left it.
 * @returns names of columns, kinds of value, `parts` or `carers`
 */
export function movedSince(before: KeptState, after: KeptState, now: KeptState): string[] {
  const touched = changedColumns(before, after);
  const known = new Set(before.values.map(({ id }) => id));
  const inForce = new Set(now.values.map(({ id }) => id));
  const values = after.values.filter(({ id }) => !known.has(id) && !inForce.has(id));
  const hadCarers = new Set(before.carers.map(({ id }) => id));
  const carers = after.carers.filter(({ id }) => !hadCarers.has(id));
  const carersMoved = carers.some(
    ({ id, version }) => !now.carers.some((one) => one.id === id && one.version === version),
  );
  const partsTouched = JSON.stringify(before.parts) !== JSON.stringify(after.parts);
  const partsMoved = partsTouched && JSON.stringify(after.parts) !== JSON.stringify(now.parts);
  return [
    ...new Set([
      ...changedColumns(after, now).filter((name) => touched.includes(name)),
      ...values.map(({ kind }) => kind),
      ...(partsMoved ? ["parts"] : []),
      ...(carersMoved ? ["carers"] : []),
    ]),
  ];
}

/** Puts columns back to what they were; all else of the row stays. */
export async function restoreColumns(
  tx: Transaction,
  id: string,
  names: readonly string[],
  state: KeptState,
): Promise<void> {
  const assignments = names.map((name) => raw(`${name} = was.${name}`));
  await tx.rows(
    sql`update registry.person p
           set ${join([...assignments, raw("version = p.version + 1"), raw("updated_at = now()")])}
          from jsonb_populate_record(null::registry.person, ${JSON.stringify(state.columns)}::jsonb) was
         where p.id = ${id}::uuid`,
  );
}
