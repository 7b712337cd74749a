import { addDays, isDay } from "@wuzi/domain/calendar/china-day";
import { groupSchema } from "@wuzi/domain/prevent/control-input";
import { useIntl } from "react-intl";
import { check, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import type { GroupVersion } from "./categories-query.ts";

const revise = graphql(`
  mutation ReviseControlGroup($input: ReviseControlGroupInput!) {
    reviseControlGroup(input: $input) {
      id
    }
  }
`);

const types = ["ControlGroup", "ControlCategory"];
const schema = object({
  ...groupSchema.entries,
  validFrom: pipe(string(), check(isDay, "REQUIRED")),
});

type GroupDialogProps = { group: GroupVersion; onClose: () => void };

/** Other words for a group from a day to come: a definition that was confirmed loses its remark. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const send = useSend(revise, types);
  const labels = {
    label: intl.formatMessage({ id: "control.cat.label" }),
    note: intl.formatMessage({ id: "control.cat.note" }),
    validFrom: intl.formatMessage({ id: "control.cat.from" }),
  };
  const form = useConsoleForm<
    { label: string; note: string; validFrom: string },
    InferOutput<typeof schema>
  >({
    schema,
    defaultValues: {
      label: group.label,
      note: group.note ?? "",
      validFrom: addDays(today, 1),
    },
    labels,
    optional: ["note"],
    onSubmit: async (values) => {
      const { id, version } = group;
      const { failure } = await send({ input: { ...values, id, version } });
      if (failure) return failure;
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "control.cat.group" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.save" })}
    >
      <Field control={form.control} name="label">
        {(field) => <TextField {...field} label={labels.label} isRequired />}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextField {...field} label={labels.note} />}
      </Field>
      <Field control={form.control} name="validFrom">
        {(field) => (
          <DateField
            {...field}
            label={labels.validFrom}
            help={intl.formatMessage({ id: "control.cat.from.help" })}
            isRequired
          />
        )}
      </Field>
    </FormDialog>
  );
}
