import type { Labels } from "../labels/label.ts";
import { failureReasons, type FailureReason } from "./failure-reason.ts";

/**
 * What became of one part, from knowing least to knowing most. `unknown` was sent and never answered:
 * it may have arrived, so it is never sent again by itself. `expired` had no receipt for 48 hours.
 */
export const partStates = [
  "queued",
  "submitted",
  "unknown",
  "accepted",
  "expired",
  "failed",
  "delivered",
] as const;

export type PartState = (typeof partStates)[number];

export const partStateLabels: Labels<PartState> = {
  queued: { zh: "待发送", en: "Queued" },
  submitted: { zh: "已提交", en: "Submitted" },
  unknown: { zh: "结果不明", en: "Unknown" },
  accepted: { zh: "运营商已接收", en: "Accepted" },
  expired: { zh: "超时无回执", en: "No receipt" },
  failed: { zh: "发送失败", en: "Failed" },
  delivered: { zh: "已送达", en: "Delivered" },
};

export type PartFate =
  | { readonly state: Exclude<PartState, "failed"> }
  | { readonly state: "failed"; readonly reason: FailureReason };

/** Hours to wait for a receipt. */
export const receiptHours = 48;

/**
 * What is known of a part when something more is told of it. Answers and receipts come late, twice
 * and in any order: the result is the same, since the most that anybody told of it holds.
 */
export function learn(known: PartFate, told: PartFate): PartFate {
  if (known.state === "failed" && told.state === "failed") {
    return rank(failureReasons, told.reason) < rank(failureReasons, known.reason) ? told : known;
  }
  return rank(partStates, told.state) > rank(partStates, known.state) ? told : known;
}

/**
 * A part accepted 48 hours ago and without a receipt has expired. One whose answer never came stays
 * unknown. A receipt that comes later still holds.
 */
export function expire(known: PartFate, acceptedAt: Date, now: Date): PartFate {
  const over = now.getTime() - acceptedAt.getTime() >= receiptHours * 3_600_000;
  return known.state === "accepted" && over ? { state: "expired" } : known;
}

/** A message of several parts can arrive in part. */
export const messageStates = [...partStates, "partly_delivered"] as const;

export type MessageState = (typeof messageStates)[number];

export const messageStateLabels: Labels<MessageState> = {
  ...partStateLabels,
  partly_delivered: { zh: "部分送达", en: "Partly delivered" },
};

/** The message's state by its parts: while one is under way, that of the part known least about. */
export function messageState(parts: readonly [PartState, ...PartState[]]): MessageState {
  const least = parts.reduce((a, b) => (rank(partStates, b) < rank(partStates, a) ? b : a));
  const over = rank(partStates, least) >= rank(partStates, "expired");
  if (!over || parts.every((state) => state === least)) return least;
  if (parts.includes("delivered")) return "partly_delivered";
  return "failed";
}

function rank<Word extends string>(words: readonly Word[], word: Word): number {
  return words.indexOf(word);
}
