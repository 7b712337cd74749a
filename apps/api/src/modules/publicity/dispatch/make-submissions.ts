import { randomUUID } from "node:crypto";
import type { Lane, MessageReason } from "@wuzi/domain/publicity/campaign-words";
import { parseMessageNumber } from "@wuzi/domain/publicity/message-number";
import { fillTemplate, wholeText } from "@wuzi/domain/publicity/message-template";
import { splitMessage } from "@wuzi/domain/publicity/split-message";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import type { ChannelLimits, Submission } from "../../../platform/carrier/port/channel.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";

/** A message as it is taken from the queue. */
export interface TakenMessage {
  id: string;
  /** Whose the number is: the kept record's where two became one. */
  person_id: string;
  campaign_id: string | null;
  message_class: MessageClass;
  name: string;
  unit: string | null;
  village: string | null;
  body: string | null;
  template: string | null;
  signature: string;
  opt_out_text: string;
  key_id: number;
  sealed: Buffer;
  /** Parts that never left, of one that was tried already. */
  waiting: { id: string; sequence: number }[] | null;
  /** Whether some of it has left. */
  begun: boolean;
}

/** What leaves of a message, or why nothing can. */
export type Leaving =
  | { readonly segments: number; readonly submissions: readonly Submission[] }
  | { readonly hopeless: MessageReason };

/**
 * The parts of one message as they leave: its text is made, its number opened, here and not before.
 * Of one that was tried already only what never left goes again, under the same reference; where
 * nothing has left, all of it as it is now.
 */
export function makeSubmissions(
  row: TakenMessage,
  lane: Lane,
  carries: ChannelLimits,
  keys: KeyRing,
  owner?: number,
): Leaving {
  const number = openedNumber(row, keys);
  if (number === undefined) return { hopeless: "unreadable" };
  const parsed = parseMessageNumber(number, { demo: carries.demoNumbers });
  if (!parsed.ok) return { hopeless: parsed.fault === "LANDLINE" ? "landline" : "bad_number" };
  const { name, unit, village } = row;
  const text = row.body ?? fillTemplate(row.template ?? "", { name, unit, village });
  if (text === undefined) return { hopeless: "missing_variable" };
  const around = { signature: row.signature, optOutText: row.opt_out_text };
  const end = row.body ?? row.template ?? "";
  const whole = wholeText(around, text, row.message_class === "emergency", end);
  const split = splitMessage(whole, carries.alphabets);
  if (!split.ok) return { hopeless: split.fault === "TOO_LONG" ? "too_long" : "malformed" };
  const parts = carries.longTexts === "whole" ? [{ index: 1, total: 1, text: whole }] : split.parts;
  const again = new Map(row.waiting?.map(({ id, sequence }) => [sequence, id]));
  const common = {
    number: parsed.number,
    messageClass: row.message_class,
    alphabet: split.alphabet,
    // handsets put parts together by it; people of one campaign share it, and transmissions
    group: Number.parseInt((row.campaign_id ?? row.id).slice(-2), 16),
    lane,
    owner,
  };
  const submissions = parts.flatMap((part) => {
    const reference = again.get(part.index) ?? (row.begun ? undefined : randomUUID());
    return reference === undefined ? [] : [{ ...common, part, reference }];
  });
  // the text has become shorter, and what waited of it is no part of it any more
  if (submissions.length === 0) return { hopeless: "malformed" };
  return { segments: split.parts.length, submissions };
}

function openedNumber(row: TakenMessage, keys: KeyRing): string | undefined {
  try {
    // where the registry seals a number: the carers' under their person too
    return keys.open(row.sealed, row.key_id, `${row.person_id}/phone`);
  } catch {
    return undefined;
  }
}
