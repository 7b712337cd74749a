import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { refusalText } from "../../../shared/form/refusal-text.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { useSession } from "../../../shared/session/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { showToast } from "../../../shared/ui/toast.ts";

const settleReply = graphql(`
  mutation SettleReply($id: ID!) {
    settleReply(id: $id) {
      id
      settledBy
    }
  }
`);

const types = ["Reply", "ThreadEntry"];

/** Somebody has looked after what was written back, by a call or a visit. */
export function SettleReply({ id }: { id: string }) {
  const intl = useIntl();
  const { permissions } = useSession();
  const send = useSend(settleReply, types);
  const [isPending, setPending] = useState(false);
  if (!permissions.has("message:send")) return null;

  async function settle(): Promise<void> {
    setPending(true);
    const { failure } = await send({ id });
    setPending(false);
    if (failure) return showToast({ tone: "danger", text: refusalText(intl, failure) });
    showToast({ tone: "success", text: intl.formatMessage({ id: "messages.settled" }) });
  }

  return (
    <Button variant="quiet" isPending={isPending} onPress={() => void settle()}>
      <FormattedMessage id="messages.settle" />
    </Button>
  );
}
