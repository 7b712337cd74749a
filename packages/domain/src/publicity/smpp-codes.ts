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

/**
 * Refusals by `command_status` of `submit_sm_resp` (SMPP 3.4, 5.1.3). Not in the list: a full queue
 * (0x14), throttling (0x58), a temporary fault (0x64) and "not bound" (0x04), which pass.
 */
const refusals: Readonly<Record<number, FailureReason>> = {
  0x08: "carrier_fault",
  0x0a: "sender_refused",
  0x0b: "bad_number",
  0x0e: "not_allowed",
  0x0f: "not_allowed",
  0x45: "carrier_fault",
  0x48: "sender_refused",
  0x49: "sender_refused",
  0x50: "bad_number",
  0x51: "bad_number",
  0x65: "content_refused",
  0x66: "content_refused",
  0xfe: "carrier_fault",
  0xff: "other",
  0x100: "not_allowed",
  0x101: "not_allowed",
  0x102: "not_allowed",
  0x103: "not_allowed",
};

const passing = new Set([0x04, 0x14, 0x58, 0x64]);

/** Above these the codes are a vendor's own. */
const lastStandardStatus = 0x112;

export function smppSubmitVerdict(status: number): SubmitVerdict {
  if (status === 0) return accepted;
  if (passing.has(status)) return busy;
  return refused(refusals[status] ?? (status <= lastStandardStatus ? "malformed" : "other"));
}

/** Errors of the network (3GPP TS 29.002, 17.6.6), as `network_error_code` and `err:` carry them. */
const networkErrors: Readonly<Record<number, FailureReason>> = {
  1: "unknown_user",
  5: "unknown_user",
  6: "unreachable",
  9: "blocked",
  11: "no_sms_service",
  12: "no_sms_service",
  13: "blocked",
  21: "no_sms_service",
  27: "unreachable",
  31: "unreachable",
  32: "handset_refused",
  33: "unreachable",
  34: "carrier_fault",
};

const finals: Readonly<Record<string, FailureReason>> = {
  EXPIRED: "expired_at_carrier",
  DELETED: "deleted_by_carrier",
  UNDELIV: "other",
  REJECTD: "not_allowed",
  UNKNOWN: "lost_by_carrier",
};

/** `message_state` (5.2.28) as the word that stands in the text of a receipt. */
const words = [
  "SCHEDULED",
  "ENROUTE",
  "DELIVRD",
  "EXPIRED",
  "DELETED",
  "UNDELIV",
  "ACCEPTD",
  "UNKNOWN",
  "REJECTD",
];

export function smppStateWord(state: number): string | undefined {
  return words[state];
}

/**
 * What a receipt says by its word and the network's error, where there is one. A word that the
 * standard lacks is a failure without a name: gateways write their own codes there, such as `MK:0001`.
 */
export function smppReceiptVerdict(word: string, networkError: number | undefined): ReceiptVerdict {
  if (word === "DELIVRD") return delivered;
  if (word === "ACCEPTD" || word === "ENROUTE" || word === "SCHEDULED") return pending;
  const byNetwork = networkError === undefined ? undefined : networkErrors[networkError];
  return failed(byNetwork ?? finals[word] ?? "other");
}
