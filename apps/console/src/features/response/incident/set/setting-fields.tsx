import {
  protocolParameters,
  protocolTimes,
  type ProtocolParameter,
  type ProtocolTime,
} from "@wuzi/domain/response/protocol-parameter";
import type { Control, FieldValues } from "react-hook-form";
import { useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import {
  isParameter,
  settingGroupNames,
  settingGroups,
  useResponseWords,
} from "../use-response-words.ts";
import { levels, type SettingValues } from "./setting-values.ts";

type SettingFieldsProps<Output extends FieldValues> = {
  control: Control<SettingValues, unknown, Output>;
};

/** Level, every parameter with its bounds, and the document that it comes from. */
export function SettingFields<Output extends FieldValues>({ control }: SettingFieldsProps<Output>) {
  const intl = useIntl();
  const words = useResponseWords();
  return (
    <>
      <Field control={control} name="level">
        {(field) => (
          <Select
            {...field}
            value={field.value}
            label={intl.formatMessage({ id: "response.level" })}
            isRequired
            options={levels.map((level) => ({ value: level, label: words.level(level) }))}
          />
        )}
      </Field>
      <Field control={control} name="sourceDocument">
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "response.sourceDocument" })}
            help={intl.formatMessage({ id: "response.sourceDocument.help" })}
            isRequired
            cleanPaste={cleanText}
          />
        )}
      </Field>
      {settingGroupNames.map((group) => (
        <Fieldset key={group} legend={intl.formatMessage({ id: `response.group.${group}` })}>
          {settingGroups[group].map((setting) =>
            isParameter(setting) ? (
              <ParameterField key={setting} control={control} parameter={setting} />
            ) : (
              <TimeField key={setting} control={control} time={setting} />
            ),
          )}
        </Fieldset>
      ))}
      <Field control={control} name="note">
        {(field) => (
          <TextArea
            {...field}
            label={intl.formatMessage({ id: "response.note" })}
            help={intl.formatMessage({ id: "response.note.help" })}
            limit={500}
          />
        )}
      </Field>
    </>
  );
}

type ParameterFieldProps<Output extends FieldValues> = SettingFieldsProps<Output> & {
  parameter: ProtocolParameter;
};

function ParameterField<Output extends FieldValues>({
  control,
  parameter,
}: ParameterFieldProps<Output>) {
  const intl = useIntl();
  const words = useResponseWords();
  const { least, most, step, usual } = protocolParameters[parameter];
  return (
    <Field control={control} name={parameter}>
      {(field) => (
        <NumberField
          {...field}
          label={intl.formatMessage(
            { id: "response.withUnit" },
            { name: words.name(parameter), unit: words.unit(parameter) },
          )}
          help={intl.formatMessage({ id: "response.bounds" }, { least, most, usual })}
          isRequired
          step={step}
        />
      )}
    </Field>
  );
}

function TimeField<Output extends FieldValues>({
  control,
  time,
}: SettingFieldsProps<Output> & { time: ProtocolTime }) {
  const intl = useIntl();
  const words = useResponseWords();
  return (
    <Field control={control} name={time}>
      {(field) => (
        <TextField
          {...field}
          label={words.name(time)}
          help={intl.formatMessage(
            { id: "response.timeHelp" },
            { usual: protocolTimes[time].usual },
          )}
          isRequired
          inputMode="numeric"
          cleanPaste={cleanCode}
        />
      )}
    </Field>
  );
}
