import { FormattedMessage } from "react-intl";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";

type WithdrawnNoticeProps = { at?: string | null; by?: string | null; reason?: string | null };

/** Says of a record that it counts no more, and why; nothing of one that stands. */
export function WithdrawnNotice({ at, by, reason }: WithdrawnNoticeProps) {
  if (!at) return null;
  return (
    <Notice tone="warning">
      <FormattedMessage
        id="outreach.withdrawn"
        values={{ at: <InstantText at={at} />, by: by ?? "", reason: reason ?? "" }}
      />
    </Notice>
  );
}
