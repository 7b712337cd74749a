import { alertEndLabels, alertEnds } from "@wuzi/domain/prevent/control-alert";
import { alertActionSchema } from "@wuzi/domain/prevent/control-input";
import { useIntl } from "react-intl";
import { intersect, object, picklist, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ControlAlertEnd } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const closeAlert = graphql(`
  mutation CloseControlAlert($input: CloseControlAlertInput!) {
    closeControlAlert(input: $input) {
      id
      version
    }
  }
`);

const types = ["ControlCase"];
const schema = intersect([object({ ended: picklist(alertEnds, "CHOOSE") }), alertActionSchema]);

type CloseAlertDialogProps = { alert: { id: string; version: number }; onClose: () => void };

/** What was done about an alert. */
export function CloseAlertDialog({ alert, onClose }: CloseAlertDialogProps) {
  const intl = useIntl();
  const send = useSend(closeAlert, types);
  const language = intl.locale === "en-US" ? "en" : "zh";
  const labels = {
    ended: intl.formatMessage({ id: "control.alert.ended" }),
    action: intl.formatMessage({ id: "control.alert.done" }),
  };
  const form = useConsoleForm<{ ended: string; action: string }, InferOutput<typeof schema>>({
    schema,
    defaultValues: { ended: "", action: "" },
    labels,
    onSubmit: async ({ ended, action }) => {
      const { id, version } = alert;
      const input = { id, version, action, ended: ended.toUpperCase() as ControlAlertEnd };
      const { failure } = await send({ input });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "control.alert.closed" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "control.alert.close" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.save" })}
    >
      <Field control={form.control} name="ended">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.ended}
            isRequired
            options={alertEnds.map((end) => ({
              value: end as string,
              label: alertEndLabels[end][language],
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="action">
        {(field) => <TextArea {...field} label={labels.action} isRequired rows={2} limit={200} />}
      </Field>
    </FormDialog>
  );
}
