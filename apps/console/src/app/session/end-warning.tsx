import { FormattedMessage, useIntl } from "react-intl";
import type { SessionLimit } from "../../shared/session/session-limit.ts";
import { useSession } from "../../shared/session/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";

export type EndWarningProps = {
  kind: SessionLimit["kind"];
  /** Whole minutes until the end. */
  minutes: number;
  onGoOn: () => void;
};

/** Says that the session is about to end, and how to go on where that is possible. */
export function EndWarning({ kind, minutes, onGoOn }: EndWarningProps) {
  const intl = useIntl();
  const { signOut } = useSession();
  return (
    <Dialog
      role="alertdialog"
      title={intl.formatMessage({ id: "session.ending.title" }, { minutes })}
      isOpen
      onClose={onGoOn}
      actions={
        <>
          <Button variant="primary" autoFocus onPress={onGoOn}>
            <FormattedMessage id={`session.ending.${kind}.goOn`} />
          </Button>
          <Button onPress={() => void signOut()}>
            <FormattedMessage id="shell.account.signOut" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id={`session.ending.${kind}`} />
      </p>
    </Dialog>
  );
}
