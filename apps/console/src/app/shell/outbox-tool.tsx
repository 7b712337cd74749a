import { CloudAlert, CloudUpload } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { useOutboxSender } from "../../shared/outbox/use-outbox-sender.ts";
import { isAlone, useOutbox } from "../../shared/outbox/use-outbox.ts";
import { ButtonLink } from "../../shared/ui/link.tsx";
import { fieldActs } from "../field-acts.ts";

/** Sends what waits on this device from whatever page is open, and says how much that is. */
export function OutboxTool() {
  useOutboxSender(fieldActs);
  const outbox = useOutbox();
  if (outbox === null) return null;
  const all = [...outbox.mine, ...outbox.photos.filter(isAlone)];
  if (all.length === 0) return null;
  const refused = all.filter(({ refusal }) => refusal !== null).length;
  return (
    <ButtonLink to="/field/outbox" variant="quiet" icon={refused > 0 ? CloudAlert : CloudUpload}>
      <span role="status">
        {refused > 0 ? (
          <FormattedMessage id="shell.outbox.refused" values={{ count: refused }} />
        ) : (
          <FormattedMessage id="shell.outbox" values={{ count: all.length }} />
        )}
      </span>
    </ButtonLink>
  );
}
