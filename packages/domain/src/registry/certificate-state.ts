import type { ChinaDay } from "../calendar/china-day.ts";
import { addYears } from "../identity/age.ts";
import type { Labels } from "../labels/label.ts";

/** How somebody stands to the certificate. It is voluntary: people without one are registered too. */
export const certificateStates = [
  "valid",
  "expired",
  "suspended",
  "voided",
  "suspected",
  "not_certified",
] as const;

export type CertificateState = (typeof certificateStates)[number];

export const certificateStateLabels: Labels<CertificateState> = {
  valid: { zh: "有效", en: "Valid" },
  expired: { zh: "过期", en: "Expired" },
  suspended: { zh: "冻结", en: "Suspended" },
  voided: { zh: "注销", en: "Voided" },
  suspected: { zh: "疑似", en: "Suspected" },
  not_certified: { zh: "未办证", en: "Not certified" },
};

/** Years a certificate is good for; renewal is free and keeps the number. */
export const certificateYears = 10;

/**
 * The last day of a certificate: the same date ten years later, as on ID cards. What is printed on
 * the card counts when it differs.
 */
export function certificateValidUntil(issuedOn: ChinaDay): ChinaDay {
  return addYears(issuedOn, certificateYears);
}

/** One certificate of a person: the registry keeps the one in force, and numbers that were written before. */
export interface CertificateRecord {
  readonly number: string;
  readonly issuedOn: ChinaDay;
  readonly validUntil: ChinaDay;
  readonly suspendedFrom?: ChinaDay | null;
  readonly endedOn?: ChinaDay | null;
}

/** By day of issue. */
function inOrder(history: readonly CertificateRecord[]): CertificateRecord[] {
  return history.toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
}

/**
 * How a person stands on a day. It follows from the calendar and is never stored: the certificate
 * in force decides; after the last one ended it is voided; before the first, and without any,
 * `without` says whether a disability is suspected or the person merely has no certificate.
 */
export function certificateStateOn(
  history: readonly CertificateRecord[],
  day: ChinaDay,
  without: "suspected" | "not_certified" = "not_certified",
): CertificateState {
  const issued = inOrder(history).filter(({ issuedOn }) => issuedOn <= day);
  const current = issued.findLast((record) => !hasEnded(record, day));
  if (current === undefined) return issued.length > 0 ? "voided" : without;
  if (current.suspendedFrom && current.suspendedFrom <= day) return "suspended";
  return current.validUntil < day ? "expired" : "valid";
}

function hasEnded({ endedOn }: CertificateRecord, day: ChinaDay): boolean {
  return endedOn !== null && endedOn !== undefined && endedOn <= day;
}
