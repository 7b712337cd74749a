import { channels } from "@wuzi/domain/registry/channel";
import { singleCategories } from "@wuzi/domain/registry/disability";
import { noIdentity, noParts, type IdentityValues } from "../particulars/identity-values.ts";
import {
  noOverrides,
  noReach,
  type OverrideValues,
  type ReachValues,
} from "../particulars/reach-values.ts";
import type { EditedPerson } from "./edited-person.ts";

/** Most phones that a record keeps. */
export const phoneSlots = ["0", "1", "2", "3", "4"] as const;
export type PhoneSlot = (typeof phoneSlots)[number];

/** What the form says of the phones that are stored, by their place, and of a new one. */
export type PhoneValues = Record<`holder_${PhoneSlot}` | `note_${PhoneSlot}`, string> &
  Record<`drop_${PhoneSlot}`, boolean> & { newPhone: string; newPhoneHolder: string };

/** A record as the form holds it. What is kept is masked: it is neither shown nor sent. */
export type EditValues = IdentityValues &
  ReachValues &
  OverrideValues &
  PhoneValues & {
    reading: string;
    keepsDocument: boolean;
    keepsCertificate: boolean;
    keepsAddress: boolean;
    keepsRegistered: boolean;
  };

/** What a record says, in the form's own words. */
export function valuesOf(person: EditedPerson): EditValues {
  return {
    ...noIdentity,
    ...noReach,
    name: person.name,
    reading: person.pinyin,
    sex: person.sex.toLowerCase(),
    birthDay: person.bornOn,
    documentType: person.documentType.toLowerCase(),
    keepsDocument: true,
    standing: standingOf(person),
    keepsCertificate: person.certificateMask != null,
    issuedOn: person.certificateIssuedOn ?? "",
    validUntil: person.certificateValidUntil ?? "",
    category: person.category?.toLowerCase() ?? "",
    grade: person.grade == null ? "" : String(person.grade),
    ...partsOf(person),
    keepsAddress: person.addressMask != null,
    keepsRegistered: person.registeredAddressMask != null,
    livesAlone: person.livesAlone,
    dependent: person.needsCare,
    preferredChannel: person.preferences?.channel?.toLowerCase() ?? "",
    callFrom: person.preferences?.callFrom ?? "",
    callUntil: person.preferences?.callUntil ?? "",
    preferenceNote: person.preferences?.note ?? "",
    refusesCare: person.optOuts.includes("CARE_FOLLOW_UP"),
    refusesPublicity: person.optOuts.includes("PUBLICITY"),
    ...overridesOf(person),
    ...phonesOf(person),
  };
}

/**
 * What somebody else made of the record, in the form that began with `seen`: its phones keep their
 * places, and one that was taken away is to be dropped.
 */
export function valuesBeside(seen: EditedPerson, theirs: EditedPerson): EditValues {
  const kept = seen.phones.map(
    (phone) => theirs.phones.find(({ id }) => id === phone.id) ?? { ...phone, isGone: true },
  );
  const dropped = kept.flatMap((phone, at) =>
    "isGone" in phone ? [[`drop_${at}` as keyof EditValues, true]] : [],
  );
  return {
    ...valuesOf({ ...theirs, phones: kept }),
    ...(Object.fromEntries(dropped) as Partial<EditValues>),
  };
}

const masked: readonly (keyof EditValues)[] = [
  "keepsDocument",
  "keepsCertificate",
  "keepsAddress",
  "keepsRegistered",
];

/** What somebody else changed and nobody touched here: it stays as they saved it. */
export function untouchedBeside(
  mine: EditValues,
  before: EditValues,
  theirs: EditValues,
): Partial<EditValues> {
  const names = Object.keys(theirs) as (keyof EditValues)[];
  const untouched = names.filter(
    (name) =>
      !masked.includes(name) && before[name] !== theirs[name] && mine[name] === before[name],
  );
  return Object.fromEntries(untouched.map((name) => [name, theirs[name]]));
}

function standingOf({ certificateMask, certificateState }: EditedPerson): string {
  if (certificateMask != null) return "certified";
  return certificateState === "SUSPECTED" ? "suspected" : "none";
}

function partsOf({ parts }: EditedPerson) {
  const entries = singleCategories.map((category) => {
    const part = parts.find((each) => each.category.toLowerCase() === category);
    return [`part_${category}`, part ? String(part.grade) : ""];
  });
  return { ...noParts, ...(Object.fromEntries(entries) as typeof noParts) };
}

function overridesOf({ channelOverrides }: EditedPerson): OverrideValues {
  const entries = channels.flatMap((channel) => {
    const found = channelOverrides.find((each) => each.channel.toLowerCase() === channel);
    if (!found) return [];
    return [
      [`decided_${channel}`, found.suitable ? "suitable" : "unsuitable"],
      [`why_${channel}`, found.reason],
    ];
  });
  return { ...noOverrides, ...(Object.fromEntries(entries) as Partial<OverrideValues>) };
}

function phonesOf({ phones }: EditedPerson): PhoneValues {
  const entries = phoneSlots.flatMap((slot) => {
    const phone = phones[Number(slot)];
    return [
      [`holder_${slot}`, phone?.holder.toLowerCase() ?? "self"],
      [`note_${slot}`, phone?.note ?? ""],
      [`drop_${slot}`, false],
    ];
  });
  return {
    ...(Object.fromEntries(entries) as PhoneValues),
    newPhone: "",
    newPhoneHolder: "self",
  };
}
