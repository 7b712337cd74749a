import { reasonSchema } from "@wuzi/domain/publicity/campaign-input";
import { FormattedMessage, useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

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
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "form.done" },
          { act: intl.formatMessage({ id: `campaigns.${act}.action` }) },
        ),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: `campaigns.${act}.question` })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: `campaigns.${act}.action` })}
      isDangerous={act === "stop"}
    >
      <p>
        <FormattedMessage id={`campaigns.${act}.lead`} />
      </p>
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={label} isRequired />}
      </Field>
    </FormDialog>
  );
}
