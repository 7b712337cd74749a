import { channels, type Channel } from "./channel.ts";
import {
  componentsOf,
  type Disability,
  type DisabilityPart,
  type SingleCategory,
} from "./disability.ts";

/**
 * Whether a way of contact reaches somebody: as it is, only together with the guardian or carer
 * (and, where it is read, in easy words), or not at all.
 */
export type Suitability = "suitable" | "with_guardian" | "unsuitable";

/** A decision about one person that goes before what follows from the disability. */
export interface ChannelOverride {
  readonly channel: Channel;
  readonly suitable: boolean;
}

export interface ChannelNeeds {
  /** `null` when nothing is known, as with people who are only suspected to be disabled. */
  readonly disability: Disability | null;
  readonly overrides?: readonly ChannelOverride[];
}

type Row = Readonly<Record<Channel, Suitability>>;

const all: Row = {
  visit: "suitable",
  voice_call: "suitable",
  video: "suitable",
  sms: "suitable",
  chat: "suitable",
  letter: "suitable",
};

const none: Row = {
  visit: "unsuitable",
  voice_call: "unsuitable",
  video: "unsuitable",
  sms: "unsuitable",
  chat: "unsuitable",
  letter: "unsuitable",
};

const seen: Row = {
  ...none,
  visit: "suitable",
  video: "suitable",
  sms: "suitable",
  chat: "suitable",
};

const explained: Row = {
  visit: "suitable",
  voice_call: "with_guardian",
  video: "with_guardian",
  sms: "with_guardian",
  chat: "with_guardian",
  letter: "with_guardian",
};

/** What is not known to work does not count; a person's override opens it. */
const byCategory: Readonly<Record<SingleCategory, Row>> = {
  visual: { ...none, visit: "suitable", voice_call: "suitable" },
  hearing: seen,
  speech: seen,
  physical: all,
  intellectual: explained,
  mental: explained,
};

const visitOnly: Row = { ...none, visit: "suitable" };

const severity: Readonly<Record<Suitability, number>> = {
  suitable: 0,
  with_guardian: 1,
  unsuitable: 2,
};

/**
 * Whether a channel suits a person. An override decides first. Otherwise every part of the
 * disability has to allow the channel, so that somebody who neither sees nor hears is visited. Of a
 * multiple disability whose parts are not known only a visit is sure; of somebody whose disability
 * is not known at all, nothing is ruled out.
 */
export function suitabilityOf(channel: Channel, needs: ChannelNeeds): Suitability {
  const override = needs.overrides?.findLast((each) => each.channel === channel);
  if (override) return override.suitable ? "suitable" : "unsuitable";
  if (needs.disability === null) return "suitable";
  const parts = componentsOf(needs.disability);
  if (parts.length === 0) return visitOnly[channel];
  return parts.map((part) => suitabilityOfPart(channel, part)).reduce(worse);
}

/** The channels that suit a person, the best first: a visit for grades 1 and 2; otherwise what works
 * without the guardian and from afar. */
export function suitableChannels(
  needs: ChannelNeeds,
): { channel: Channel; suitability: "suitable" | "with_guardian" }[] {
  const severe = needs.disability !== null && needs.disability.grade <= 2;
  const found = channels.flatMap((channel) => {
    const suitability = suitabilityOf(channel, needs);
    if (suitability === "unsuitable") return [];
    const effort = severity[suitability] * 2 + (channel === "visit" ? 1 : 0);
    return [{ channel, suitability, rank: severe && channel === "visit" ? -1 : effort }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ channel, suitability }) => ({ channel, suitability }));
}

function suitabilityOfPart(channel: Channel, part: DisabilityPart): Suitability {
  return byCategory[part.category][channel];
}

function worse(a: Suitability, b: Suitability): Suitability {
  return severity[a] >= severity[b] ? a : b;
}
