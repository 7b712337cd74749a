import { useIntl } from "react-intl";
import type { MessageReason, SentState } from "../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { useMessageWords } from "./use-message-words.ts";

const tones: Record<SentState, StatusTone> = {
  QUEUED: "info",
  SUBMITTED: "info",
  UNKNOWN: "warning",
  ACCEPTED: "info",
  EXPIRED: "warning",
  FAILED: "danger",
  DELIVERED: "success",
  PARTLY_DELIVERED: "warning",
  EXCLUDED: "neutral",
};

type MessageStatusProps = { state: SentState; reason?: MessageReason | null | undefined };

/** What became of a message, with its reason. */
export function MessageStatus({ state, reason }: MessageStatusProps) {
  const intl = useIntl();
  const words = useMessageWords();
  const label = reason
    ? intl.formatMessage(
        { id: "messages.because" },
        { state: words.state(state), reason: words.reason(reason) },
      )
    : words.state(state);
  return <Status tone={tones[state]} label={label} />;
}
