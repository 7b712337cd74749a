import { reasonSchema } from "@wuzi/domain/registry/act-input";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const returnRelease = graphql(`
  mutation ReturnRelease($input: ReturnReleaseInput!) {
    returnRelease(input: $input) {
      id
      state
      version
    }
  }
`);

const types = ["ControlCase"];

type ReturnDialogProps = { release: { id: string; version: number }; onClose: () => void };

/** Sends a release back with a reason. */
export function ReturnDialog({ release, onClose }: ReturnDialogProps) {
  const intl = useIntl();
  const send = useSend(returnRelease, types);
  const label = intl.formatMessage({ id: "control.return.reason" });
  const form = useConsoleForm<{ reason: string }>({
    schema: reasonSchema,
    defaultValues: { reason: "" },
    labels: { reason: label },
    onSubmit: async ({ reason }) => {
      const { id, version } = release;
      const { failure } = await send({ input: { id, version, reason } });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "control.return.saved" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "control.return.action" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.return.action" })}
    >
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={label} isRequired />}
      </Field>
    </FormDialog>
  );
}
