import { useState, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";

export type AlertDialogProps = {
  title: string;
  /** What will happen and whether it can be undone. */
  children: ReactNode;
  /** The deed itself, a verb: 停用账号, never 确定. */
  confirmLabel: string;
  isDangerous?: boolean;
  isOpen: boolean;
  onClose: () => void;
  /** The dialog waits for it. A text says why it was refused: the dialog stays open and shows it. */
  onConfirm: () => Promise<string | void> | string | void;
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
  const [refusal, setRefusal] = useState<string>();

  /** What was refused this time says nothing about the next. */
  function close(): void {
    setRefusal(undefined);
    onClose();
  }

  async function confirm(): Promise<void> {
    setPending(true);
    setRefusal(undefined);
    try {
      const refused = await onConfirm();
      if (refused === undefined) close();
      else setRefusal(refused);
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button
            variant={isDangerous ? "danger" : "primary"}
            isPending={isPending}
            onPress={() => void confirm()}
          >
            {confirmLabel}
          </Button>
          <Button onPress={close}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </>
      }
    >
      {refusal !== undefined && (
        <Notice tone="danger" isLive>
          {refusal}
        </Notice>
      )}
      {children}
    </Dialog>
  );
}
