import { Undo2 } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { ProtocolVersionFragment } from "../../../gql/graphql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { formatDay } from "../../../shared/format/day.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { changedByProtocol } from "./changed-types.ts";

const withdrawProtocol = graphql(`
  mutation WithdrawProtocol($input: WithdrawProtocolInput!) {
    withdrawProtocol(input: $input) {
      __typename
      ... on Protocol {
        id
      }
    }
  }
`);

type WithdrawProtocolProps = {
  version: Pick<ProtocolVersionFragment, "id" | "fromDay" | "version">;
};

/** Takes back a version that has not begun, after asking. */
export function WithdrawProtocol({ version: { id, fromDay, version } }: WithdrawProtocolProps) {
  const intl = useIntl();
  const send = useSend(withdrawProtocol, changedByProtocol);
  const [isAsking, setAsking] = useState(false);
  const day = formatDay(fromDay, dayOf(useNow()), intl.locale);
  const action = intl.formatMessage({ id: "response.withdraw.action" });

  async function run(): Promise<string | undefined> {
    const { data, failure } = await send({ input: { id, version } });
    if (failure) return failureText(intl, failure);
    if (data.withdrawProtocol.__typename !== "Protocol") {
      return intl.formatMessage({ id: "response.withdraw.begun" });
    }
    showToast({ tone: "success", text: intl.formatMessage({ id: "response.withdraw.done" }) });
    return undefined;
  }

  return (
    <>
      <Button icon={Undo2} onPress={() => setAsking(true)}>
        {action}
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "response.withdraw.question" }, { day })}
        confirmLabel={action}
        isDangerous
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={run}
      >
        <p>
          <FormattedMessage id="response.withdraw.lead" />
        </p>
      </AlertDialog>
    </>
  );
}
