import { chinaDayOf, daysBetween, type ChinaDay } from "../calendar/china-day.ts";

/** When work was done and sent, both by the clock of the device. */
export interface DeviceMoment {
  readonly occurredAt: Date;
  readonly sentAt: Date;
}

/** What a moment is held against. */
export interface MomentRule {
  /** First day of the response; null where the work belongs to none. */
  readonly firstDay: ChinaDay | null;
  /** Days that may be entered later. */
  readonly backfillDays: number;
}

export const momentRefusals = ["future", "before_incident", "too_old"] as const;

export type MomentRefusal = (typeof momentRefusals)[number];

/** The moment as it is kept. */
export interface FieldMoment {
  readonly occurredAt: Date;
  readonly onDay: ChinaDay;
  /** How far the device's clock runs ahead of the server's; 0 where it is right. */
  readonly skewSeconds: number;
  /** Entered more than a day after it was done. */
  readonly backfilled: boolean;
}

export type MomentOutcome =
  | ({ readonly ok: true } & FieldMoment)
  | { readonly ok: false; readonly refusal: MomentRefusal };

const minuteMs = 60_000;
const toleratedSkewMs = 2 * minuteMs;
const toleratedFutureMs = 5 * minuteMs;
const dayMs = 24 * 60 * minuteMs;

/**
 * Puts a moment of field work right by the server's clock. The device says when it sends, so that a
 * clock that is wrong by more than two minutes moves the work by as much; what was done offline keeps
 * its time. A moment that would still lie in the future is never kept as one.
 */
export function fieldMoment(device: DeviceMoment, now: Date, rule: MomentRule): MomentOutcome {
  const skewMs = device.sentAt.getTime() - now.getTime();
  const wrong = Math.abs(skewMs) > toleratedSkewMs;
  const corrected = device.occurredAt.getTime() - (wrong ? skewMs : 0);
  if (corrected > now.getTime() + toleratedFutureMs) return { ok: false, refusal: "future" };
  const occurredAt = new Date(Math.min(corrected, now.getTime()));
  // a clock set to the year 9999 moves the work to before there were days
  if (occurredAt.getUTCFullYear() < 1) {
    return { ok: false, refusal: rule.firstDay === null ? "too_old" : "before_incident" };
  }
  const onDay = chinaDayOf(occurredAt);
  if (rule.firstDay !== null && onDay < rule.firstDay) {
    return { ok: false, refusal: "before_incident" };
  }
  if (daysBetween(onDay, chinaDayOf(now)) > rule.backfillDays) {
    return { ok: false, refusal: "too_old" };
  }
  return {
    ok: true,
    occurredAt,
    onDay,
    skewSeconds: wrong ? Math.round(skewMs / 1000) : 0,
    backfilled: now.getTime() - occurredAt.getTime() > dayMs,
  };
}
