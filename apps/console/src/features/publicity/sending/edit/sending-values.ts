import { sendingPolicySchema } from "@wuzi/domain/publicity/campaign-input";
import {
  forward,
  nullable,
  object,
  partialCheck,
  pipe,
  string,
  transform,
  type InferOutput,
} from "valibot";
import type { SendingRules } from "../sending-query.ts";

export type SendingValues = {
  signature: string;
  optOutText: string;
  sendFrom: string;
  sendTo: string;
  dailyCap: number;
  sameTextHours: number;
  approvalThreshold: number;
  pricePerPart: number;
  /** One a line. */
  forbiddenWords: string;
  note: string;
};

const { sendFrom, sendTo, note, forbiddenWords, ...rules } = sendingPolicySchema.entries;

/** What is typed, as the rules of the domain have it; the server checks the same. */
export const sendingSchema = pipe(
  object({
    ...rules,
    sendFrom: nullable(sendFrom.wrapped),
    sendTo: nullable(sendTo.wrapped),
    note: nullable(note.wrapped),
    forbiddenWords: pipe(string(), transform(wordsIn), forbiddenWords),
  }),
  forward(
    partialCheck(
      [["sendFrom"], ["sendTo"]],
      ({ sendFrom: from, sendTo: to }) => from !== null || to === null,
      "REQUIRED",
    ),
    ["sendFrom"],
  ),
  forward(
    partialCheck(
      [["sendFrom"], ["sendTo"]],
      ({ sendFrom: from, sendTo: to }) => from === null || to !== null,
      "REQUIRED",
    ),
    ["sendTo"],
  ),
  forward(
    partialCheck(
      [["sendFrom"], ["sendTo"]],
      ({ sendFrom: from, sendTo: to }) => from === null || to === null || from < to,
      "BEFORE_START",
    ),
    ["sendTo"],
  ),
);

export type SendingOutput = InferOutput<typeof sendingSchema>;

/** Words of which each has a line, or that stand between commas. */
export function wordsIn(text: string): string[] {
  return text
    .split(/[\n,，、;；]/u)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

export function valuesOf(known: SendingRules): SendingValues {
  const { dailyCap, sameTextHours, approvalThreshold, pricePerPart } = known;
  return {
    signature: known.signature,
    optOutText: known.optOutText,
    sendFrom: known.ownWindow ? known.sendFrom : "",
    sendTo: known.ownWindow ? known.sendTo : "",
    dailyCap,
    sameTextHours,
    approvalThreshold,
    pricePerPart,
    forbiddenWords: known.forbiddenWords.join("\n"),
    note: known.note ?? "",
  };
}
