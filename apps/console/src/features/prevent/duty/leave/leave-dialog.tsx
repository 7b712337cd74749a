import { addDays, isDay } from "@wuzi/domain/calendar/china-day";
import { dutyReason } from "@wuzi/domain/prevent/duty-input";
import { useIntl } from "react-intl";
import { check, forward, nullable, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { StaffComboBox } from "../../../../shared/staff/staff-combo-box.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const recordAbsence = graphql(`
  mutation RecordAbsence($input: RecordAbsenceInput!) {
    recordAbsence(input: $input) {
      __typename
      ... on Absence {
        id
        staffName
      }
    }
  }
`);

const changed = ["Absence", "DutySlot", "DutyBoardCell"] as const;
const day = pipe(string("REQUIRED"), check(isDay, "NOT_A_DAY"));
const schema = pipe(
  object({
    staffId: pipe(
      string("CHOOSE"),
      check((id) => id !== "", "CHOOSE"),
    ),
    fromDay: day,
    toDay: day,
    reason: dutyReason.entries.reason,
    deputyId: nullable(string()),
  }),
  forward(
    check(({ fromDay, toDay }) => toDay >= fromDay, "BEFORE_START"),
    ["toDay"],
  ),
);

type Values = {
  staffId: string;
  fromDay: string;
  toDay: string;
  reason: string;
  deputyId: string;
};

/** Somebody's leave: which days, why, and who stands in. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const send = useSend(recordAbsence, changed);
  const key = useSendKey();
  const tomorrow = addDays(dayOf(useNow()), 1);
  const label = (word: "who" | "from" | "to" | "reason" | "deputy") =>
    intl.formatMessage({ id: `duties.leave.${word}` });
  const labels = {
    staffId: label("who"),
    fromDay: label("from"),
    toDay: label("to"),
    reason: label("reason"),
    deputyId: label("deputy"),
  };
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { staffId: "", fromDay: tomorrow, toDay: tomorrow, reason: "", deputyId: "" },
    labels,
    optional: ["deputyId"],
    onSubmit: async (values) => {
      const { data, failure } = await send({ input: { ...values, idempotencyKey: key.current() } });
      if (failure) return key.answered(failure);
      if (data.recordAbsence.__typename !== "Absence") {
        const overlaps = intl.formatMessage({ id: "duties.leave.overlaps" });
        return key.answered(refusal(overlaps, { fromDay: overlaps }));
      }
      key.answered(null);
      const name = data.recordAbsence.staffName ?? "";
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "duties.leave.done" }, { name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "duties.leave.add" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "duties.leave.add" })}
    >
      <Field control={form.control} name="staffId">
        {(field) => <StaffComboBox {...field} label={labels.staffId} isRequired />}
      </Field>
      <Field control={form.control} name="fromDay">
        {(field) => <DateField {...field} label={labels.fromDay} isRequired />}
      </Field>
      <Field control={form.control} name="toDay">
        {(field) => <DateField {...field} label={labels.toDay} isRequired />}
      </Field>
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={labels.reason} isRequired />}
      </Field>
      <Field control={form.control} name="deputyId">
        {(field) => (
          <StaffComboBox
            {...field}
            label={labels.deputyId}
            help={intl.formatMessage({ id: "duties.leave.deputy.help" })}
          />
        )}
      </Field>
    </FormDialog>
  );
}
