import { FormattedMessage, useIntl } from "react-intl";
import { dayOf } from "../../shared/format/calendar.ts";
import { useNow } from "../../shared/format/clock.ts";
import { formatDay } from "../../shared/format/day.ts";
import { useSession } from "../../shared/session/session.ts";
import styles from "./shell.module.css";

/** Paper is kept: the year is always written. */
const noDay = "";

/** Above whatever is printed: whose sheet it is, and of which day. Not on the screen. */
export function PaperHeader() {
  const intl = useIntl();
  const { actingPost } = useSession();
  const day = formatDay(dayOf(useNow()), noDay, intl.locale);
  return (
    <p className={styles.paper} data-paper="header">
      <span>{actingPost?.officeName}</span>
      <span>
        <FormattedMessage id="shell.printed" values={{ day }} />
      </span>
    </p>
  );
}
