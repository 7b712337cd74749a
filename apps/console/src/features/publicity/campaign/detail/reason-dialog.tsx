import { reasonSchema } from "@wuzi/domain/publicity/campaign-input";
import { FormattedMessage, useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";

type ReasonDialogProps = {
  act: "return" | "stop";
  onClose: () => void;
  onSend: (reason: string) => Promise<Failure | null>;
};

/** An act that says why. */
export function ReasonDialog({ act, onClose, onSend }: ReasonDialogProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: `campaigns.${act}.reason` });
  const form = useConsoleForm<{ reason: string }>({
    schema: reasonSchema,
    defaultValues: { reason: "" },
    labels: { reason: label },
    onSubmit: async ({ reason }) => {
      const failure = await onSend(reason);
      if (failure === null) onClose();
      return failure;
    },
  });
  return (
    <Dialog
      title={intl.formatMessage({ id: `campaigns.${act}.question` })}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <p>
          <FormattedMessage id={`campaigns.${act}.lead`} />
        </p>
        <Field control={form.control} name="reason">
          {(field) => <TextField {...field} label={label} isRequired />}
        </Field>
        <Row>
          <Button
            type="submit"
            variant={act === "stop" ? "danger" : "primary"}
            isPending={form.isSubmitting}
          >
            <FormattedMessage id={`campaigns.${act}.action`} />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
