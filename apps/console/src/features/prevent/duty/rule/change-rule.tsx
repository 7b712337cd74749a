import { addDays } from "@wuzi/domain/calendar/china-day";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useDutyWords } from "../duty-words.ts";
import type { Rule } from "./rule-list.tsx";
import { changedRuleSchema, writeWindows } from "./rule-schema.ts";
import { RuleTimes, type TimesValues } from "./rule-times.tsx";
import { useRuleWords } from "./use-rule-words.ts";

const changeDutyRule = graphql(`
  mutation ChangeDutyRule($input: ChangeDutyRuleInput!) {
    changeDutyRule(input: $input) {
      id
      validFrom
    }
  }
`);

const changed = ["DutyRule", "DutySlot", "DutyBoardCell"] as const;
type Values = TimesValues & { fromDay: string };

/** Says something else from a day on; what it said until then stays on record. */
export function ChangeRule({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const intl = useIntl();
  const words = useDutyWords();
  const say = useRuleWords();
  const send = useSend(changeDutyRule, changed);
  const key = useSendKey();
  const tomorrow = addDays(dayOf(useNow()), 1);
  const labels = {
    windows: intl.formatMessage({ id: "duties.rule.windows" }),
    everyNDays: intl.formatMessage({ id: "duties.rule.everyN" }),
    fromDay: intl.formatMessage({ id: "duties.rule.from" }),
  };
  const { everyNDays, workingDaysOnly } = rule;
  const form = useConsoleForm<Values, InferOutput<typeof changedRuleSchema>>({
    schema: changedRuleSchema,
    defaultValues: {
      windows: writeWindows(rule.windows),
      everyNDays,
      workingDaysOnly,
      fromDay: rule.validFrom > tomorrow ? rule.validFrom : tomorrow,
    },
    labels,
    onSubmit: async (values) => {
      const { id, version } = rule;
      const { failure } = await send({
        input: { ...values, id, version, idempotencyKey: key.current() },
      });
      if (failure) return key.answered(failure);
      key.answered(null);
      showToast({ tone: "success", text: intl.formatMessage({ id: "duties.rule.changed" }) });
      onClose();
      return null;
    },
  });
  const { fromDay } = useWatch({ control: form.control });
  return (
    <FormDialog
      title={intl.formatMessage(
        { id: "duties.rule.change.label" },
        { kind: words.kind(rule.kind), office: rule.office?.name ?? "" },
      )}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "duties.rule.change" })}
    >
      <Notice tone="info">
        <FormattedMessage
          id="duties.rule.change.lead"
          values={{
            day: fromDay ? <DayText day={fromDay} relative={false} /> : "–",
            windows: say.windows(rule),
            days: say.days(rule),
          }}
        />
      </Notice>
      <RuleTimes control={form.control} labels={labels} />
      <Field control={form.control} name="fromDay">
        {(field) => (
          <DateField
            {...field}
            label={labels.fromDay}
            help={intl.formatMessage({ id: "duties.rule.change.from" })}
            isRequired
          />
        )}
      </Field>
    </FormDialog>
  );
}
