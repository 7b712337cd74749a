import { BellRing } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyKind } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";

const urgeDuties = graphql(`
  mutation UrgeDuties($input: UrgeDutiesInput!) {
    urgeDuties(input: $input) {
      offices
      duties
      quiet
    }
  }
`);

type UrgeButtonProps = { officeId: string; kind: DutyKind; day: string };

/** Urges every unit below that has something due and not done; each hears of it once an hour. */
export function UrgeButton({ officeId, kind, day }: UrgeButtonProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const send = useSend(urgeDuties, changedByWork);
  const key = useSendKey();
  const [isSending, setSending] = useState(false);
  if (!permissions.has("duty:manage") || officeId === "") return null;

  async function urge(): Promise<void> {
    setSending(true);
    const input = { officeId, kind, onDay: day, idempotencyKey: key.current() };
    const { data, failure } = await send({ input });
    key.answered(failure);
    setSending(false);
    if (failure) return showToast({ tone: "danger", text: failureText(intl, failure) });
    const { offices, duties, quiet } = data.urgeDuties;
    const id = offices === 0 ? "reports.urge.nobody" : "reports.urge.done";
    showToast({
      tone: offices === 0 ? "info" : "success",
      text: intl.formatMessage({ id }, { offices, duties, quiet }),
    });
  }

  return (
    <Button icon={BellRing} isPending={isSending} onPress={() => void urge()}>
      <FormattedMessage id="reports.urge" />
    </Button>
  );
}
