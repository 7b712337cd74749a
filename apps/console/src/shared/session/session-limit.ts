/** The server ends a session after this long without a request (minutes). */
export const idleMinutes = 30;

/** How long before the end the reader is warned (minutes). */
export const warningMinutes = 5;

const minute = 60_000;

export type SessionLimit = {
  /** `idle` can be put off by going on; `absolute` cannot. */
  readonly kind: "idle" | "absolute";
  /** When the session ends, in milliseconds since 1970. */
  readonly at: number;
};

/**
 * Which limit ends the session first.
 *
 * @param answeredAt when the server last answered for the session, in milliseconds since 1970
 * @param expiresAt when it ends at the latest, in milliseconds since 1970
 */
export function nextLimit(answeredAt: number, expiresAt: number): SessionLimit {
  const idleAt = answeredAt + idleMinutes * minute;
  return idleAt < expiresAt ? { kind: "idle", at: idleAt } : { kind: "absolute", at: expiresAt };
}

/** Whole minutes left, rounded up; 0 when the session is over. */
export function minutesLeft(limit: SessionLimit, now: number): number {
  return Math.max(0, Math.ceil((limit.at - now) / minute));
}
