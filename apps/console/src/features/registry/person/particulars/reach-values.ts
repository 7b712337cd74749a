import { channels, type Channel } from "@wuzi/domain/registry/channel";

/** How somebody is reached and what their days are like, as a form holds it. */
export type ReachValues = {
  address: string;
  registeredAddress: string;
  livesAlone: boolean;
  dependent: boolean;
  preferredChannel: string;
  callFrom: string;
  callUntil: string;
  preferenceNote: string;
  refusesCare: boolean;
  refusesPublicity: boolean;
};

export const noReach: ReachValues = {
  address: "",
  registeredAddress: "",
  livesAlone: false,
  dependent: false,
  preferredChannel: "",
  callFrom: "",
  callUntil: "",
  preferenceNote: "",
  refusesCare: false,
  refusesPublicity: false,
};

/** What was decided by hand about each channel, and why. */
export type OverrideValues = Record<`decided_${Channel}` | `why_${Channel}`, string>;

export const noOverrides = Object.fromEntries(
  channels.flatMap((channel) => [
    [`decided_${channel}`, ""],
    [`why_${channel}`, ""],
  ]),
) as OverrideValues;

export function preferencesOf(values: ReachValues) {
  const { preferredChannel, callFrom, callUntil, preferenceNote } = values;
  if (![preferredChannel, callFrom, callUntil, preferenceNote].some(Boolean)) return null;
  return {
    channel: preferredChannel || null,
    callFrom: callFrom || null,
    callUntil: callUntil || null,
    note: preferenceNote || null,
  };
}

export function optOutsOf({ refusesCare, refusesPublicity }: ReachValues): string[] {
  return [...(refusesCare ? ["care_follow_up"] : []), ...(refusesPublicity ? ["publicity"] : [])];
}

export function overridesOf(values: OverrideValues) {
  return channels.flatMap((channel) => {
    const decided = values[`decided_${channel}`];
    if (decided === "") return [];
    return [{ channel, suitable: decided === "suitable", reason: values[`why_${channel}`] }];
  });
}

/** The field that a place in the rules' record stands in. */
export const reachPlaces: readonly (readonly [path: string, field: keyof ReachValues])[] = [
  ["residence", "address"],
  ["registered", "registeredAddress"],
  ["livesAlone", "livesAlone"],
  ["dependent", "dependent"],
  ["preferences.channel", "preferredChannel"],
  ["preferences.callFrom", "callFrom"],
  ["preferences.callUntil", "callUntil"],
  ["preferences", "preferenceNote"],
  ["optOuts", "refusesCare"],
];
