import { isDay } from "@wuzi/domain/calendar/china-day";
import { endControlSchema } from "@wuzi/domain/prevent/control-input";
import { controlEnds, controlStateLabels } from "@wuzi/domain/prevent/control-state";
import { useIntl } from "react-intl";
import { check, intersect, object, picklist, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ControlEnd } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const endControl = graphql(`
  mutation EndControl($input: EndControlInput!) {
    endControl(input: $input) {
      __typename
      ... on ControlCase {
        id
        state
      }
      ... on ControlOver {
        state
      }
    }
  }
`);

const types = ["ControlCase", "CareGap", "DutySlot", "DutyBoardCell"];
const schema = intersect([
  object({
    end: picklist(controlEnds, "CHOOSE"),
    endedOn: pipe(string(), check(isDay, "REQUIRED")),
  }),
  endControlSchema,
]);

type EndDialogProps = { of: { id: string; version: number }; onClose: () => void };

/** A control ends without a release: handed over, left, or lost. */
export function EndDialog({ of, onClose }: EndDialogProps) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const send = useSend(endControl, types);
  const language = intl.locale === "en-US" ? "en" : "zh";
  const labels = {
    end: intl.formatMessage({ id: "control.end.how" }),
    endedOn: intl.formatMessage({ id: "control.end.on" }),
    note: intl.formatMessage({ id: "control.end.note" }),
  };
  const form = useConsoleForm<
    { end: string; endedOn: string; note: string },
    InferOutput<typeof schema>
  >({
    schema,
    defaultValues: { end: "", endedOn: today, note: "" },
    labels,
    onSubmit: async ({ end, endedOn, note }) => {
      const { id, version } = of;
      const input = { id, version, endedOn, note, end: end.toUpperCase() as ControlEnd };
      const { data, failure } = await send({ input });
      if (failure) return failure;
      if (data.endControl.__typename === "ControlOver") {
        return refusal(intl.formatMessage({ id: "control.over" }));
      }
      showToast({ tone: "success", text: intl.formatMessage({ id: "control.end.saved" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "control.end.action" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.end.action" })}
    >
      <Field control={form.control} name="end">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.end}
            isRequired
            options={controlEnds.map((end) => ({
              value: end as string,
              label: controlStateLabels[end][language],
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="endedOn">
        {(field) => <DateField {...field} label={labels.endedOn} isRequired />}
      </Field>
      <Field control={form.control} name="note">
        {(field) => (
          <TextArea
            {...field}
            label={labels.note}
            help={intl.formatMessage({ id: "control.end.note.help" })}
            isRequired
            rows={2}
            limit={200}
          />
        )}
      </Field>
    </FormDialog>
  );
}
