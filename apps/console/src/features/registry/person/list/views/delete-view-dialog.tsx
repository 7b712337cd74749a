import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../../gql/gql.ts";
import { failureText } from "../../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../../shared/ui/alert-dialog.tsx";
import { showToast } from "../../../../../shared/ui/toast.ts";
import type { SavedPeopleView } from "./use-views.ts";

const deleteView = graphql(`
  mutation DeletePeopleView($id: ID!) {
    deleteView(id: $id)
  }
`);

/** The answer names no type that would make the list of views stale. */
const viewTypes = ["SavedView"];

type DeleteViewDialogProps = { view: SavedPeopleView; onClose: () => void };

/** Asks before a view is given up. */
export function DeleteViewDialog({ view, onClose }: DeleteViewDialogProps) {
  const intl = useIntl();
  const send = useSend(deleteView, viewTypes);
  const { id, name } = view;

  async function remove(): Promise<string | undefined> {
    const { failure } = await send({ id });
    if (failure) return failureText(intl, failure);
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "people.view.deleted" }, { name }),
    });
    return undefined;
  }

  return (
    <AlertDialog
      title={intl.formatMessage({ id: "people.view.delete" }, { name })}
      confirmLabel={intl.formatMessage({ id: "people.view.delete.confirm" })}
      isDangerous
      isOpen
      onClose={onClose}
      onConfirm={remove}
    >
      <p>
        <FormattedMessage
          id={view.shared ? "people.view.delete.leadShared" : "people.view.delete.lead"}
        />
      </p>
    </AlertDialog>
  );
}
