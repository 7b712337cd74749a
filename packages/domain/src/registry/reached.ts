import type { Channel } from "./channel.ts";
import { componentsOf } from "./disability.ts";
import { suitabilityOf, type ChannelNeeds } from "./suitable-channels.ts";

/** Who was spoken to, or read the message. */
export type ReachedThrough = "self" | "guardian" | "carer";

export interface Contact {
  readonly channel: Channel;
  /** Delivered, answered, seen: without it nobody was reached. */
  readonly succeeded: boolean;
  readonly through: readonly ReachedThrough[];
  /** Whether what was written or shown was in easy words. */
  readonly easyRead?: boolean;
}

export interface PersonToReach extends ChannelNeeds {
  /** Dependent on care. */
  readonly dependent: boolean;
  /** Completed years of life on the day of the contact. */
  readonly age: number;
}

export type NotReached =
  | "NOT_SUCCEEDED"
  | "UNSUITABLE_CHANNEL"
  | "GUARDIAN_MISSING"
  | "NOT_EASY_TO_READ"
  /** Only somebody else was spoken to, although the person speaks for themselves. */
  | "NOT_THE_PERSON";

export type Reach =
  | { readonly reached: true }
  | { readonly reached: false; readonly reason: NotReached };

const ageOfMajority = 18;
const readChannels: readonly Channel[] = ["sms", "chat", "letter", "video"];

/**
 * Whether a contact counts as having reached the person. It has to have succeeded, and then either
 * - the person was spoken to through a channel that suits, or
 * - the guardian or carer was told, of somebody they speak for; with intellectual and mental
 *   disability what was read also had to be in easy words.
 */
export function reachOf(contact: Contact, person: PersonToReach): Reach {
  const { channel, through } = contact;
  if (!contact.succeeded || through.length === 0) return missed("NOT_SUCCEEDED");
  const suitability = suitabilityOf(channel, person);
  const selfTold = through.includes("self");
  if (selfTold && suitability === "suitable") return { reached: true };
  const helperTold = through.some((who) => who !== "self");
  if (!helperTold) {
    return missed(suitability === "with_guardian" ? "GUARDIAN_MISSING" : "UNSUITABLE_CHANNEL");
  }
  if (!isSpokenFor(person)) return missed(selfTold ? "UNSUITABLE_CHANNEL" : "NOT_THE_PERSON");
  const needsEasyWords = suitability === "with_guardian" && readChannels.includes(channel);
  return needsEasyWords && contact.easyRead !== true
    ? missed("NOT_EASY_TO_READ")
    : { reached: true };
}

/** Whether telling the guardian or carer is telling the person. */
export function isSpokenFor(person: PersonToReach): boolean {
  if (person.dependent || person.age < ageOfMajority) return true;
  const parts = person.disability === null ? [] : componentsOf(person.disability);
  return parts.some(({ category }) => category === "intellectual" || category === "mental");
}

function missed(reason: NotReached): Reach {
  return { reached: false, reason };
}
