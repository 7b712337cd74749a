import { CircleCheck, NotebookPen } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { WithdrawDialog } from "../withdraw-dialog.tsx";

const taskActions = graphql(`
  fragment TaskActions on PublicityTask {
    id
    version
    viewerCanAcknowledge
    viewerCanRecord
    viewerCanWithdraw
  }
`);

const acknowledgeTask = graphql(`
  mutation AcknowledgeTask($input: AcknowledgeTaskInput!) {
    acknowledgePublicityTask(input: $input) {
      id
      version
    }
  }
`);

const withdrawTask = graphql(`
  mutation WithdrawTask($input: WithdrawInput!) {
    withdrawPublicityTask(input: $input) {
      id
      version
    }
  }
`);

const types = ["PublicityPlan", "PublicityTask"];

/** What may be done with a task here: take it, log what was done, take it back. */
export function TaskActions({ task }: { task: FragmentType<typeof taskActions> }) {
  const intl = useIntl();
  const { id, version, ...may } = readFragment(taskActions, task);
  const acknowledge = useSend(acknowledgeTask, types);
  const withdraw = useSend(withdrawTask, types);
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [isWithdrawing, setWithdrawing] = useState(false);

  async function take(): Promise<void> {
    setSending(true);
    const { failure } = await acknowledge({ input: { id, version } });
    setSending(false);
    setRefused(failure ? failureText(intl, failure) : undefined);
  }

  return (
    <>
      {may.viewerCanAcknowledge && (
        <Button
          variant="primary"
          icon={CircleCheck}
          isPending={isSending}
          onPress={() => void take()}
        >
          <FormattedMessage id="plans.acknowledge" />
        </Button>
      )}
      {may.viewerCanRecord && (
        <ButtonLink
          to="/outreach/new"
          search={{ task: id }}
          variant={may.viewerCanAcknowledge ? "secondary" : "primary"}
          icon={NotebookPen}
        >
          <FormattedMessage id="outreach.new" />
        </ButtonLink>
      )}
      {may.viewerCanWithdraw && (
        <Button onPress={() => setWithdrawing(true)}>
          <FormattedMessage id="outreach.withdraw.action" />
        </Button>
      )}
      {refused && (
        <Notice tone="danger" isLive>
          {refused}
        </Notice>
      )}
      {isWithdrawing && (
        <WithdrawDialog
          what="plans"
          onClose={() => setWithdrawing(false)}
          onSend={async (reason) => (await withdraw({ input: { id, version, reason } })).failure}
        />
      )}
    </>
  );
}
