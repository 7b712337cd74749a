import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { RevealDialog } from "../../../../shared/ui/reveal-dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";

const revealStay = graphql(`
  mutation RevealArrivalStay($id: ID!, $purpose: String!) {
    revealArrivalStay(id: $id, purpose: $purpose) {
      stay
    }
  }
`);

/** The address of a stay: masked, and in full for a stated purpose, on record. */
export function StayLine({ id, mask }: { id: string; mask: string | null }) {
  const intl = useIntl();
  const send = useSend(revealStay);
  const { permissions } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [stay, setStay] = useState<string | null>(null);
  if (mask === null) return "–";
  return (
    <Row>
      <span>{stay ?? mask}</span>
      {stay === null && permissions.has("person:reveal") && (
        <Button onPress={() => setAsking(true)}>
          <FormattedMessage id="arrivals.stay.reveal" />
        </Button>
      )}
      {isAsking && (
        <RevealDialog
          label={intl.formatMessage({ id: "arrivals.stay" })}
          onClose={() => setAsking(false)}
          onReveal={async (purpose) => {
            const { data, failure } = await send({ id, purpose });
            if (failure) throw new Error(failureText(intl, failure));
            setStay(data.revealArrivalStay.stay ?? null);
            setAsking(false);
          }}
        />
      )}
    </Row>
  );
}
