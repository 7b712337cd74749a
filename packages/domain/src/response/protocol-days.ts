import type { ChinaDay } from "../calendar/china-day.ts";

/** A version of a protocol counts from its day on until the next one's (参数生效日). */
export interface DatedVersion {
  readonly fromDay: ChinaDay;
}

/** The version in force on a day: the latest that had begun; `undefined` before the first. */
export function versionOn<Version extends DatedVersion>(
  versions: readonly Version[],
  day: ChinaDay,
): Version | undefined {
  return versions
    .filter(({ fromDay }) => fromDay <= day)
    .toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1))[0];
}

/**
 * Why a version may not begin on a day. Nothing that was in force is changed looking back: a version
 * begins today or later. Only the first begins with the incident, which may have been opened late.
 */
export function whyNotFrom(
  fromDay: ChinaDay,
  { today, endedOn }: { today: ChinaDay; endedOn: ChinaDay | null },
): "IN_THE_PAST" | "AFTER_END" | undefined {
  if (fromDay < today) return "IN_THE_PAST";
  if (endedOn !== null && fromDay > endedOn) return "AFTER_END";
  return undefined;
}
