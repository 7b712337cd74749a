import type { Control } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { Checkbox } from "../../../../shared/ui/checkbox.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";

export type TimesValues = { windows: string; everyNDays: number; workingDaysOnly: boolean };

type RuleTimesProps<Values extends TimesValues, Output> = {
  control: Control<Values, unknown, Output>;
  labels: { windows: string; everyNDays: string };
};

/** When a rule calls for something: in which windows of which days. */
export function RuleTimes<Values extends TimesValues, Output>(
  props: RuleTimesProps<Values, Output>,
) {
  const intl = useIntl();
  const { labels } = props;
  // the fields are among those of any form that holds them
  const control = props.control as unknown as Control<TimesValues, unknown, Output>;
  return (
    <>
      <Field control={control} name="windows">
        {(field) => (
          <TextArea
            {...field}
            label={labels.windows}
            help={intl.formatMessage({ id: "duties.rule.windows.help" })}
            rows={3}
            isRequired
          />
        )}
      </Field>
      <Field control={control} name="everyNDays">
        {(field) => <NumberField {...field} label={labels.everyNDays} minValue={1} maxValue={31} />}
      </Field>
      <Field control={control} name="workingDaysOnly">
        {({ value, onChange }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            <FormattedMessage id="duties.rule.workingOnly" />
          </Checkbox>
        )}
      </Field>
    </>
  );
}
