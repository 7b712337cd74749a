import { withdrawalSchema } from "@wuzi/domain/publicity/outreach-input";
import { FormattedMessage, useIntl } from "react-intl";
import { Field } from "../../../shared/form/field.tsx";
import { FormDialog } from "../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import type { Failure } from "../../../shared/graphql/failure.ts";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";

type WithdrawDialogProps = {
  what: "materials" | "plans" | "outreach";
  onClose: () => void;
  onSend: (reason: string) => Promise<Failure | null>;
};

/** Takes a material, a task or an entry back, and says why. */
export function WithdrawDialog({ what, onClose, onSend }: WithdrawDialogProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: "outreach.withdraw.reason" });
  const form = useConsoleForm<{ reason: string }>({
    schema: withdrawalSchema,
    defaultValues: { reason: "" },
    labels: { reason: label },
    onSubmit: async ({ reason }) => {
      const failure = await onSend(reason);
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "form.done" },
          { act: intl.formatMessage({ id: "outreach.withdraw.action" }) },
        ),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: `${what}.withdraw.question` })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "outreach.withdraw.action" })}
      isDangerous
    >
      <p>
        <FormattedMessage id={`${what}.withdraw.lead`} />
      </p>
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={label} isRequired />}
      </Field>
    </FormDialog>
  );
}
