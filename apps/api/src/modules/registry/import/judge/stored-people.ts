import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { PersonEntity } from "../../person/person.entity.ts";
import { sealContext, type SealedKind } from "../../person/seal-values.ts";
import type { StoredPerson, StoredValue } from "../../person/stored-person.ts";
import type { LineIdentity } from "../rows/read-line.ts";
import type { Fields } from "./person-fields.ts";

/** The row of a person, as plain values. */
export type PersonRow = { readonly [Column in keyof PersonEntity]: PersonEntity[Column] };

/** Somebody who looks after a registered person now. */
export interface StoredCarer {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly relation: string;
}

/** What the last import said, and how it left the record. */
export interface StoredTrace {
  readonly said: Fields;
  readonly leftAs: Fields;
  /** What the hashes beside it are made of, so that they can be made anew under another key. */
  readonly row: LineIdentity;
  readonly prints: readonly string[];
}

/** A registered person with everything an import compares. */
export interface Known {
  readonly row: PersonRow;
  readonly stored: StoredPerson;
  readonly carers: readonly StoredCarer[];
  readonly trace: StoredTrace | null;
}

interface Loaded extends PersonRow {
  parts: { category: never; grade: never }[];
  carers: StoredCarer[];
  traceKeyId: number | null;
  traceSealed: Buffer | null;
}

interface Sealed {
  id: string;
  person_id: string;
  carer_id: string | null;
  kind: SealedKind;
  holder: string | null;
  note: string | null;
  issued_on: string | null;
  valid_until: string | null;
  key_id: number;
  sealed: Buffer;
  mask: string;
}

/** Opens the records of these people, locked for change until the transaction ends. */
export async function storedPeople(
  tx: JobTransaction,
  ids: readonly string[],
  keys: KeyRing,
): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<Loaded>(
    sql`select p.id, p.office_id as "officeId", p.name, p.pinyin, p.initials, p.sex, p.born_on::text as "bornOn",
               p.document_type as "documentType", p.document_mask as "documentMask",
               p.certificate_mask as "certificateMask", p.certificate_standing as "certificateStanding",
               p.certificate_valid_until::text as "certificateValidUntil",
               p.certificate_suspended_from::text as "certificateSuspendedFrom", p.category, p.grade,
               p.phone_mask as "phoneMask", p.address_mask as "addressMask", p.registered_code as "registeredCode",
               p.residence_code as "residenceCode", p.lives_alone as "livesAlone", p.needs_care as "needsCare",
               p.channels, p.channel_overrides as "channelOverrides", p.preferences, p.opt_outs as "optOuts",
               p.state, p.closed_on::text as "closedOn", p.version,
               (select coalesce(jsonb_agg(jsonb_build_object('category', d.category, 'grade', d.grade) order by d.category), '[]')
                  from registry.disability_part d where d.person_id = p.id) as parts,
               (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'role', c.role, 'name', c.name,
                         'relation', c.relation) order by c.role, c.id), '[]')
                  from registry.carer c where c.person_id = p.id and c.to_day is null) as carers,
               t.key_id as "traceKeyId", t.sealed as "traceSealed"
          from registry.person p left join registry.import_trace t on t.person_id = p.id
         where p.id = any(${ids}::uuid[]) order by p.id for update of p`,
  );
  const sealed = await tx.rows<Sealed>(
    sql`select id, person_id, carer_id, kind, holder, note, issued_on::text, valid_until::text, key_id, sealed, mask
          from registry.sealed_for_edit(${ids}::uuid[], false)`,
  );
  const values = Map.groupBy(sealed, ({ person_id: person }) => person);
  return new Map(
    rows.map(({ parts, carers, traceKeyId, traceSealed, ...row }) => [
      row.id,
      {
        row,
        carers,
        trace:
          traceKeyId === null || traceSealed === null || traceSealed.length === 0
            ? null
            : (JSON.parse(keys.open(traceSealed, traceKeyId, traceContext(row.id))) as StoredTrace),
        stored: {
          disability:
            row.category === null || row.grade === null
              ? null
              : { category: row.category, grade: row.grade as never, parts },
          values: (values.get(row.id) ?? []).map((value) => opened(value, keys)),
        },
      },
    ]),
  );
}

/** Where a trace belongs: it does not open at another record. */
export function traceContext(personId: string): string {
  return `${personId}/import`;
}

function opened(value: Sealed, keys: KeyRing): StoredValue {
  return {
    id: value.id,
    carerId: value.carer_id,
    kind: value.kind,
    holder: value.holder,
    note: value.note,
    issuedOn: value.issued_on,
    validUntil: value.valid_until,
    text: keys.open(value.sealed, value.key_id, sealContext(value.person_id, value.kind)),
    mask: value.mask,
  };
}
