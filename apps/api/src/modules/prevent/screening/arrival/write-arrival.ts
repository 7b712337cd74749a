import { maskedAddress } from "@wuzi/domain/identity/mask";
import type { SightingSource } from "@wuzi/domain/prevent/arrival";
import type { Journey } from "@wuzi/domain/prevent/arrival-input";
import type { ResidentInput } from "@wuzi/domain/prevent/resident-input";
import sql, { type Sql } from "sql-template-tag";
import { insertResident, residentHashes } from "../../../../platform/resident/insert-resident.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { LivedOffice } from "../open-office.ts";

/** A person's transaction or a job's. */
interface Statements {
  rows<Row>(statement: Sql): Promise<Row[]>;
  run(statement: Sql): Promise<void>;
}

export interface Sighting {
  readonly source: SightingSource;
  readonly seenAt: Date;
  readonly skewSeconds: number;
  readonly staffId: string | null;
}

export type Who =
  | { readonly personId: string; readonly name: string }
  | { readonly resident: ResidentInput };

/** What became of one who was found: a new line, one more sighting, nothing new, or another place's. */
export type Written =
  | { readonly kind: "added" | "seen_again" | "unchanged"; readonly id: string }
  | { readonly kind: "elsewhere"; readonly id: string; readonly town: string };

interface NewLine {
  readonly office: LivedOffice;
  readonly incidentId: string;
  readonly who: Who;
  readonly journey: Journey;
  readonly sighting: Sighting;
  readonly keys: KeyRing;
}

/**
 * Writes somebody into the ledger. Whoever stands in it already, anywhere in the county, is not written
 * twice: here a further sighting is added, and one import after another adds nothing.
 */
export async function writeArrival(tx: Statements, line: NewLine): Promise<Written> {
  const who = await registeredInstead(tx, line);
  const known = await knownArrival(tx, { ...line, who });
  if (known?.voided) return { kind: "unchanged", id: known.id };
  if (known === undefined) return { kind: "added", id: await addLine(tx, { ...line, who }) };
  if (!known.here) return { kind: "elsewhere", id: known.id, town: known.town };
  const again = await seeAgain(tx, known, line.sighting);
  return { kind: again ? "seen_again" : "unchanged", id: known.id };
}

/** Enters on record that the office has learnt of a line elsewhere. */
export function noteElsewhere(officeId: number, arrivalId: string): Sql {
  return sql`select prevent.note_elsewhere(${officeId}::integer, ${arrivalId}::uuid)`;
}

/** Somebody told in full who has a record, by their document: then the record is meant. */
async function registeredInstead(tx: Statements, { who, keys }: NewLine): Promise<Who> {
  if ("personId" in who || !who.resident.document?.number) return who;
  const hashes = residentHashes(keys, "document", who.resident.document.number);
  const [person] = await tx.rows<{ id: string; name: string }>(
    sql`select p.id, p.name from registry.sealed_value s join registry.person p on p.id = s.person_id
         where s.kind = 'document' and s.hash = any(${hashes}::bytea[]) and s.superseded_at is null
           and p.state = 'active'`,
  );
  return person === undefined ? who : { personId: person.id, name: person.name };
}

interface Known {
  id: string;
  office_id: number;
  here: boolean;
  town: string;
  voided: boolean;
}

async function knownArrival(
  tx: Statements,
  { office, who, journey, sighting, keys }: NewLine,
): Promise<Known | undefined> {
  const resident = "resident" in who ? who.resident : undefined;
  const number = resident?.document?.number;
  const hashes = (kind: "document" | "phone", value: string | null | undefined) =>
    value ? residentHashes(keys, kind, value) : [];
  const [known] = await tx.rows<Known>(
    sql`select id, office_id, here, town, voided from prevent.known_arrival(${office.id},
          ${"personId" in who ? who.personId : null}::uuid, ${hashes("document", number)}::bytea[],
          ${hashes("phone", resident?.phone)}::bytea[], ${nameOf(who)}, ${resident?.sex ?? null},
          ${resident?.bornOn ?? null}::date, ${journey.arrivedOn}::date, ${sighting.source === "import"})`,
  );
  return known;
}

function nameOf(who: Who): string {
  return "personId" in who ? who.name : who.resident.name;
}

async function addLine(tx: Statements, line: NewLine): Promise<string> {
  const { office, incidentId, who, journey, sighting, keys } = line;
  const residentId =
    "resident" in who ? await insertResident(tx, who.resident, office.id, keys) : null;
  const mask = journey.stay ? maskedAddress({ unit: office.name }, "list") : null;
  const [row] = await tx.rows<{ id: string }>(
    sql`insert into prevent.arrival (office_id, incident_id, person_id, resident_id, name, origin_code, origin,
          transport, transport_no, companions, arrived_on, planned_leave_on, stay_mask, needs, last_seen_at)
        values (${office.id}, ${incidentId}::uuid, ${"personId" in who ? who.personId : null}::uuid, ${residentId}::uuid,
          ${nameOf(who)}, ${journey.originCode ?? null}, ${journey.origin}, ${journey.transport},
          ${journey.transportNo ?? null}, ${journey.companions ?? null}, ${journey.arrivedOn},
          ${journey.plannedLeaveOn ?? null}, ${mask}, ${journey.needs ?? null}, ${sighting.seenAt})
        returning id`,
  );
  const id = row?.id ?? "";
  await tx.run(insertSighting(id, office.id, sighting));
  if (journey.stay) {
    await tx.run(
      sql`insert into prevent.sealed_stay (arrival_id, office_id, key_id, sealed)
          values (${id}::uuid, ${office.id}, ${keys.currentId}, ${keys.seal(journey.stay, stayContext(id))})`,
    );
  }
  return id;
}

/** Where the sealed stay belongs: as a rotation of the keys knows it. */
export function stayContext(arrivalId: string): string {
  return `${arrivalId}/address`;
}

/** @returns whether there was anything new in it */
async function seeAgain(
  tx: Statements,
  { id, office_id: officeId }: Known,
  sighting: Sighting,
): Promise<boolean> {
  const added = await tx.rows(
    sql`${insertSighting(id, officeId, sighting)} on conflict (arrival_id) where source = 'import' do nothing returning id`,
  );
  if (added.length === 0) return false;
  await tx.run(
    sql`update prevent.arrival set sightings = sightings + 1, updated_at = now(),
               last_seen_at = greatest(last_seen_at, ${sighting.seenAt}) where id = ${id}::uuid`,
  );
  return true;
}

function insertSighting(id: string, officeId: number, sighting: Sighting): Sql {
  const { source, staffId, seenAt, skewSeconds } = sighting;
  return sql`insert into prevent.arrival_sighting (arrival_id, office_id, source, staff_id, seen_at, clock_skew_seconds)
    values (${id}::uuid, ${officeId}, ${source}, ${staffId}::uuid, ${seenAt}, ${skewSeconds})`;
}
