import { channels } from "@wuzi/domain/registry/channel";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { Channel } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { CheckboxField } from "../../../../shared/ui/checkbox-field.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import type { ReachValues } from "./reach-values.ts";

type ReachFieldsProps = { control: Control<ReachValues, unknown, unknown> };

/** What the days of somebody are like. */
export function CircumstanceFields({ control }: ReachFieldsProps) {
  const intl = useIntl();
  return (
    <Fieldset legend={intl.formatMessage({ id: "person.circumstances" })}>
      <Field control={control} name="livesAlone">
        {(field) => (
          <CheckboxField {...field} label={intl.formatMessage({ id: "person.need.alone" })} />
        )}
      </Field>
      <Field control={control} name="dependent">
        {(field) => (
          <CheckboxField {...field} label={intl.formatMessage({ id: "person.need.care.long" })} />
        )}
      </Field>
    </Fieldset>
  );
}

/** How somebody likes to be spoken to, and what they refuse. */
export function PreferenceFields({ control }: ReachFieldsProps) {
  const intl = useIntl();
  const words = usePersonWords();
  return (
    <Fieldset legend={intl.formatMessage({ id: "person.preferences" })}>
      <Field control={control} name="preferredChannel">
        {(field) => (
          <Select
            {...field}
            label={intl.formatMessage({ id: "person.preferredChannel" })}
            placeholder={intl.formatMessage({ id: "person.preferredChannel.none" })}
            options={channels.map((value) => ({
              value,
              label: words.channel(value.toUpperCase() as Channel),
            }))}
          />
        )}
      </Field>
      {(["callFrom", "callUntil"] as const).map((name) => (
        <Field key={name} control={control} name={name}>
          {(field) => (
            <TextField
              {...field}
              label={intl.formatMessage({ id: `person.${name}` })}
              help={intl.formatMessage({ id: "person.call.help" })}
              cleanPaste={cleanCode}
              autoComplete="off"
            />
          )}
        </Field>
      ))}
      <Field control={control} name="preferenceNote">
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "person.preferenceNote" })}
            cleanPaste={cleanText}
            autoComplete="off"
          />
        )}
      </Field>
      <Field control={control} name="refusesCare">
        {(field) => (
          <CheckboxField {...field} label={intl.formatMessage({ id: "person.refusesCare" })} />
        )}
      </Field>
      <Field control={control} name="refusesPublicity">
        {(field) => (
          <CheckboxField {...field} label={intl.formatMessage({ id: "person.refusesPublicity" })} />
        )}
      </Field>
    </Fieldset>
  );
}
