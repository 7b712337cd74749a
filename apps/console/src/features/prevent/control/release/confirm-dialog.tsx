import { isDay } from "@wuzi/domain/calendar/china-day";
import { confirmationSchema } from "@wuzi/domain/prevent/control-input";
import { useIntl } from "react-intl";
import { check, intersect, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const confirmRelease = graphql(`
  mutation ConfirmRelease($input: ConfirmReleaseInput!) {
    confirmRelease(input: $input) {
      id
      state
      version
    }
  }
`);

const types = ["ControlCase"];
const schema = intersect([
  confirmationSchema,
  object({ confirmedOn: pipe(string(), check(isDay, "REQUIRED")) }),
]);

type ConfirmDialogProps = { release: { id: string; version: number }; onClose: () => void };

/** What the health centre said, as whoever asked it records it. */
export function ConfirmDialog({ release, onClose }: ConfirmDialogProps) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const send = useSend(confirmRelease, types);
  const labels = {
    centre: intl.formatMessage({ id: "control.confirm.centre" }),
    doctor: intl.formatMessage({ id: "control.confirm.doctor" }),
    confirmedOn: intl.formatMessage({ id: "control.confirm.on" }),
  };
  const form = useConsoleForm<
    { centre: string; doctor: string; confirmedOn: string },
    InferOutput<typeof schema>
  >({
    schema,
    defaultValues: { centre: "", doctor: "", confirmedOn: today },
    labels,
    onSubmit: async (values) => {
      const { id, version } = release;
      const { failure } = await send({ input: { id, version, ...values } });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "control.confirm.saved" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "control.confirm.action" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.save" })}
    >
      <Field control={form.control} name="centre">
        {(field) => <TextField {...field} label={labels.centre} isRequired />}
      </Field>
      <Field control={form.control} name="doctor">
        {(field) => <TextField {...field} label={labels.doctor} isRequired />}
      </Field>
      <Field control={form.control} name="confirmedOn">
        {(field) => <DateField {...field} label={labels.confirmedOn} isRequired />}
      </Field>
    </FormDialog>
  );
}
