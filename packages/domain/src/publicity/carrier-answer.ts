import type { FailureReason } from "./failure-reason.ts";

/** What a carrier's code says to a message that was submitted. `busy` may be sent again, later. */
export type SubmitVerdict =
  | { readonly kind: "accepted" }
  | { readonly kind: "busy" }
  | { readonly kind: "refused"; readonly reason: FailureReason };

/** What a receipt says. `pending` is under way still. */
export type ReceiptVerdict =
  | { readonly kind: "delivered" }
  | { readonly kind: "pending" }
  | { readonly kind: "failed"; readonly reason: FailureReason };

export const accepted: SubmitVerdict = { kind: "accepted" };
export const busy: SubmitVerdict = { kind: "busy" };

export function refused(reason: FailureReason): SubmitVerdict {
  return { kind: "refused", reason };
}

export const delivered: ReceiptVerdict = { kind: "delivered" };
export const pending: ReceiptVerdict = { kind: "pending" };

export function failed(reason: FailureReason): ReceiptVerdict {
  return { kind: "failed", reason };
}
