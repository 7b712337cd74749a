import {
  accepted,
  busy,
  delivered,
  failed,
  pending,
  refused,
  type ReceiptVerdict,
  type SubmitVerdict,
} from "./carrier-answer.ts";
import type { FailureReason } from "./failure-reason.ts";

/** The error codes of SGIP 1.2 (appendix on error codes); 21 and above come from the network. */
const reasons: Readonly<Record<number, FailureReason>> = {
  1: "not_allowed",
  2: "not_allowed",
  3: "not_allowed",
  4: "not_allowed",
  5: "malformed",
  6: "bad_number",
  7: "sender_refused",
  8: "malformed",
  9: "malformed",
  21: "no_route",
  22: "no_route",
  23: "no_route",
  24: "not_allowed",
  25: "unreachable",
  26: "memory_full",
  27: "no_sms_service",
  28: "handset_refused",
  29: "unknown_user",
  30: "not_allowed",
  31: "no_sms_service",
  32: "carrier_fault",
};

/** Node busy, and the short message centre's queue full. */
const passing = new Set([11, 33]);

/** What the result of a Submit says. */
export function sgipSubmitVerdict(result: number): SubmitVerdict {
  if (result === 0) return accepted;
  return passing.has(result) ? busy : refused(reasons[result] ?? "other");
}

/** What a Report says: 0 delivered, 1 waiting, 2 failed with a code. */
export function sgipReportVerdict(state: number, errorCode: number): ReceiptVerdict {
  if (state === 0) return delivered;
  if (state === 1) return pending;
  return failed(passing.has(errorCode) ? "carrier_fault" : (reasons[errorCode] ?? "other"));
}
