import { maskForList } from "@wuzi/domain/identity/mask";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";

export type SealedKind = "document" | "certificate" | "phone" | "address";

interface Home {
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
  key_id: number;
  sealed: string;
  hash: string | null;
  tail_hash: string | null;
  mask: string;
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
    key_id: keys.currentId,
    sealed: keys.seal(value, sealContext(home.person_id, kind)).toString("hex"),
    hash: indexed ? keys.blindIndex(kind, form).toString("hex") : null,
    tail_hash: tailed ? keys.blindIndex(`${kind} tail`, form.slice(-4)).toString("hex") : null,
    mask,
  };
}

/** Everything of a person that is never stored in the clear, carers' phones aside. */
export function sealedValuesOf(keys: KeyRing, home: Home, person: PersonInput): SealedRow[] {
  const rows: SealedRow[] = [];
  const { document, certificate, residence, registered, phones } = person;
  if (document.number !== "") {
    const mask = maskForList("idNumber", document.number);
    rows.push(sealValue(keys, home, "document", document.number, mask));
  }
  if (certificate) {
    const mask = maskForList("certificateNumber", certificate.number);
    rows.push({
      ...sealValue(keys, home, "certificate", certificate.number, mask),
      issued_on: certificate.issuedOn ?? null,
      valid_until: certificate.validUntil ?? null,
    });
  }
  for (const phone of phones) {
    const mask = maskForList("phone", phone.number);
    rows.push({ ...sealValue(keys, home, "phone", phone.number, mask), holder: phone.holder });
  }
  const address = residence.address ?? registered.address;
  if (address) rows.push(sealValue(keys, home, "address", address, "***"));
  return rows;
}
