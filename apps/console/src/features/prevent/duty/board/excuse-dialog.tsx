import { codePoints } from "@wuzi/domain/text/plain-text";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork, useDutyWords } from "../duty-words.ts";

const excuseDuty = graphql(`
  mutation ExcuseDuty($input: ExcuseDutyInput!) {
    excuseDuty(input: $input) {
      __typename
      ... on DutySlot {
        id
        state
        reason
      }
      ... on DutyNotOpen {
        state
      }
    }
  }
`);

const shortestReason = 4;
const reasonLimit = 200;
type ExcuseDialogProps = { duty: { id: string; targetName: string }; onClose: () => void };

/** Lets a duty off for a reason that stands with it; it is expected no more. */
export function ExcuseDialog({ duty: { id, targetName: name }, onClose }: ExcuseDialogProps) {
  const intl = useIntl();
  const words = useDutyWords();
  const send = useSend(excuseDuty, changedByWork);
  const [reason, setReason] = useState("");

  async function excuse(): Promise<string | undefined> {
    if (codePoints(reason.trim()) < shortestReason) {
      return intl.formatMessage({ id: "reports.excuse.short" });
    }
    const { data, failure } = await send({ input: { id, reason } });
    if (failure) return refusalText(intl, failure);
    if (data.excuseDuty.__typename === "DutyNotOpen") {
      const state = words.state(data.excuseDuty.state);
      return intl.formatMessage({ id: "reports.excuse.closed" }, { state });
    }
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "reports.excuse.done" }, { name }),
    });
    return undefined;
  }

  return (
    <AlertDialog
      title={intl.formatMessage({ id: "reports.excuse.label" }, { name })}
      confirmLabel={intl.formatMessage({ id: "reports.excuse" })}
      isOpen
      onClose={onClose}
      onConfirm={excuse}
    >
      <Stack gap={4}>
        <p>
          <FormattedMessage id="reports.excuse.lead" />
        </p>
        <TextArea
          label={intl.formatMessage({ id: "reports.excuse.reason" })}
          isRequired
          rows={3}
          limit={reasonLimit}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </AlertDialog>
  );
}
