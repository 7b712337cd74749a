import { FormattedMessage } from "react-intl";
import type { Outbox } from "../../shared/outbox/use-outbox.ts";
import { Link } from "../../shared/ui/link.tsx";
import { Notice } from "../../shared/ui/notice.tsx";

/** How much waits on this device, and what was refused. */
export function OutboxNotice({ outbox }: { outbox: Outbox | null }) {
  if (outbox === null || outbox.mine.length + outbox.others === 0) return null;
  const refused = outbox.mine.filter(({ refusal }) => refusal !== null).length;
  const waiting = outbox.mine.length - refused;
  return (
    <Notice tone={refused > 0 ? "danger" : "info"} isLive>
      {waiting > 0 && (
        <p>
          <FormattedMessage id="field.waiting" values={{ count: waiting }} />
        </p>
      )}
      {refused > 0 && (
        <p>
          <FormattedMessage id="field.refused" values={{ count: refused }} />
        </p>
      )}
      {outbox.others > 0 && (
        <p>
          <FormattedMessage id="field.others" values={{ count: outbox.others }} />
        </p>
      )}
      {outbox.mine.length > 0 && (
        <Link to="/field/outbox">
          <FormattedMessage id="field.openOutbox" />
        </Link>
      )}
    </Notice>
  );
}
