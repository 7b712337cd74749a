import { FormattedMessage, useIntl } from "react-intl";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { Row } from "../../../shared/ui/stack.tsx";

const dayMs = 86_400_000;

/** The searches an auditor makes most, one press each. */
export function UsualSearches() {
  const intl = useIntl();
  const now = useNow();
  const today = dayOf(now);
  const daysAgo = (days: number) => dayOf(new Date(now.getTime() - days * dayMs));
  return (
    <nav aria-label={intl.formatMessage({ id: "audit.usual" })}>
      <Row gap={4}>
        <Link to="/audit" search={{ from: today, to: today }}>
          <FormattedMessage id="audit.usual.today" />
        </Link>
        <Link to="/audit" search={{ from: daysAgo(6), actions: "sign_in_refused" }}>
          <FormattedMessage id="audit.usual.refused" />
        </Link>
        <Link to="/audit" search={{ from: daysAgo(29), actions: "reveal" }}>
          <FormattedMessage id="audit.usual.reveal" />
        </Link>
        <Link to="/audit" search={{ from: daysAgo(29), subject: "staff.post" }}>
          <FormattedMessage id="audit.usual.posts" />
        </Link>
      </Row>
    </nav>
  );
}
