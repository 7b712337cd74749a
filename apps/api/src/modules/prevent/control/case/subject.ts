import { residentSchema } from "@wuzi/domain/prevent/resident-input";
import type { ResidentInput } from "@wuzi/domain/prevent/resident-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { residentHashes } from "../../../../platform/resident/insert-resident.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { OpenControlInput } from "./case.inputs.ts";

/** Who is meant: by one of three links, or told in full, with what else they are recognised by. */
export interface Subject {
  readonly personId: string | null;
  readonly carerId: string | null;
  readonly residentId: string | null;
  readonly resident: ResidentInput | null;
  readonly name: string;
  readonly documents: readonly Buffer[];
  readonly phones: readonly Buffer[];
}

interface Row {
  person_id: string | null;
  carer_id: string | null;
  resident_id: string | null;
  name: string;
  documents: Buffer[] | null;
  phones: Buffer[] | null;
}

function subject(row: Row): Subject {
  const { person_id: personId, carer_id: carerId, resident_id: residentId, name } = row;
  const [documents, phones] = [row.documents ?? [], row.phones ?? []];
  return { personId, carerId, residentId, resident: null, name, documents, phones };
}

/**
 * Whom a control is to be opened of. Somebody told in full who has a record is meant by it.
 * @throws NOT_FOUND or BAD_USER_INPUT with the path
 */
export async function subjectOf(
  tx: Transaction,
  input: OpenControlInput,
  keys: KeyRing,
): Promise<Subject> {
  const { personId, carerId, resident, arrivalId } = input;
  if ([personId, carerId, resident, arrivalId].filter((each) => each != null).length !== 1) {
    throw badField(
      "input.personId",
      "ONE_OF_THREE",
      "A person, a carer, an arrival or somebody else.",
    );
  }
  if (arrivalId != null) return await arrived(tx, parseUuid(arrivalId, "input.arrivalId"));
  if (carerId != null) return await carer(tx, parseUuid(carerId, "input.carerId"));
  if (personId != null) {
    return await person(tx, parseUuid(personId, "input.personId"), "input.personId");
  }
  const checks = { today: tx.today, allowSynthetic: true };
  const known = checkInput(residentSchema(checks), resident, "input.resident");
  const number = known.document?.number;
  const documents = number ? residentHashes(keys, "document", number) : [];
  const phones = known.phone ? residentHashes(keys, "phone", known.phone) : [];
  const registered = await registeredBy(tx, documents);
  if (registered !== undefined) return await person(tx, registered, "input.resident");
  const none = { personId: null, carerId: null, residentId: null };
  return { ...none, resident: known, name: known.name, documents, phones };
}

async function registeredBy(tx: Transaction, documents: Buffer[]): Promise<string | undefined> {
  if (documents.length === 0) return undefined;
  const row = await tx.row<{ id: string }>(
    sql`select p.id from registry.sealed_value s join registry.person p on p.id = s.person_id
         where s.kind = 'document' and s.hash = any(${documents}::bytea[]) and s.superseded_at is null
           and p.state = 'active'`,
  );
  return row?.id;
}

async function person(tx: Transaction, id: string, path: string): Promise<Subject> {
  const row = await tx.row<Row>(
    sql`select p.id as person_id, null::uuid as carer_id, null::uuid as resident_id, p.name,
               array(select s.hash from registry.sealed_value s where s.person_id = p.id and s.kind = 'document'
                        and s.superseded_at is null) as documents,
               array(select s.hash from registry.sealed_value s where s.person_id = p.id and s.kind = 'phone'
                        and s.carer_id is null and s.superseded_at is null) as phones
          from registry.person p where p.id = ${id}::uuid and p.state = 'active' for share`,
  );
  if (row === undefined) throw notFound(path);
  return subject(row);
}

async function carer(tx: Transaction, id: string): Promise<Subject> {
  const row = await tx.row<Row>(
    sql`select k.carer_person_id as person_id, k.id as carer_id, null::uuid as resident_id, k.name,
               null::bytea[] as documents,
               array(select s.hash from registry.sealed_value s where s.carer_id = k.id and s.kind = 'phone'
                        and s.superseded_at is null) as phones
          from registry.carer k where k.id = ${id}::uuid and k.to_day is null for share`,
  );
  if (row === undefined) throw notFound("input.carerId");
  return subject(row.person_id === null ? row : { ...row, carer_id: null });
}

/** Whoever stands on an undecided line of the ledger of arrivals: their record or what is known of them. */
async function arrived(tx: Transaction, id: string): Promise<Subject> {
  const line = await tx.row<Row & { state: string }>(
    sql`select a.person_id, null::uuid as carer_id, a.resident_id, a.name, a.state,
               array(select s.hash from prevent.sealed_value s where s.resident_id = a.resident_id and s.kind = 'document'
                        and s.superseded_at is null) as documents,
               array(select s.hash from prevent.sealed_value s where s.resident_id = a.resident_id and s.kind = 'phone'
                        and s.superseded_at is null) as phones
          from prevent.arrival a where a.id = ${id}::uuid for update`,
  );
  if (line === undefined) throw notFound("input.arrivalId");
  if (line.state === "open") return subject(line);
  throw badField("input.arrivalId", "DECIDED", "This line is decided already.");
}
