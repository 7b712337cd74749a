import sql, { raw } from "sql-template-tag";
import { addressMasks, type PlaceName } from "./address-masks.ts";
import { run, type PeopleWriter } from "./people-writer.ts";
import type { PreparedPerson } from "./prepare-person.ts";
import type { SealedRow } from "./seal-values.ts";

const personColumns = {
  id: "uuid",
  office_id: "integer",
  name: "text",
  pinyin: "text",
  initials: "text",
  sex: "text",
  born_on: "date",
  document_type: "text",
  document_mask: "text",
  certificate_mask: "text",
  certificate_standing: "text",
  certificate_valid_until: "date",
  category: "text",
  grade: "smallint",
  phone_mask: "text",
  address_mask: "text",
  registered_code: "text",
  residence_code: "text",
  lives_alone: "boolean",
  needs_care: "boolean",
  channels: "text[]",
  channel_overrides: "jsonb",
  preferences: "jsonb",
  opt_outs: "text[]",
  synthetic: "boolean",
};

const carerColumns = {
  id: "uuid",
  person_id: "uuid",
  office_id: "integer",
  carer_person_id: "uuid",
  name: "text",
  relation: "text",
  role: "text",
  phone_mask: "text",
  from_day: "date",
};

const partColumns = {
  person_id: "uuid",
  office_id: "integer",
  category: "text",
  grade: "smallint",
};

const sealedColumns = {
  person_id: "uuid",
  office_id: "integer",
  carer_id: "uuid",
  kind: "text",
  holder: "text",
  issued_on: "date",
  valid_until: "date",
  position: "smallint",
  note: "text",
  key_id: "smallint",
  mask: "text",
};

/**
 * Writes any number of people in six statements, one a table and one for the names of places: a form
 * registers one, an import thousands. The wall and the audit see every row all the same.
 *
 * @param known the names of their divisions, where they have been looked up
 */
export async function insertPeople(
  writer: PeopleWriter,
  people: readonly PreparedPerson[],
  known?: readonly PlaceName[],
): Promise<void> {
  if (people.length === 0) return;
  const masks = await addressMasks(
    writer,
    people.map(({ place }) => place),
    known,
  );
  await insertRows(
    writer,
    "person",
    personColumns,
    people.map(({ person }, at) => ({ ...person, address_mask: masks[at] })),
  );
  await insertCarers(
    writer,
    people.flatMap(({ carers }) => carers),
  );
  await insertRows(
    writer,
    "disability_part",
    partColumns,
    people.flatMap(({ parts }) => parts),
  );
  await insertSealed(
    writer,
    people.flatMap((each) => each.sealed),
  );
  const keys = JSON.stringify(people.map((each) => each.names));
  await run(writer, sql`select registry.add_name_keys(${keys}::jsonb)`);
}

/** Numbers and addresses, sealed already. */
export async function insertSealed(
  writer: PeopleWriter,
  rows: readonly SealedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await refuseUnderOtherKeys(writer, rows);
  const names = listed(sealedColumns);
  await run(
    writer,
    sql`insert into registry.sealed_value (${raw(names)}, sealed, hash, tail_hash)
        select ${raw(names)}, decode(sealed, 'hex'), decode(hash, 'hex'), decode(tail_hash, 'hex')
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${raw(typed(sealedColumns))},
            sealed text, hash text, tail_hash text)`,
  );
}

/** While a key takes over, the unique index alone does not see who stands under the former one. */
async function refuseUnderOtherKeys(
  writer: PeopleWriter,
  rows: readonly SealedRow[],
): Promise<void> {
  const hashes = rows.flatMap((row) => row.other_hashes);
  if (hashes.length === 0) return;
  await run(
    writer,
    sql`select registry.refuse_registered(array(
          select decode(h, 'hex') from unnest(${hashes}::text[]) h))`,
  );
}

/** Carers, with the ids that their sealed phones name. */
export async function insertCarers(
  writer: PeopleWriter,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await insertRows(writer, "carer", carerColumns, rows);
}

async function insertRows(
  writer: PeopleWriter,
  table: string,
  columns: Record<string, string>,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = listed(columns);
  await run(
    writer,
    sql`insert into ${raw(`registry.${table}`)} (${raw(names)})
        select ${raw(names)} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${raw(typed(columns))})`,
  );
}

function listed(columns: Record<string, string>): string {
  return Object.keys(columns).join(", ");
}

function typed(columns: Record<string, string>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");
}
