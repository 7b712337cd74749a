import { FormattedMessage } from "react-intl";
import { isAlone, type Outbox } from "../../shared/outbox/use-outbox.ts";
import { Link } from "../../shared/ui/link.tsx";
import { Notice } from "../../shared/ui/notice.tsx";

/** How much waits on this device, and what was refused. */
export function OutboxNotice({ outbox }: { outbox: Outbox | null }) {
  if (outbox === null) return null;
  const { mine, photos, others } = outbox;
  if (mine.length + photos.length + others === 0) return null;
  const refused = [...mine, ...photos].filter(({ refusal }) => refusal !== null).length;
  const waiting = mine.filter(({ refusal }) => refusal === null).length;
  const waitingPhotos = photos.filter(({ refusal }) => refusal === null).length;
  return (
    <Notice tone={refused > 0 ? "danger" : "info"} isLive>
      {waiting > 0 && (
        <p>
          <FormattedMessage id="field.waiting" values={{ count: waiting }} />
        </p>
      )}
      {waitingPhotos > 0 && (
        <p>
          <FormattedMessage id="field.waiting.photos" values={{ count: waitingPhotos }} />
        </p>
      )}
      {refused > 0 && (
        <p>
          <FormattedMessage id="field.refused" values={{ count: refused }} />
        </p>
      )}
      {others > 0 && (
        <p>
          <FormattedMessage id="field.others" values={{ count: others }} />
        </p>
      )}
      {(mine.length > 0 || photos.some(isAlone)) && (
        <Link to="/field/outbox">
          <FormattedMessage id="field.openOutbox" />
        </Link>
      )}
    </Notice>
  );
}
