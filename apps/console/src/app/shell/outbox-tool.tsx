import { CloudAlert, CloudUpload } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { useWidth } from "../../shared/display/width.ts";
import { useOutboxSender } from "../../shared/outbox/use-outbox-sender.ts";
import { isAlone, useOutbox } from "../../shared/outbox/use-outbox.ts";
import { ButtonLink } from "../../shared/ui/link.tsx";
import { VisuallyHidden } from "../../shared/ui/visually-hidden.tsx";
import { fieldActs } from "../field-acts.ts";

/** Sends what waits on this device from whatever page is open, and says how much that is; a phone shows the number alone. */
export function OutboxTool() {
  useOutboxSender(fieldActs);
  const outbox = useOutbox();
  const isNarrow = useWidth() === "narrow";
  if (outbox === null) return null;
  const all = [...outbox.mine, ...outbox.photos.filter(isAlone)];
  if (all.length === 0) return null;
  const refused = all.filter(({ refusal }) => refusal !== null).length;
  const words =
    refused > 0 ? (
      <FormattedMessage id="shell.outbox.refused" values={{ count: refused }} />
    ) : (
      <FormattedMessage id="shell.outbox" values={{ count: all.length }} />
    );
  return (
    <ButtonLink to="/field/outbox" variant="quiet" icon={refused > 0 ? CloudAlert : CloudUpload}>
      <span role="status">
        {isNarrow ? (
          <>
            <span aria-hidden="true">{refused > 0 ? refused : all.length}</span>
            <VisuallyHidden>{words}</VisuallyHidden>
          </>
        ) : (
          words
        )}
      </span>
    </ButtonLink>
  );
}
