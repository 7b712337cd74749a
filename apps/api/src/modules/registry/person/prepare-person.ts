import { maskForList } from "@wuzi/domain/identity/mask";
import { certificateValidUntil } from "@wuzi/domain/registry/certificate-state";
import { nameKeys } from "@wuzi/domain/registry/name-keys";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import { suitableChannels } from "@wuzi/domain/registry/suitable-channels";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import type { KnownPlace } from "./address-masks.ts";
import { syllablesOf } from "./reading.ts";
import { sealedValuesOf, sealPhone, type Home, type SealedRow } from "./seal-values.ts";

/** Ids that the rows of one person get: its own, and one for each carer. */
export interface NewIds {
  person: string;
  carers: readonly string[];
}

/** Everything that one person becomes in the tables, keyed by column. */
export interface PreparedPerson {
  person: Record<string, unknown> & { id: string; office_id: number };
  parts: Record<string, unknown>[];
  carers: Record<string, unknown>[];
  sealed: SealedRow[];
  names: { id: string; keys: readonly string[] };
  /** What the masked address is made from. */
  place: KnownPlace;
}

/** Turns checked particulars into rows: masks, sealed values, channels, keys. No database is asked. */
export function preparePerson(
  known: PersonInput,
  officeId: number,
  ids: NewIds,
  context: { today: string; keys: KeyRing; synthetic?: boolean },
): PreparedPerson {
  const home = { person_id: ids.person, office_id: officeId };
  const syllables = syllablesOf(known.name);
  const carers = known.carers.map((carer, index) =>
    prepareCarer(carer, home, ids.carers[index] ?? "", context),
  );
  return {
    person: {
      id: ids.person,
      office_id: officeId,
      synthetic: context.synthetic ?? false,
      ...readingOf(syllables),
      ...particularsOf(known),
    },
    parts: (known.disability?.parts ?? []).map((part) => ({ ...home, ...part })),
    carers: carers.map(({ row }) => row),
    sealed: [
      ...sealedValuesOf(context.keys, home, known),
      ...carers.flatMap(({ phone }) => phone ?? []),
    ],
    names: { id: ids.person, keys: nameKeys(known.name, syllables) },
    place: {
      code: known.residence.divisionCode ?? null,
      hasAddress: Boolean(known.residence.address),
    },
  };
}

/** One carer's row, and their sealed phone. */
export function prepareCarer(
  carer: PersonInput["carers"][number],
  home: Home,
  id: string,
  context: { today: string; keys: KeyRing },
): { row: Record<string, unknown>; phone: SealedRow | null } {
  const number = carer.phone ?? null;
  const phone = number === null ? null : sealPhone(context.keys, home, { number, holder: "carer" });
  return {
    row: {
      ...home,
      id,
      carer_person_id: carer.personId ?? null,
      name: carer.name,
      relation: carer.relation,
      role: carer.role,
      phone_mask: phone?.mask ?? null,
      from_day: context.today,
    },
    phone: phone === null ? null : { ...phone, carer_id: id },
  };
}

/** What lists are ordered by, and the letters people type. */
export function readingOf(syllables: readonly string[]): { pinyin: string; initials: string } {
  return {
    pinyin: syllables.join(" "),
    initials: syllables.map((syllable) => syllable[0]).join(""),
  };
}

function particularsOf(known: PersonInput): Record<string, unknown> {
  const { certificate, disability, document, phones } = known;
  const needs = { disability: disability ?? null, overrides: known.channelOverrides };
  return {
    name: known.name,
    sex: known.sex,
    born_on: known.birthDay,
    document_type: document.type,
    document_mask: document.number === "" ? null : maskForList("idNumber", document.number),
    certificate_mask: certificate ? maskForList("certificateNumber", certificate.number) : null,
    certificate_standing: standingOf(known),
    certificate_valid_until: certificate ? validUntil(certificate) : null,
    category: disability?.category ?? null,
    grade: disability?.grade ?? null,
    phone_mask: phones[0] ? maskForList("phone", phones[0].number) : null,
    registered_code: known.registered.divisionCode ?? null,
    residence_code: known.residence.divisionCode ?? null,
    lives_alone: known.livesAlone,
    needs_care: known.dependent,
    channels: suitableChannels(needs).map(({ channel }) => channel),
    channel_overrides: known.channelOverrides,
    preferences: known.preferences ?? null,
    opt_outs: known.optOuts,
  };
}

function standingOf({ certificate, suspected }: PersonInput): string {
  if (certificate) return "certified";
  return suspected ? "suspected" : "not_certified";
}

/** The last day as printed, else ten years after the first; unknown where neither is known. */
export function validUntil(certificate: {
  issuedOn?: string | null | undefined;
  validUntil?: string | null | undefined;
}): string | null {
  if (certificate.validUntil) return certificate.validUntil;
  return certificate.issuedOn ? certificateValidUntil(certificate.issuedOn) : null;
}
