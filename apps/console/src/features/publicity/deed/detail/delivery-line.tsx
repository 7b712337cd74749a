import { RotateCw } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DeedDeliveryState } from "../../../../gql/graphql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import { useDeedWords } from "../use-deed-words.ts";
import type { Submission } from "./submission-card.tsx";

const resendDelivery = graphql(`
  mutation ResendDeedDelivery($id: ID!) {
    resendDeedDelivery(id: $id) {
      id
      version
    }
  }
`);

const types = ["Deed"];

const tones: Record<DeedDeliveryState, StatusTone> = {
  WAITING: "info",
  DELIVERED: "success",
  FAILED: "danger",
  CANCELLED: "neutral",
};

/** What a platform is told, how far that has come, and why not further. */
export function DeliveryLine({ of }: { of: Submission["deliveries"][number] }) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(resendDelivery, types);
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function resend(): Promise<void> {
    setSending(true);
    const { failure } = await send({ id: of.id });
    setSending(false);
    setRefused(failure ? refusalText(intl, failure) : undefined);
  }

  const why = of.fault == null ? "" : words.fault(of.fault);
  return (
    <Row>
      <span>{words.event(of.event)}</span>
      <Status tone={tones[of.state]} label={words.delivery(of.state)} />
      {of.fault != null && (
        <span>
          {of.status == null ? (
            why
          ) : (
            <FormattedMessage id="deeds.notice.status" values={{ why, status: of.status }} />
          )}
        </span>
      )}
      {of.attempts > 0 && of.state !== "DELIVERED" && (
        <span>
          <FormattedMessage id="deeds.notice.attempts" values={{ count: of.attempts }} />
        </span>
      )}
      {of.deliveredAt != null && <InstantText at={of.deliveredAt} />}
      {of.viewerCanResend && (
        <Button icon={RotateCw} isPending={isSending} onPress={() => void resend()}>
          <FormattedMessage id="deeds.notice.resend" />
        </Button>
      )}
      {refused && <span role="status">{refused}</span>}
    </Row>
  );
}
