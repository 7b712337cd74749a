import { maskForList } from "@wuzi/domain/identity/mask";
import type { Disability } from "@wuzi/domain/registry/disability";
import type { PersonChanges } from "@wuzi/domain/registry/person-changes";
import type { PersonClaims } from "@wuzi/domain/registry/person-contradictions";
import type { CertificateStanding } from "@wuzi/domain/registry/record-words";
import { suitableChannels } from "@wuzi/domain/registry/suitable-channels";
import type { PersonEntity } from "../person.entity.ts";
import { readingOf, validUntil } from "../prepare-person.ts";
import { syllablesOf } from "../reading.ts";
import type { StoredPerson } from "../stored-person.ts";

/** Who somebody is said to be once the changes are made. */
export function claimsAfter(
  row: PersonEntity,
  stored: StoredPerson,
  changes: PersonChanges,
): PersonClaims {
  const numberOf = (sought: string) => stored.values.find(({ kind }) => kind === sought)?.text;
  const certificate = numberOf("certificate");
  return {
    sex: changes.sex ?? row.sex,
    birthDay: changes.birthDay ?? row.bornOn,
    document: changes.document ?? { type: row.documentType, number: numberOf("document") ?? "" },
    certificate: given(
      changes.certificate,
      certificate === undefined ? null : { number: certificate },
    ),
    disability: disabilityAfter(stored, changes),
    suspected: changes.suspected ?? row.certificateStanding === "suspected",
  };
}

export function disabilityAfter(stored: StoredPerson, changes: PersonChanges): Disability | null {
  return given(changes.disability, stored.disability) ?? null;
}

/** How the name reads, where the changes say anything of it. */
export function syllablesAfter(row: PersonEntity, changes: PersonChanges): string[] | undefined {
  if (changes.reading) return changes.reading;
  if (changes.name === undefined && changes.reading === undefined) return undefined;
  return syllablesOf(changes.name ?? row.name);
}

/** The columns of the row that change, with everything that follows from what was said. */
export function personPatch(
  row: PersonEntity,
  stored: StoredPerson,
  changes: PersonChanges,
): Partial<PersonEntity> {
  const syllables = syllablesAfter(row, changes);
  return defined({
    name: changes.name,
    ...(syllables === undefined ? {} : readingOf(syllables)),
    sex: changes.sex,
    bornOn: changes.birthDay,
    ...documentPatch(changes),
    ...certificatePatch(row, stored, changes),
    registeredCode: changes.registered?.divisionCode,
    residenceCode: changes.residence?.divisionCode,
    livesAlone: changes.livesAlone,
    needsCare: changes.dependent,
    preferences: changes.preferences,
    optOuts: changes.optOuts,
    ...needsPatch(row, stored, changes),
  });
}

function documentPatch({ document }: PersonChanges): Partial<PersonEntity> {
  if (document === undefined) return {};
  const { type, number } = document;
  const mask = number === "" ? null : maskForList("idNumber", number);
  return { documentType: type, documentMask: mask };
}

function certificatePatch(
  row: PersonEntity,
  stored: StoredPerson,
  { certificate, suspected }: PersonChanges,
): Partial<PersonEntity> {
  const before = stored.values.find(({ kind }) => kind === "certificate");
  if (certificate) {
    const isNew = certificate.number !== before?.text;
    const days = {
      issuedOn: isNew ? certificate.issuedOn : given(certificate.issuedOn, before?.issuedOn),
      validUntil: isNew
        ? certificate.validUntil
        : given(certificate.validUntil, before?.validUntil),
    };
    const lastDay = validUntil(days);
    const standsStill =
      row.certificateStanding === "voided" ||
      (row.certificateStanding === "expired" && lastDay === null);
    return {
      certificateMask: maskForList("certificateNumber", certificate.number),
      certificateValidUntil: lastDay,
      ...(isNew || !standsStill ? { certificateStanding: "certified" as const } : {}),
      ...(isNew ? { certificateSuspendedFrom: null } : {}),
    };
  }
  if (certificate === undefined && before !== undefined) return {};
  const isSuspected = suspected ?? row.certificateStanding === "suspected";
  const standing: CertificateStanding = isSuspected ? "suspected" : "not_certified";
  if (certificate === undefined)
    return suspected === undefined ? {} : { certificateStanding: standing };
  return {
    certificateMask: null,
    certificateValidUntil: null,
    certificateSuspendedFrom: null,
    certificateStanding: standing,
  };
}

/** Channels follow from the disability and from what was decided by hand. */
function needsPatch(
  row: PersonEntity,
  stored: StoredPerson,
  changes: PersonChanges,
): Partial<PersonEntity> {
  if (changes.disability === undefined && changes.channelOverrides === undefined) return {};
  const disability = disabilityAfter(stored, changes);
  const overrides = changes.channelOverrides ?? row.channelOverrides;
  return {
    category: disability?.category ?? null,
    grade: disability?.grade ?? null,
    channelOverrides: overrides,
    channels: suitableChannels({ disability, overrides }).map(({ channel }) => channel),
  };
}

/** What was said, `null` included, or what stands where nothing was said. */
function given<Value, Otherwise>(said: Value | undefined, otherwise: Otherwise): Value | Otherwise {
  return said === undefined ? otherwise : said;
}

function defined<Values extends object>(values: Values): Partial<PersonEntity> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
