import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import type { Absence } from "./leave-list.tsx";

const cancelAbsence = graphql(`
  mutation CancelAbsence($input: CancelAbsenceInput!) {
    cancelAbsence(input: $input) {
      id
      cancelledAt
      version
    }
  }
`);

const changed = ["Absence", "DutySlot", "DutyBoardCell"] as const;

/** Takes leave back: what can still be done is due again. */
export function CancelLeave({ leave, onClose }: { leave: Absence; onClose: () => void }) {
  const intl = useIntl();
  const send = useSend(cancelAbsence, changed);
  const name = leave.staffName ?? "";
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "duties.leave.cancel.label" }, { name })}
      confirmLabel={intl.formatMessage({ id: "duties.leave.cancel" })}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        const { failure } = await send({ input: { id: leave.id, version: leave.version } });
        if (failure) return refusalText(intl, failure);
        showToast({
          tone: "success",
          text: intl.formatMessage({ id: "duties.leave.cancelled" }, { name }),
        });
        return undefined;
      }}
    >
      <FormattedMessage id="duties.leave.cancel.lead" />
    </AlertDialog>
  );
}
