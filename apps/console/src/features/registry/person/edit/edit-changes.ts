import { channels } from "@wuzi/domain/registry/channel";
import type { PhoneChangesInput } from "../../../../gql/graphql.ts";
import { partNames, identityOf, identityPlaces } from "../particulars/identity-values.ts";
import type { Places } from "../particulars/places.ts";
import { optOutsOf, overridesOf, preferencesOf, reachPlaces } from "../particulars/reach-values.ts";
import { phoneSlots, type EditValues } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";

/** The field that a place in what is sent stands in. */
export const editPlaces: Places<keyof EditValues> = [
  ["reading", "reading"],
  ...identityPlaces,
  ...reachPlaces,
  ["phones", "newPhone"],
  ...channels.map((channel) => ["channelOverrides", `why_${channel}`] as const),
];

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
    ...(differs("reading") && { reading: now.reading || null }),
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
    ...((differs(...phoneFields) || now.newPhone !== "") && { phones: phonesOf(person, now) }),
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
  const kept = phoneSlots.flatMap((slot) => {
    const phone = person.phones[Number(slot)];
    if (!phone || now[`drop_${slot}`]) return [];
    return [{ id: phone.id, holder: now[`holder_${slot}`], note: now[`note_${slot}`] || null }];
  });
  const added = now.newPhone
    ? [{ number: now.newPhone, holder: now.newPhoneHolder, note: null }]
    : [];
  return [...kept, ...added];
}

/**
 * The phones to send where somebody else has saved since: what they added stays, and what they took away
 * does not come back.
 */
export function phonesBeside(
  mine: readonly PhoneChangesInput[],
  { phones: seen }: Pick<EditedPerson, "phones">,
  { phones: theirs }: Pick<EditedPerson, "phones">,
): PhoneChangesInput[] {
  const stands = (id: string) => theirs.some((phone) => phone.id === id);
  const added = theirs.filter(({ id }) => !seen.some((phone) => phone.id === id));
  return [
    ...mine.filter(({ id }) => id != null && stands(id)),
    ...added.map(({ id, holder, note }) => ({ id, holder, note: note ?? null })),
    ...mine.filter(({ id }) => id == null),
  ];
}
