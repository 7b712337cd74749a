import { X } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useIntl } from "react-intl";
import { catchFocus } from "./catch-focus.ts";
import { IconButton } from "./icon-button.tsx";
import styles from "./dialog.module.css";

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the end, the main one first. */
  actions?: ReactNode;
  /** `alertdialog` interrupts and cannot be dismissed by a press outside. */
  role?: "dialog" | "alertdialog";
  /** `side` stands at the edge and leaves the page visible, for settings that act at once. */
  placement?: "centre" | "side";
};

/** A modal dialog: keeps focus inside, closes with Escape, gives focus back, to the heading where its button has gone. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  role = "dialog",
  placement = "centre",
}: DialogProps) {
  const intl = useIntl();
  useEffect(() => (isOpen ? catchFocus : undefined), [isOpen]);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog"}
      className={styles.overlay}
      data-placement={placement}
    >
      <Modal className={styles.modal}>
        <AriaDialog role={role} className={styles.dialog}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton
              icon={X}
              label={intl.formatMessage({ id: "ui.dialog.close" })}
              onPress={onClose}
            />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
