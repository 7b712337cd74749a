import { maskForList } from "@wuzi/domain/identity/mask";
import { certificateValidUntil } from "@wuzi/domain/registry/certificate-state";
import { nameKeys } from "@wuzi/domain/registry/name-keys";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import { suitableChannels } from "@wuzi/domain/registry/suitable-channels";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import { syllablesOf } from "./reading.ts";
import { sealValue, sealedValuesOf, type SealedRow } from "./seal-values.ts";

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
  const carers = known.carers.map((carer, index) => ({
    ...home,
    id: ids.carers[index],
    carer_person_id: carer.personId ?? null,
    name: carer.name,
    relation: carer.relation,
    role: carer.role,
    phone_mask: carer.phone ? maskForList("phone", carer.phone) : null,
    from_day: context.today,
  }));
  const carerPhones = known.carers.flatMap(({ phone }, index) =>
    phone
      ? [
          {
            ...sealValue(context.keys, home, "phone", phone, maskForList("phone", phone)),
            carer_id: ids.carers[index] ?? null,
            holder: "carer",
          },
        ]
      : [],
  );
  return {
    person: {
      id: ids.person,
      office_id: officeId,
      synthetic: context.synthetic ?? false,
      pinyin: syllables.join(" "),
      initials: syllables.map((syllable) => syllable[0]).join(""),
      ...particularsOf(known),
    },
    parts: (known.disability?.parts ?? []).map((part) => ({ ...home, ...part })),
    carers,
    sealed: [...sealedValuesOf(context.keys, home, known), ...carerPhones],
    names: { id: ids.person, keys: nameKeys(known.name, syllables) },
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
function validUntil(certificate: NonNullable<PersonInput["certificate"]>): string | null {
  if (certificate.validUntil) return certificate.validUntil;
  return certificate.issuedOn ? certificateValidUntil(certificate.issuedOn) : null;
}
