import { FormattedMessage, useIntl } from "react-intl";
import { AlertDialog } from "../../shared/ui/alert-dialog.tsx";

type SignOutDialogProps = { onSignOut: () => Promise<void>; onClose: () => void };

/** Asks before signing out forgets what was typed and not sent. */
export function SignOutDialog({ onSignOut, onClose }: SignOutDialogProps) {
  const intl = useIntl();
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "session.signOut.title" })}
      confirmLabel={intl.formatMessage({ id: "session.signOut.confirm" })}
      isDangerous
      isOpen
      onClose={onClose}
      onConfirm={onSignOut}
    >
      <p>
        <FormattedMessage id="session.signOut.lead" />
      </p>
    </AlertDialog>
  );
}
