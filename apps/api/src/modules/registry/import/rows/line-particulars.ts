import { parseIdNumber, type IdNumberChecks } from "@wuzi/domain/identity/id-number";
import { parseCertificateNumber } from "@wuzi/domain/registry/certificate";
import { documentOfIdNumber } from "@wuzi/domain/registry/document-type";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import type { RowHelper } from "@wuzi/domain/registry/row-contacts";
import type { ReadLine } from "./read-line.ts";

/** Whom a row describes, as far as it says. Where cells contradict each other, the documents decide. */
export interface LineIdentity {
  readonly document: PersonInput["document"];
  readonly synthetic: boolean;
  readonly sex: PersonInput["sex"] | null;
  readonly birthDay: string | null;
}

/** A wrong number gives way to what is proposed for it: the certificate's, or the form of 18. */
export function identityOf(line: ReadLine, checks: IdNumberChecks): LineIdentity {
  const { idNumber, unsoundIdNumber, sex, birthDay } = line.person;
  const proposal = line.findings.find(({ column }) => column === "idNumber")?.proposal;
  const parsed = parseIdNumber(idNumber ?? proposal ?? "", checks);
  if (parsed.ok) {
    return {
      document: { type: documentOfIdNumber(parsed.idNumber), number: parsed.idNumber },
      synthetic: parsed.synthetic,
      sex: parsed.sex,
      birthDay: parsed.birthDay,
    };
  }
  // kept as it is written, so that it can be mended by hand and is found again
  const asWritten = /^\d{14,17}[\dX]$/.test(unsoundIdNumber ?? "") ? unsoundIdNumber : null;
  return {
    document:
      asWritten === null ? { type: "none", number: "" } : { type: "id_card", number: asWritten },
    synthetic: asWritten?.startsWith("99") ?? false,
    sex,
    birthDay,
  };
}

/**
 * Everything for a new record.
 * @param divisionCode where the person lives
 * @returns `undefined` when sex or birth day is not known
 */
export function particularsOf(
  line: ReadLine,
  divisionCode: string | null,
  checks: IdNumberChecks,
): (PersonInput & { synthetic: boolean }) | undefined {
  const { person } = line;
  const { document, synthetic, sex, birthDay } = identityOf(line, checks);
  if (sex === null || birthDay === null || person.name === "") return undefined;
  const certificate = certificateOf(line, document.number, checks);
  return {
    name: person.name,
    sex,
    birthDay,
    document,
    certificate,
    suspected: certificate === null && person.writtenState === "suspected",
    disability: disabilityOf(line, checks),
    registered: { divisionCode: null, address: person.place.registeredAddress },
    residence: { divisionCode, address: person.place.residenceAddress },
    phones: person.phones
      .slice(0, 5)
      .map((number) => ({ number, holder: "self" as const, note: null })),
    carers: person.helpers.map(carerOf),
    livesAlone: person.livesAlone ?? false,
    dependent: person.dependent ?? false,
    preferences: null,
    channelOverrides: [],
    optOuts: [],
    synthetic,
  };
}

/** A certificate of somebody else is not taken over. */
export function certificateOf(
  { person: { certificate } }: ReadLine,
  idNumber: string,
  checks: IdNumberChecks,
): (PersonInput["certificate"] & object) | null {
  if (certificate === null) return null;
  const read = parseCertificateNumber(certificate.number, checks);
  if (!read.ok || (idNumber !== "" && read.holder.idNumber !== idNumber)) return null;
  const { number, issuedOn, validUntil } = certificate;
  const reversed = issuedOn !== null && validUntil !== null && validUntil < issuedOn;
  return { number, issuedOn, validUntil: reversed ? null : validUntil };
}

/** The certificate says category and grade; the cells say the rest. */
export function disabilityOf(
  { person: { disability, certificate } }: ReadLine,
  checks: IdNumberChecks,
): NonNullable<PersonInput["disability"]> | null {
  const read = certificate && parseCertificateNumber(certificate.number, checks);
  const { category, grade } = read?.ok === true ? read : (disability ?? {});
  if (category === undefined || grade === undefined) return null;
  const parts = category === "multiple" ? (disability?.parts ?? []) : [];
  return { category, grade, parts: [...parts] };
}

export function carerOf({ role, name, relation, phone }: RowHelper): PersonInput["carers"][number] {
  return { role, name, relation: relation ?? "other", phone, personId: null };
}
