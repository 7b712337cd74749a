import { channels } from "@wuzi/domain/registry/channel";
import type { PhoneChangesInput } from "../../../../gql/graphql.ts";
import { partNames, identityOf, identityPlaces } from "../particulars/identity-values.ts";
import type { Places } from "../particulars/places.ts";
import { optOutsOf, overridesOf, preferencesOf, reachPlaces } from "../particulars/reach-values.ts";
import { phoneSlots, type EditValues, type PhoneSlot } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";

/** The field that a place in what is sent stands in: of the phones and overrides, those that are sent. */
export function editPlacesOf(person: EditedPerson, values: EditValues): Places<keyof EditValues> {
  const decided = channels.filter((channel) => values[`decided_${channel}`] !== "");
  return [
    ["reading", "reading"],
    ...identityPlaces,
    ...reachPlaces,
    ...keptSlots(person, values).flatMap((slot, at) => [
      [`phones.${at}.note`, `note_${slot}`] as const,
      [`phones.${at}`, `holder_${slot}`] as const,
    ]),
    ["phones", "newPhone"],
    ...decided.map((channel, at) => [`channelOverrides.${at}`, `why_${channel}`] as const),
  ];
}

const disabilityFields = ["category", "grade", ...partNames] as const;
const preferenceFields = ["preferredChannel", "callFrom", "callUntil", "preferenceNote"] as const;
const optOutFields = ["refusesCare", "refusesPublicity"] as const;
const overrideFields = channels.flatMap(
  (channel) => [`decided_${channel}`, `why_${channel}`] as const,
);
const phoneFields = phoneSlots.flatMap(
  (slot) => [`holder_${slot}`, `note_${slot}`, `drop_${slot}`] as const,
);

/**
 * What somebody changed, in the domain's words: only that is sent, so that a mask never comes back
 * as a number and nobody else's edit is undone.
 */
export function changesOf(person: EditedPerson, before: EditValues, now: EditValues) {
  const identity = identityOf(now);
  const differs = (...names: readonly (keyof EditValues)[]) =>
    names.some((name) => before[name] !== now[name]);
  return {
    ...(differs("name") && { name: now.name }),
    ...(differs("reading") && { reading: now.reading.trim() || null }),
    ...(differs("sex") && { sex: now.sex }),
    ...(differs("birthDay") && { birthDay: now.birthDay }),
    ...(!now.keepsDocument && { document: identity.document }),
    ...certificateChange(before, now),
    ...((before.standing === "suspected") !== identity.suspected && {
      suspected: identity.suspected,
    }),
    ...(differs(...disabilityFields) && { disability: identity.disability }),
    ...(!now.keepsAddress &&
      (now.address !== "" || person.addressMask != null) && {
        residence: { address: now.address || null },
      }),
    ...(!now.keepsRegistered &&
      (now.registeredAddress !== "" || person.registeredAddressMask != null) && {
        registered: { address: now.registeredAddress || null },
      }),
    ...((differs(...phoneFields) || now.newPhone.trim() !== "") && {
      phones: phonesOf(person, now),
    }),
    ...(differs("livesAlone") && { livesAlone: now.livesAlone }),
    ...(differs("dependent") && { dependent: now.dependent }),
    ...(differs(...preferenceFields) && { preferences: preferencesOf(now) }),
    ...(differs(...overrideFields) && { channelOverrides: overridesOf(now) }),
    ...(differs(...optOutFields) && { optOuts: optOutsOf(now) }),
  };
}

function certificateChange(before: EditValues, now: EditValues) {
  if (now.standing !== "certified") return before.standing === "certified" && { certificate: null };
  const hasNewNumber = !now.keepsCertificate;
  const hasNewDays = before.issuedOn !== now.issuedOn || before.validUntil !== now.validUntil;
  if (!hasNewNumber && !hasNewDays) return {};
  return {
    certificate: {
      ...(hasNewNumber && { number: now.certificateNumber }),
      issuedOn: now.issuedOn || null,
      validUntil: now.validUntil || null,
    },
  };
}

function phonesOf(person: EditedPerson, now: EditValues) {
  const kept = keptSlots(person, now).map((slot) => ({
    id: person.phones[Number(slot)]?.id,
    holder: now[`holder_${slot}`],
    note: now[`note_${slot}`] || null,
  }));
  const added = now.newPhone.trim()
    ? [{ number: now.newPhone, holder: now.newPhoneHolder, note: null }]
    : [];
  return [...kept, ...added];
}

function keptSlots({ phones }: EditedPerson, now: EditValues): PhoneSlot[] {
  return phoneSlots.filter((slot) => phones[Number(slot)] && !now[`drop_${slot}`]);
}

/**
 * The phones to send where somebody else has saved since: what they added stays, what they took away does
 * not come back, and what they wrote beside one stays where nothing else is written here.
 */
export function phonesBeside(
  mine: readonly PhoneChangesInput[],
  { phones: seen }: Pick<EditedPerson, "phones">,
  { phones: theirs }: Pick<EditedPerson, "phones">,
): PhoneChangesInput[] {
  const added = theirs.filter(({ id }) => !seen.some((phone) => phone.id === id));
  return [
    ...mine.flatMap((phone) => {
      const their = theirs.find(({ id }) => id === phone.id);
      const before = seen.find(({ id }) => id === phone.id);
      if (!their) return [];
      const isOwn = phone.holder !== before?.holder;
      const isOwnNote = (phone.note ?? null) !== (before?.note ?? null);
      return [
        {
          id: their.id,
          holder: isOwn ? phone.holder : their.holder,
          note: (isOwnNote ? phone.note : their.note) ?? null,
        },
      ];
    }),
    ...added.map(({ id, holder, note }) => ({ id, holder, note: note ?? null })),
    ...mine.filter(({ id }) => id == null),
  ];
}
