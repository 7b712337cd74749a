import type { IdNumberChecks } from "@wuzi/domain/identity/id-number";
import type { Disability } from "@wuzi/domain/registry/disability";
import type { ImportField } from "@wuzi/domain/registry/import-words";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import { certificateOf, disabilityOf, identityOf } from "../rows/line-particulars.ts";
import type { Places } from "../rows/places.ts";
import type { ReadLine } from "../rows/read-line.ts";
import type { Known } from "./stored-people.ts";

/**
 * What is said of somebody, field by field, each in one form that can be compared. Fields of which
 * nothing is said are left out; in the registry's own fields `""` is a blank that may be filled.
 */
export type Fields = Readonly<Partial<Record<ImportField, string>>>;

export interface FieldContext {
  readonly checks: IdNumberChecks;
  readonly places: Places;
}

/** Order within lists is no difference. */
function listed(items: readonly string[]): string {
  return items.toSorted().join("\n");
}

export function itemsOf(list: string): string[] {
  return list === "" ? [] : list.split("\n");
}

/** What the row says. */
export function lineFields(line: ReadLine, { checks, places }: FieldContext): Fields {
  const { person, placed } = line;
  const { document, sex, birthDay } = identityOf(line, checks);
  const certificate = certificateOf(line, document.number, checks);
  const disability = disabilityOf(line, checks);
  return said({
    name: person.name,
    sex,
    birth_day: birthDay,
    document: document.number,
    certificate: certificate && certificateText(certificate),
    standing: standingOf(line),
    disability: disability && disabilityText(disability),
    phones: listed(person.phones),
    carers: listed(
      person.helpers.map((each) => carerText({ ...each, relation: each.relation ?? "other" })),
    ),
    address: person.place.residenceAddress,
    registered: person.place.registeredAddress,
    lives_alone: choice(person.livesAlone),
    needs_care: choice(person.dependent),
    place: placed.kind === "found" ? places.divisionOf(placed.officeId) : null,
  });
}

/** Valid and expired follow from the days, where there are any; the other states are said. */
function standingOf(line: ReadLine): string | null {
  const { writtenState, certificate } = line.person;
  if (writtenState === "voided" || writtenState === "suspended") return writtenState;
  if (isExpired(line)) return "expired";
  if (certificate !== null || writtenState === "valid" || writtenState === "expired") return null;
  return writtenState;
}

/** Whether a row says that a certificate has expired, and not when. */
export function isExpired({ person: { writtenState, certificate } }: ReadLine): boolean {
  const hasDays = certificate?.issuedOn != null || certificate?.validUntil != null;
  return writtenState === "expired" && certificate !== null && !hasDays;
}

/** What the registry holds once these particulars are registered. */
export function createdFields(
  known: PersonInput,
  standing: string,
  divisionCode: string | null,
): Required<Fields> {
  return {
    name: known.name,
    sex: known.sex,
    birth_day: known.birthDay,
    document: known.document.number,
    certificate: known.certificate ? certificateText(known.certificate) : "",
    standing,
    disability: known.disability ? disabilityText(known.disability) : "",
    phones: listed(known.phones.map(({ number }) => number)),
    carers: listed(known.carers.map((each) => carerText({ ...each, phone: each.phone ?? null }))),
    address: known.residence.address ?? "",
    registered: known.registered.address ?? "",
    lives_alone: String(known.livesAlone),
    needs_care: String(known.dependent),
    place: divisionCode ?? "",
  };
}

/** What the registry holds. */
export function knownFields(
  { row, stored, carers }: Known,
  { places }: FieldContext,
): Required<Fields> {
  const text = (kind: string, holder?: string) =>
    stored.values.find(
      (value) =>
        value.kind === kind && (holder === undefined || (value.holder ?? "residence") === holder),
    )?.text ?? "";
  const certificate = stored.values.find(({ kind }) => kind === "certificate");
  const phoneOf = (carerId: string) =>
    stored.values.find((value) => value.carerId === carerId)?.text ?? null;
  const suspended =
    row.certificateStanding === "certified" && row.certificateSuspendedFrom !== null;
  return {
    name: row.name,
    sex: row.sex,
    birth_day: row.bornOn,
    document: text("document"),
    certificate:
      certificate === undefined
        ? ""
        : certificateText({ ...certificate, number: certificate.text }),
    standing: suspended ? "suspended" : row.certificateStanding,
    disability: stored.disability === null ? "" : disabilityText(stored.disability),
    phones: listed(
      stored.values
        .filter(({ kind, carerId }) => kind === "phone" && carerId === null)
        .map((value) => value.text),
    ),
    carers: listed(
      carers
        .filter(({ role }) => role !== "backup_carer")
        .map((each) => carerText({ ...each, phone: phoneOf(each.id) })),
    ),
    address: text("address", "residence"),
    registered: text("address", "registered"),
    lives_alone: String(row.livesAlone),
    needs_care: String(row.needsCare),
    place: places.divisionOf(row.officeId) ?? "",
  };
}

function certificateText({
  number,
  issuedOn,
  validUntil,
}: NonNullable<PersonInput["certificate"]>): string {
  return [number, issuedOn ?? "", validUntil ?? ""].join(" ");
}

function disabilityText({ category, grade, parts }: Disability): string {
  return [
    `${category}${grade}`,
    ...parts.map((part) => `${part.category}${part.grade}`).toSorted(),
  ].join(" ");
}

function carerText(carer: {
  role: string;
  name: string;
  relation: string;
  phone: string | null;
}): string {
  return [carer.role, carer.name, carer.relation, carer.phone ?? ""].join(" ");
}

function choice(value: boolean | null): string | null {
  return value === null ? null : String(value);
}

function said(fields: Readonly<Record<ImportField, string | null>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, text]) => text !== null && text !== ""),
  );
}
