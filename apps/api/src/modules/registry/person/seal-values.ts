import { maskForList } from "@wuzi/domain/identity/mask";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import type { SealedKind, SealedValueEntity } from "./sealed-value.entity.ts";

type NewValue = Omit<SealedValueEntity, "id">;

interface Home {
  personId: string;
  officeId: number;
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
): NewValue {
  const indexed = kind !== "address";
  const tail = value.slice(-4);
  return {
    ...home,
    carerId: null,
    kind,
    holder: null,
    issuedOn: null,
    validUntil: null,
    keyId: keys.currentId,
    sealed: keys.seal(value, sealContext(home.personId, kind)),
    hash: indexed ? keys.blindIndex(kind, hashedForm(kind, value)) : null,
    tailHash: indexed && kind !== "certificate" ? keys.blindIndex(`${kind} tail`, tail) : null,
    mask,
  };
}

/** A phone is found by its digits, however it was written. */
export function hashedForm(kind: SealedKind, value: string): string {
  return kind === "phone" ? value.replaceAll(/\D/g, "") : value;
}

/** Everything of a person that is never stored in the clear, carers' phones aside. */
export function sealedValuesOf(keys: KeyRing, home: Home, person: PersonInput): NewValue[] {
  const values: NewValue[] = [];
  const { document, certificate, residence, registered, phones } = person;
  if (document.number !== "") {
    const mask = maskForList("idNumber", document.number);
    values.push(sealValue(keys, home, "document", document.number, mask));
  }
  if (certificate) {
    const mask = maskForList("certificateNumber", certificate.number);
    values.push({
      ...sealValue(keys, home, "certificate", certificate.number, mask),
      issuedOn: certificate.issuedOn ?? null,
      validUntil: certificate.validUntil ?? null,
    });
  }
  for (const phone of phones) {
    const mask = maskForList("phone", phone.number);
    values.push({
      ...sealValue(keys, home, "phone", phone.number, mask),
      holder: phone.holder,
    });
  }
  const address = residence.address ?? registered.address;
  if (address) values.push(sealValue(keys, home, "address", address, "***"));
  return values;
}
