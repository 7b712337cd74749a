import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../shared/ui/alert-dialog.tsx";

const stopExport = graphql(`
  mutation StopExport($id: ID!) {
    stopExport(id: $id) {
      id
      state
    }
  }
`);

/**
 * Asks before an export is stopped. It stands beside the list and not in a row: rows become cards
 * when a phone is turned, and the question has to stay.
 */
export function StopExport({ id, onClose }: { id: string; onClose: () => void }) {
  const intl = useIntl();
  const send = useSend(stopExport);

  async function stop(): Promise<string | undefined> {
    const { failure } = await send({ id });
    return failure ? failureText(intl, failure) : undefined;
  }

  return (
    <AlertDialog
      title={intl.formatMessage({ id: "exports.stop.question" })}
      confirmLabel={intl.formatMessage({ id: "exports.stop.action" })}
      isOpen
      onClose={onClose}
      onConfirm={stop}
    >
      <p>
        <FormattedMessage id="exports.stop.lead" />
      </p>
    </AlertDialog>
  );
}
