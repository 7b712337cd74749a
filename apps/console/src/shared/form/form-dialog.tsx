import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { FormattedMessage } from "react-intl";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Row } from "../ui/stack.tsx";
import { Form } from "./form.tsx";
import type { ConsoleForm } from "./use-console-form.ts";

type FormDialogProps<Values extends FieldValues, Output extends FieldValues> = {
  title: string;
  onClose: () => void;
  form: ConsoleForm<Values, Output>;
  /** What sending does, a verb: 登记请假, never 确定. */
  action: string;
  isDangerous?: boolean;
  children: ReactNode;
};

/** A form in a dialog: its fields, then the deed and the way out. */
export function FormDialog<Values extends FieldValues, Output extends FieldValues>({
  title,
  onClose,
  form,
  action,
  isDangerous = false,
  children,
}: FormDialogProps<Values, Output>) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form}>
        {children}
        <Row>
          <Button
            type="submit"
            variant={isDangerous ? "danger" : "primary"}
            isPending={form.isSubmitting}
          >
            {action}
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
