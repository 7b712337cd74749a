import { useIntl } from "react-intl";
import type { Locale } from "../i18n/locale.ts";
import { dayOf, type IsoDay } from "./calendar.ts";
import { useNow } from "./clock.ts";
import { formatDay, formatInstant, formatRelativeDay, formatRelativeInstant } from "./day.ts";
import styles from "./time-text.module.css";

/** A calendar day, absolute with the relative day beside it. */
export function DayText({ day, relative = true }: { day: IsoDay; relative?: boolean }) {
  const locale = useLocale();
  const today = dayOf(useNow());
  return (
    <time dateTime={day}>
      {formatDay(day, today, locale)}
      {relative && <Aside text={formatRelativeDay(day, today, locale)} />}
    </time>
  );
}

/** An instant (ISO text), absolute in the county's time with the relative time beside it. */
export function InstantText({ at, relative = true }: { at: string; relative?: boolean }) {
  const locale = useLocale();
  const now = useNow();
  const instant = new Date(at);
  return (
    <time dateTime={at}>
      {formatInstant(instant, dayOf(now), locale)}
      {relative && <Aside text={formatRelativeInstant(instant, now, locale)} />}
    </time>
  );
}

function Aside({ text }: { text: string }) {
  return <span className={styles.relative}>{text}</span>;
}

function useLocale(): Locale {
  return useIntl().locale;
}
