import { useIntl } from "react-intl";
import { noonOf, type IsoDay } from "../../../shared/format/calendar.ts";

/** A day as it stands on a document, without the day of the week: 1960年2月29日. */
export function PlainDay({ day }: { day: IsoDay }) {
  const intl = useIntl();
  return (
    <time dateTime={day}>
      {intl.formatDate(noonOf(day), { dateStyle: "long", timeZone: "UTC" })}
    </time>
  );
}
