import { channels } from "@wuzi/domain/registry/channel";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { Channel } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import type { OverrideValues } from "../particulars/reach-values.ts";

type OverrideFieldsProps = {
  control: Control<OverrideValues, unknown, unknown>;
  /** The decisions as they stand in the form, to ask for a reason where there is one. */
  values: OverrideValues;
};

/** Which channels suit, decided by hand where the disability says too little. */
export function OverrideFields({ control, values }: OverrideFieldsProps) {
  const intl = useIntl();
  const words = usePersonWords();
  return (
    <Fieldset legend={intl.formatMessage({ id: "person.channels" })}>
      <p>{intl.formatMessage({ id: "person.overrides.lead" })}</p>
      {channels.map((channel) => {
        const name = words.channel(channel.toUpperCase() as Channel);
        return (
          <div key={channel}>
            <Field control={control} name={`decided_${channel}`}>
              {(field) => (
                <Select
                  {...field}
                  label={name}
                  placeholder={intl.formatMessage({ id: "person.overrides.none" })}
                  options={(["suitable", "unsuitable"] as const).map((value) => ({
                    value: value as string,
                    label: intl.formatMessage({ id: `person.suitability.${value}` }),
                  }))}
                />
              )}
            </Field>
            {values[`decided_${channel}`] !== "" && (
              <Field control={control} name={`why_${channel}`}>
                {(field) => (
                  <TextField
                    {...field}
                    label={intl.formatMessage({ id: "person.overrides.reason" }, { channel: name })}
                    isRequired
                    cleanPaste={cleanText}
                    autoComplete="off"
                  />
                )}
              </Field>
            )}
          </div>
        );
      })}
    </Fieldset>
  );
}
