import { useState, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

export type AlertDialogProps = {
  title: string;
  /** What will happen and whether it can be undone. */
  children: ReactNode;
  /** The deed itself, a verb: 停用账号, never 确定. */
  confirmLabel: string;
  isDangerous?: boolean;
  isOpen: boolean;
  onClose: () => void;
  /** The dialog waits for it and closes when it is done; a rejection leaves it open. */
  onConfirm: () => Promise<void> | void;
};

/** Asks before a deed that cannot easily be undone. */
export function AlertDialog({
  title,
  children,
  confirmLabel,
  isDangerous = false,
  isOpen,
  onClose,
  onConfirm,
}: AlertDialogProps) {
  const [isPending, setPending] = useState(false);

  async function confirm() {
    setPending(true);
    try {
      await onConfirm();
      onClose();
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button
            variant={isDangerous ? "danger" : "primary"}
            isPending={isPending}
            onPress={() => void confirm()}
          >
            {confirmLabel}
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
