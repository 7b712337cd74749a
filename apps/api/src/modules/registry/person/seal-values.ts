import { maskForList } from "@wuzi/domain/identity/mask";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";

export type SealedKind = "document" | "certificate" | "phone" | "address";

export interface Home {
  person_id: string;
  office_id: number;
}

/** A row of `registry.sealed_value`; bytes in hexadecimal, as they travel in JSON. */
export interface SealedRow extends Home {
  carer_id: string | null;
  kind: SealedKind;
  holder: string | null;
  issued_on: string | null;
  valid_until: string | null;
  position: number;
  note: string | null;
  key_id: number;
  sealed: string;
  hash: string | null;
  tail_hash: string | null;
  mask: string;
  /** The same number under other keys in use, while one takes over from another. */
  other_hashes: readonly string[];
}

/** Where a sealed value belongs: its bytes do not open in another record's place. */
export function sealContext(personId: string, kind: SealedKind): string {
  return `${personId}/${kind}`;
}

/** One number or address as it is stored: sealed, found by keyed hashes, shown by its mask. */
export function sealValue(
  keys: KeyRing,
  home: Home,
  kind: SealedKind,
  value: string,
  mask: string,
): SealedRow {
  const form = kind === "phone" ? value.replaceAll(/\D/g, "") : value;
  const indexed = kind !== "address";
  const tailed = kind === "document" || kind === "phone";
  return {
    ...home,
    carer_id: null,
    kind,
    holder: null,
    issued_on: null,
    valid_until: null,
    position: 0,
    note: null,
    key_id: keys.currentId,
    sealed: keys.seal(value, sealContext(home.person_id, kind)).toString("hex"),
    hash: indexed ? keys.blindIndex(kind, form).toString("hex") : null,
    other_hashes:
      kind === "document"
        ? keys
            .blindIndexes(kind, form)
            .slice(1)
            .map((hash) => hash.toString("hex"))
        : [],
    tail_hash: tailed ? keys.blindIndex(`${kind} tail`, form.slice(-4)).toString("hex") : null,
    mask,
  };
}

type Certificate = NonNullable<PersonInput["certificate"]>;

export function sealDocument(keys: KeyRing, home: Home, number: string): SealedRow {
  return sealValue(keys, home, "document", number, maskForList("idNumber", number));
}

export function sealCertificate(keys: KeyRing, home: Home, certificate: Certificate): SealedRow {
  const { number, issuedOn, validUntil } = certificate;
  return {
    ...sealValue(keys, home, "certificate", number, maskForList("certificateNumber", number)),
    issued_on: issuedOn ?? null,
    valid_until: validUntil ?? null,
  };
}

export function sealPhone(
  keys: KeyRing,
  home: Home,
  phone: { number: string; holder: string; note?: string | null },
  position = 0,
): SealedRow {
  return {
    ...sealValue(keys, home, "phone", phone.number, maskForList("phone", phone.number)),
    holder: phone.holder,
    note: phone.note ?? null,
    position,
  };
}

/** Two addresses may be known: where somebody lives, and where they are registered. */
export type AddressHolder = "residence" | "registered";

export function sealAddress(
  keys: KeyRing,
  home: Home,
  address: string,
  holder: AddressHolder,
): SealedRow {
  return { ...sealValue(keys, home, "address", address, "***"), holder };
}

/** Everything of a person that is never stored in the clear, carers' phones aside. */
export function sealedValuesOf(keys: KeyRing, home: Home, person: PersonInput): SealedRow[] {
  const { document, certificate, residence, registered, phones } = person;
  return [
    ...(document.number === "" ? [] : [sealDocument(keys, home, document.number)]),
    ...(certificate ? [sealCertificate(keys, home, certificate)] : []),
    ...phones.map((phone, position) => sealPhone(keys, home, phone, position)),
    ...(residence.address ? [sealAddress(keys, home, residence.address, "residence")] : []),
    ...(registered.address ? [sealAddress(keys, home, registered.address, "registered")] : []),
  ];
}
