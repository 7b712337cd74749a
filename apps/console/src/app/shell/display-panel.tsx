import { useIntl } from "react-intl";
import { DisplayForm } from "../../shared/display/display-form.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { ReadAloud } from "./read-aloud.tsx";

/** The display settings beside the page they change, and reading the page aloud. */
export function DisplayPanel({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: "shell.display.title" })}
      isOpen
      onClose={onClose}
      placement="side"
    >
      <DisplayForm />
      <ReadAloud language={intl.locale} />
    </Dialog>
  );
}
