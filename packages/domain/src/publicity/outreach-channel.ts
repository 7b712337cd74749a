import type { Labels } from "../labels/label.ts";
import {
  broadcastLabels,
  broadcasts,
  channelLabels,
  type Broadcast,
  type Channel,
} from "../registry/channel.ts";

/** Ways of contact with one person that outreach uses; messages are the campaigns' own. */
export const personalChannels = [
  "visit",
  "voice_call",
  "video",
  "chat",
  "letter",
] as const satisfies Channel[];

export type PersonalChannel = (typeof personalChannels)[number];

/** How the federation tells people: many at once, or one by one (宣传方式). */
export const outreachChannels = [...broadcasts, ...personalChannels] as const;

export type OutreachChannel = Broadcast | PersonalChannel;

export const outreachChannelLabels: Labels<OutreachChannel> = {
  ...broadcastLabels,
  visit: channelLabels.visit,
  voice_call: channelLabels.voice_call,
  video: channelLabels.video,
  chat: channelLabels.chat,
  letter: channelLabels.letter,
};

/**
 * As which contact with one person it counts; `null` for what tells many at once: nobody can say who
 * heard or read that.
 */
export function contactChannelOf(channel: OutreachChannel): PersonalChannel | null {
  return personalChannels.find((each) => each === channel) ?? null;
}
