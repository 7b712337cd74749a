import { addDays, isDay } from "@wuzi/domain/calendar/china-day";
import { calendarDaySchema } from "@wuzi/domain/prevent/duty-input";
import { useIntl } from "react-intl";
import { check, object, picklist, pipe, string, type InferOutput } from "valibot";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import type { CalendarDay } from "./calendar-page.tsx";
import { changedByCalendar, setCalendarDay } from "./set-calendar-day.ts";

const choices = ["working", "free"] as const;
const schema = object({
  onDay: pipe(string("REQUIRED"), check(isDay, "NOT_A_DAY")),
  what: picklist(choices, "CHOOSE"),
  name: pipe(
    calendarDaySchema.entries.name.wrapped,
    check((name) => name !== "", "REQUIRED"),
  ),
});

type Values = { onDay: string; what: "" | (typeof choices)[number]; name: string };
type CalendarDayDialogProps = {
  officeId: string;
  /** The days that are known, to say which version of one was seen. */
  days: readonly CalendarDay[];
  onClose: () => void;
};

/** The county says that a day is worked, or free. */
export function CalendarDayDialog({ officeId, days, onClose }: CalendarDayDialogProps) {
  const intl = useIntl();
  const send = useSend(setCalendarDay, changedByCalendar);
  const today = dayOf(useNow());
  const labels = {
    onDay: intl.formatMessage({ id: "reports.day" }),
    what: intl.formatMessage({ id: "duties.calendar.what" }),
    name: intl.formatMessage({ id: "duties.calendar.name" }),
  };
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { onDay: addDays(today, 1), what: "", name: "" },
    labels,
    onSubmit: async ({ onDay, what, name }) => {
      const version = days.find((day) => day.onDay === onDay)?.version ?? 0;
      const { failure } = await send({
        input: { officeId, onDay, working: what === "working", name, version },
      });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "duties.calendar.done" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "duties.calendar.set" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "duties.calendar.submit" })}
    >
      <Field control={form.control} name="onDay">
        {(field) => (
          <DateField
            {...field}
            label={labels.onDay}
            help={intl.formatMessage({ id: "duties.calendar.day.help" })}
            isRequired
          />
        )}
      </Field>
      <Field control={form.control} name="what">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.what}
            isRequired
            options={choices.map((value) => ({
              value,
              label: intl.formatMessage({ id: `duties.calendar.${value}` }),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="name">
        {(field) => (
          <TextField
            {...field}
            label={labels.name}
            help={intl.formatMessage({ id: "duties.calendar.name.help" })}
            isRequired
          />
        )}
      </Field>
    </FormDialog>
  );
}
