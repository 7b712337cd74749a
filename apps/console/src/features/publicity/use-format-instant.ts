import { useIntl } from "react-intl";
import { dayOf } from "../../shared/format/calendar.ts";
import { useNow } from "../../shared/format/clock.ts";
import { formatDay, formatInstant } from "../../shared/format/day.ts";

/** An instant within a sentence, in the county's time. */
export function useFormatInstant(): (at: string) => string {
  const { locale } = useIntl();
  const now = useNow();
  return (at) => formatInstant(new Date(at), dayOf(now), locale);
}

/** A day within a sentence. */
export function useFormatDay(): (day: string) => string {
  const { locale } = useIntl();
  const today = dayOf(useNow());
  return (day) => formatDay(day, today, locale);
}
