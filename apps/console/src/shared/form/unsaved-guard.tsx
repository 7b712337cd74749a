import { useBlocker } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

export type UnsavedGuardProps = {
  isUnsaved: boolean;
  /** Whether what is typed waits as a draft when the page is left; otherwise it says that it is lost. */
  isKept?: boolean;
  /** The question, where what is lost is not a form. */
  title?: string;
  /** What leaving does. */
  lead?: string;
};

/**
 * Asks before a page with something typed is left, by a link, the back button or closing the tab.
 * After sending, leave with `navigate({ ignoreBlocker: true })`.
 */
export function UnsavedGuard({ isUnsaved, isKept = false, title, lead }: UnsavedGuardProps) {
  const intl = useIntl();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog
      role="alertdialog"
      title={title ?? intl.formatMessage({ id: "form.unsaved.title" })}
      isOpen
      onClose={blocker.reset}
      actions={
        <>
          <Button variant="primary" autoFocus onPress={blocker.reset}>
            <FormattedMessage id="form.unsaved.stay" />
          </Button>
          <Button onPress={blocker.proceed}>
            <FormattedMessage id="form.unsaved.leave" />
          </Button>
        </>
      }
    >
      <p>{lead ?? <FormattedMessage id={isKept ? "form.unsaved.lead" : "form.unsaved.lost"} />}</p>
    </Dialog>
  );
}
