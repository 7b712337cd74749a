import { arrangementSchema } from "@wuzi/domain/prevent/control-input";
import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { FormDialog } from "../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { TextArea } from "../../../shared/ui/text-area.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";

const closeGap = graphql(`
  mutation CloseCareGap($input: CloseCareGapInput!) {
    closeCareGap(input: $input) {
      id
      state
      version
    }
  }
`);

type CloseGapDialogProps = { gap: { id: string; version: number }; onClose: () => void };

/** Who takes over, and what was arranged; confirmed by whoever says so. */
export function CloseGapDialog({ gap, onClose }: CloseGapDialogProps) {
  const intl = useIntl();
  const send = useSend(closeGap);
  const labels = {
    arrangedWith: intl.formatMessage({ id: "careGap.arrangedWith" }),
    arrangement: intl.formatMessage({ id: "careGap.arrangement" }),
  };
  const form = useConsoleForm<{ arrangedWith: string; arrangement: string }>({
    schema: arrangementSchema,
    defaultValues: { arrangedWith: "", arrangement: "" },
    labels,
    onSubmit: async (values) => {
      const { id, version } = gap;
      const { failure } = await send({ input: { id, version, ...values } });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "careGap.done" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "careGap.close" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "careGap.confirm" })}
    >
      <Field control={form.control} name="arrangedWith">
        {(field) => <TextField {...field} label={labels.arrangedWith} isRequired />}
      </Field>
      <Field control={form.control} name="arrangement">
        {(field) => (
          <TextArea
            {...field}
            label={labels.arrangement}
            help={intl.formatMessage({ id: "careGap.arrangement.help" })}
            isRequired
            rows={3}
            limit={200}
          />
        )}
      </Field>
    </FormDialog>
  );
}
