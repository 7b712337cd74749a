import type { Channel } from "../registry/channel.ts";
import {
  reachOf,
  type NotReached,
  type PersonToReach,
  type ReachedThrough,
} from "../registry/reached.ts";
import { suitabilityOf, suitableChannels } from "../registry/suitable-channels.ts";
import { wasSeen, type FollowUpOutcome } from "./follow-up.ts";

export interface FollowUpContact {
  readonly outcome: FollowUpOutcome;
  /** None where nothing was attempted. */
  readonly channel: Channel | null;
  readonly through: readonly ReachedThrough[];
  readonly easyRead: boolean;
}

/** Channels of a follow-up: somebody answers there and then. A printed notice answers nothing. */
export const followUpChannels = [
  "visit",
  "voice_call",
  "video",
  "sms",
  "chat",
] as const satisfies readonly Channel[];

export type FollowUpVerdict =
  | { readonly suits: true; readonly reached: boolean }
  | {
      readonly suits: false;
      readonly reason: NotReached;
      readonly suitable: readonly Channel[];
    };

/**
 * Whether a follow-up went by a way that can reach the person: the registry's rule. A call to
 * somebody who does not hear is refused whatever came of it, since nobody was absent and nobody
 * refused. Of somebody who is not registered nothing is ruled out: `null`.
 */
export function followUpVerdict(
  { outcome, channel, through, easyRead }: FollowUpContact,
  person: PersonToReach | null,
): FollowUpVerdict {
  if (channel === null || outcome === "not_attempted") return { suits: true, reached: false };
  const spokenTo = wasSeen(outcome) || outcome === "refused";
  if (person === null) return { suits: true, reached: spokenTo };
  if (spokenTo) {
    const reach = reachOf({ channel, succeeded: true, through, easyRead }, person);
    return reach.reached ? { suits: true, reached: true } : refused(reach.reason, person);
  }
  return suitabilityOf(channel, person) === "unsuitable"
    ? refused("UNSUITABLE_CHANNEL", person)
    : { suits: true, reached: false };
}

function refused(reason: NotReached, person: PersonToReach): FollowUpVerdict {
  const suitable = suitableChannels(person)
    .map(({ channel }) => channel)
    .filter((channel) => (followUpChannels as readonly Channel[]).includes(channel));
  return { suits: false, reason, suitable };
}
