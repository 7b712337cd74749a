import { parseMessageNumber } from "@wuzi/domain/publicity/message-number";
import { longestMessage, messageUnits, partRoom } from "@wuzi/domain/publicity/split-message";
import { codePoints } from "@wuzi/domain/text/plain-text";
import type { ChannelLimits, Outcome, Submission } from "./channel.ts";

/**
 * Refuses what no carrier should be asked: a number that is none, or one of the demo where the carrier
 * is real; a text that is empty, broken, or longer than it may be.
 */
export function refusalOf(submission: Submission, carries: ChannelLimits): Outcome | undefined {
  const { number, part } = submission;
  const read = parseMessageNumber(number, { demo: carries.demoNumbers });
  if (!read.ok) return { kind: "refused", reason: "bad_number", code: read.fault };
  if (read.number !== number)
    return { kind: "refused", reason: "bad_number", code: "NOT_A_NUMBER" };
  const fault = textFault(submission, carries);
  if (fault !== undefined) return { kind: "refused", reason: "malformed", code: fault };
  const placed = part.index >= 1 && part.index <= part.total && part.total <= 255;
  return placed ? undefined : { kind: "refused", reason: "malformed", code: "NO_SUCH_PART" };
}

function textFault({ alphabet, part }: Submission, carries: ChannelLimits): string | undefined {
  if (part.text.trim() === "" && part.total === 1) return "REQUIRED";
  if (!part.text.isWellFormed()) return "BROKEN_CHARACTER";
  if (!carries.alphabets.includes(alphabet)) return "ALPHABET";
  if (carries.longTexts === "whole") {
    return codePoints(part.text) > longestMessage ? "TOO_LONG" : undefined;
  }
  const most = partRoom[alphabet][part.total === 1 ? "alone" : "part"];
  return messageUnits(part.text, alphabet) > most ? "TOO_LONG" : undefined;
}
