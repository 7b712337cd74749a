import type { PersonChanges } from "@wuzi/domain/registry/person-changes";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import {
  sealAddress,
  sealCertificate,
  sealDocument,
  sealPhone,
  type AddressHolder,
  type Home,
  type SealedRow,
} from "../seal-values.ts";
import type { StoredPerson, StoredValue } from "../stored-person.ts";

/** A value that stays, with what is said about it now. */
interface KeptValue {
  readonly id: string;
  readonly position: number;
  readonly holder: string | null;
  readonly note: string | null;
  readonly issued_on: string | null;
  readonly valid_until: string | null;
}

/** What becomes of the sealed values of one person. Nothing is overwritten: former ones stay, superseded. */
export interface ValueChanges {
  readonly superseded: readonly string[];
  readonly added: readonly SealedRow[];
  readonly kept: readonly KeptValue[];
}

interface Subject {
  readonly home: Home;
  readonly stored: StoredPerson;
  readonly keys: KeyRing;
}

/** The difference between what is stored and what is now said. */
export function valueChanges(subject: Subject, changes: PersonChanges): ValueChanges {
  return joined([
    documentChange(subject, changes.document),
    certificateChange(subject, changes.certificate),
    addressChange(subject, "residence", changes.residence?.address),
    addressChange(subject, "registered", changes.registered?.address),
    changes.phones === undefined ? none : phoneChanges(subject, changes.phones),
  ]);
}

const none: ValueChanges = { superseded: [], added: [], kept: [] };

function joined(all: readonly ValueChanges[]): ValueChanges {
  return {
    superseded: all.flatMap(({ superseded }) => superseded),
    added: all.flatMap(({ added }) => added),
    kept: all.flatMap(({ kept }) => kept),
  };
}

function documentChange(
  { home, stored, keys }: Subject,
  document: PersonChanges["document"],
): ValueChanges {
  const before = stored.values.find(({ kind }) => kind === "document");
  if (document === undefined || document.number === (before?.text ?? "")) return none;
  return {
    ...none,
    superseded: idOf(before),
    added: document.number === "" ? [] : [sealDocument(keys, home, document.number)],
  };
}

/** A new number goes before the former one; the same number with other days stays where it is. */
function certificateChange(
  { home, stored, keys }: Subject,
  certificate: PersonChanges["certificate"],
): ValueChanges {
  const before = stored.values.find(({ kind }) => kind === "certificate");
  if (certificate === undefined) return none;
  if (certificate === null) return { ...none, superseded: idOf(before) };
  if (before === undefined || certificate.number !== before.text) {
    const added = [sealCertificate(keys, home, certificate)];
    return { ...none, superseded: idOf(before), added };
  }
  const { issuedOn = before.issuedOn, validUntil = before.validUntil } = certificate;
  return {
    ...none,
    kept: [{ ...keptAs(before, 0), issued_on: issuedOn, valid_until: validUntil }],
  };
}

function addressChange(
  { home, stored, keys }: Subject,
  which: AddressHolder,
  address: string | null | undefined,
): ValueChanges {
  const before = stored.values.find(
    ({ kind, holder }) => kind === "address" && (holder ?? "residence") === which,
  );
  if (address === undefined || address === (before?.text ?? null)) return none;
  return {
    ...none,
    superseded: idOf(before),
    added: address === null ? [] : [sealAddress(keys, home, address, which)],
  };
}

function phoneChanges(
  { home, stored, keys }: Subject,
  phones: NonNullable<PersonChanges["phones"]>,
): ValueChanges {
  const before = phonesOf(stored);
  const matched = phones.map((phone, index) => {
    const found = before.find(({ id, text }) => id === phone.id || text === phone.number);
    if (phone.id && found === undefined) throw notFound(`input.changes.phones.${index}.id`);
    return { phone, found };
  });
  matched.forEach(({ found, phone }, at) => {
    if (found === undefined || matched.findIndex((each) => each.found === found) === at) return;
    const path = `input.changes.phones.${at}.${phone.id ? "id" : "number"}`;
    throw badField(path, "TWICE", "This number is in the list already.");
  });
  const staying = new Set(matched.flatMap(({ found }) => found?.id ?? []));
  return {
    superseded: before.filter(({ id }) => !staying.has(id)).map(({ id }) => id),
    added: matched.flatMap(({ phone, found }, at) =>
      found === undefined && phone.number
        ? [sealPhone(keys, home, { ...phone, number: phone.number, note: phone.note ?? null }, at)]
        : [],
    ),
    kept: matched.flatMap(({ phone, found }, at) =>
      found === undefined
        ? []
        : [{ ...keptAs(found, at), holder: phone.holder, note: phone.note ?? null }],
    ),
  };
}

/** The person's own phones, in the order they are called. */
export function phonesOf(stored: StoredPerson): StoredValue[] {
  return stored.values.filter(({ kind, carerId }) => kind === "phone" && carerId === null);
}

function keptAs(value: StoredValue, position: number): KeptValue {
  const { id, holder, note, issuedOn, validUntil } = value;
  return { id, position, holder, note, issued_on: issuedOn, valid_until: validUntil };
}

function idOf(value: StoredValue | undefined): string[] {
  return value === undefined ? [] : [value.id];
}
