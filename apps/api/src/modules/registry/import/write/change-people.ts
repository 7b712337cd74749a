import type { ImportField } from "@wuzi/domain/registry/import-words";
import { nameKeys } from "@wuzi/domain/registry/name-keys";
import sql from "sql-template-tag";
import type { OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import { addressMasks } from "../../person/address-masks.ts";
import { personPatch } from "../../person/edit/person-patch.ts";
import { phonesOf, valueChanges } from "../../person/edit/value-changes.ts";
import { writeValues } from "../../person/edit/write-values.ts";
import type { PersonEntity } from "../../person/person.entity.ts";
import { syllablesOf } from "../../person/reading.ts";
import { isExpired } from "../judge/person-fields.ts";
import type { Known, PersonRow } from "../judge/stored-people.ts";
import { disabilityOf } from "../rows/line-particulars.ts";
import type { LineReader, ReadLine } from "../rows/read-line.ts";
import { changeCarers } from "./change-carers.ts";
import { lineChanges } from "./line-changes.ts";

export interface ChangedPerson {
  readonly line: ReadLine;
  readonly known: Known;
  readonly fields: ReadonlySet<ImportField>;
}

/** Writes what rows say over registered people, in a handful of statements for all of them. */
export async function changePeople(
  tx: OrderTransaction,
  people: readonly ChangedPerson[],
  reader: LineReader,
): Promise<void> {
  if (people.length === 0) return;
  const { keys, checks } = reader;
  const changed = people.map((each) => {
    const { line, known, fields } = each;
    const { row, stored } = known;
    const changes = lineChanges(line, known, fields, reader);
    const values = valueChanges(
      { home: { person_id: row.id, office_id: row.officeId }, stored, keys },
      changes,
    );
    const patch = {
      ...personPatch(row, stored, changes),
      ...standingPatch(line, fields, checks.today),
    };
    return {
      ...each,
      changes,
      values,
      patch: { ...patch, ...phonePatch(known, values, changes.phones) },
    };
  });
  await writeValues(tx, {
    superseded: changed.flatMap(({ values }) => values.superseded),
    added: changed.flatMap(({ values }) => values.added),
    kept: changed.flatMap(({ values }) => values.kept),
  });
  await writeParts(tx, people, reader);
  await writeNames(tx, people);
  await changeCarers(tx, people, reader);
  const masks = await addressMasks(
    tx,
    changed.map(({ known, changes }) => ({
      code: known.row.residenceCode,
      hasAddress: Boolean(changes.residence?.address) || known.row.addressMask !== null,
    })),
  );
  await writeRows(
    tx,
    changed.map(({ known, patch }, at) => ({
      ...known.row,
      ...patch,
      addressMask: masks[at] ?? null,
    })),
  );
}

/** Another number would stand as valid; what the row says of it stands beside. */
function standingPatch(
  line: ReadLine,
  fields: ReadonlySet<ImportField>,
  today: string,
): Partial<PersonEntity> {
  const { writtenState } = line.person;
  if (!fields.has("standing") && !fields.has("certificate")) return {};
  if (writtenState === "voided") return { certificateStanding: "voided" };
  if (isExpired(line)) return { certificateStanding: "expired" };
  return writtenState === "suspended" ? { certificateSuspendedFrom: today } : {};
}

function phonePatch(
  { stored }: Known,
  { added, kept }: ReturnType<typeof valueChanges>,
  phones: object | undefined,
): Partial<PersonEntity> {
  if (phones === undefined) return {};
  const fresh = added.find(
    ({ kind, position, carer_id: carer }) => kind === "phone" && position === 0 && carer === null,
  );
  const own = phonesOf(stored);
  const first = kept.find(
    ({ id, position }) => position === 0 && own.some((phone) => phone.id === id),
  );
  return { phoneMask: fresh?.mask ?? own.find(({ id }) => id === first?.id)?.mask ?? null };
}

async function writeParts(
  tx: OrderTransaction,
  people: readonly ChangedPerson[],
  { checks }: LineReader,
): Promise<void> {
  const rows = people
    .filter(({ fields }) => fields.has("disability"))
    .map(({ line, known }) => ({
      person_id: known.row.id,
      parts: disabilityOf(line, checks)?.parts ?? [],
    }));
  if (rows.length === 0) return;
  await tx.run(sql`select registry.set_parts(${JSON.stringify(rows)}::jsonb)`);
}

async function writeNames(tx: OrderTransaction, people: readonly ChangedPerson[]): Promise<void> {
  const rows = people
    .filter(({ fields }) => fields.has("name"))
    .map(({ line: { person }, known }) => ({
      id: known.row.id,
      keys: nameKeys(person.name, syllablesOf(person.name)),
    }));
  if (rows.length === 0) return;
  await tx.run(sql`select registry.set_name_keys(${JSON.stringify(rows)}::jsonb)`);
}

/** Whole rows; the audit keeps only what differs. */
async function writeRows(tx: OrderTransaction, rows: readonly PersonRow[]): Promise<void> {
  await tx.run(
    sql`update registry.person p
           set name = r.name, pinyin = r.pinyin, initials = r.initials, sex = r.sex, born_on = r."bornOn",
               document_type = r."documentType", document_mask = r."documentMask",
               certificate_mask = r."certificateMask", certificate_standing = r."certificateStanding",
               certificate_valid_until = r."certificateValidUntil",
               certificate_suspended_from = r."certificateSuspendedFrom", category = r.category, grade = r.grade,
               phone_mask = r."phoneMask", address_mask = r."addressMask", lives_alone = r."livesAlone",
               needs_care = r."needsCare", channels = r.channels, version = p.version + 1, updated_at = now()
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, name text, pinyin text, initials text,
               sex text, "bornOn" date, "documentType" text, "documentMask" text, "certificateMask" text,
               "certificateStanding" text, "certificateValidUntil" date, "certificateSuspendedFrom" date,
               category text, grade smallint, "phoneMask" text, "addressMask" text, "livesAlone" boolean,
               "needsCare" boolean, channels text[])
         where p.id = r.id`,
  );
}
