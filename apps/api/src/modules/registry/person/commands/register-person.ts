import { maskForList } from "@wuzi/domain/identity/mask";
import { type OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { certificateValidUntil } from "@wuzi/domain/registry/certificate-state";
import { nameKeys } from "@wuzi/domain/registry/name-keys";
import { personSchema, type PersonInput } from "@wuzi/domain/registry/person-input";
import { suitableChannels } from "@wuzi/domain/registry/suitable-channels";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { CarerEntity } from "../carer.entity.ts";
import type { CertificateStanding } from "../person-state.ts";
import { PersonEntity } from "../person.entity.ts";
import type { RegisterPersonInput } from "../person.inputs.ts";
import { syllablesOf } from "../reading.ts";
import { sealedValuesOf, sealValue } from "../seal-values.ts";
import { SealedValueEntity } from "../sealed-value.entity.ts";

/** Kinds of office that answer for people. */
const takesPeople: readonly OfficeKind[] = [
  "street_federation",
  "town_federation",
  "community_post",
  "village_post",
  "grid",
];

/** A new record. Whoever is registered already is refused by the unique document number. */
export async function registerPerson(
  tx: Transaction,
  input: RegisterPersonInput,
  keys: KeyRing,
): Promise<string> {
  const checks = { today: tx.today, allowSynthetic: true };
  const known = checkInput(personSchema(checks), input.person, "input.person");
  const officeId = parseId(input.officeId, "input.officeId");
  await requireOffice(tx, officeId);

  const syllables = syllablesOf(known.name);
  const values = { ...particulars(known, syllables), officeId };
  const person = await tx.create(PersonEntity, values);
  const home = { personId: person.id, officeId };
  for (const value of sealedValuesOf(keys, home, known)) await tx.create(SealedValueEntity, value);
  for (const part of known.disability?.parts ?? []) {
    await tx.rows(
      sql`insert into registry.disability_part (person_id, office_id, category, grade)
          values (${person.id}, ${officeId}, ${part.category}, ${part.grade})`,
    );
  }
  await addCarers(tx, keys, home, known);
  await tx.rows(
    sql`select registry.set_name_keys(${person.id}, ${nameKeys(known.name, syllables)}::text[])`,
  );
  return person.id;
}

async function requireOffice(tx: Transaction, officeId: number): Promise<void> {
  const office = await tx.row<{ kind: OfficeKind; closed: boolean }>(
    sql`select kind, closed_on is not null as closed from organisation.office where id = ${officeId} for share`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (office.closed || !takesPeople.includes(office.kind)) {
    throw badField(
      "input.officeId",
      "TAKES_NO_PEOPLE",
      "People belong to a township, village or grid.",
    );
  }
}

/** The columns of a record that follow from what is known. */
function particulars(known: PersonInput, syllables: string[]): Partial<PersonEntity> {
  const { certificate, disability, document, phones } = known;
  const needs = { disability: disability ?? null, overrides: known.channelOverrides };
  return {
    name: known.name,
    pinyin: syllables.join(" "),
    initials: syllables.map((syllable) => syllable[0]).join(""),
    sex: known.sex,
    bornOn: known.birthDay,
    documentType: document.type,
    documentMask: document.number === "" ? null : maskForList("idNumber", document.number),
    certificateMask: certificate ? maskForList("certificateNumber", certificate.number) : null,
    certificateStanding: standingOf(known),
    certificateValidUntil: certificate ? validUntil(certificate) : null,
    category: disability?.category ?? null,
    grade: disability?.grade ?? null,
    phoneMask: phones[0] ? maskForList("phone", phones[0].number) : null,
    addressMask: null,
    registeredCode: known.registered.divisionCode ?? null,
    residenceCode: known.residence.divisionCode ?? null,
    livesAlone: known.livesAlone,
    needsCare: known.dependent,
    channels: suitableChannels(needs).map(({ channel }) => channel),
    channelOverrides: known.channelOverrides,
    preferences: known.preferences ?? null,
    optOuts: known.optOuts,
  };
}

function standingOf({ certificate, suspected }: PersonInput): CertificateStanding {
  if (certificate) return "certified";
  return suspected ? "suspected" : "not_certified";
}

/** The last day as printed, else ten years after the first; unknown where neither is known. */
function validUntil(certificate: NonNullable<PersonInput["certificate"]>): string | null {
  if (certificate.validUntil) return certificate.validUntil;
  return certificate.issuedOn ? certificateValidUntil(certificate.issuedOn) : null;
}

async function addCarers(
  tx: Transaction,
  keys: KeyRing,
  home: { personId: string; officeId: number },
  known: PersonInput,
): Promise<void> {
  for (const [index, given] of known.carers.entries()) {
    if (given.personId)
      await requirePerson(tx, given.personId, `input.person.carers.${index}.personId`);
    const phoneMask = given.phone ? maskForList("phone", given.phone) : null;
    const carer = await tx.create(CarerEntity, {
      ...home,
      carerPersonId: given.personId ?? null,
      name: given.name,
      relation: given.relation,
      role: given.role,
      phoneMask,
      fromDay: tx.today,
    });
    if (given.phone && phoneMask !== null) {
      await tx.create(SealedValueEntity, {
        ...sealValue(keys, home, "phone", given.phone, phoneMask),
        carerId: carer.id,
        holder: "carer",
      });
    }
  }
}

async function requirePerson(tx: Transaction, id: string, path: string): Promise<void> {
  const found = await tx.row(sql`select id from registry.person where id = ${id}::uuid`);
  if (found === undefined) throw notFound(path);
}
