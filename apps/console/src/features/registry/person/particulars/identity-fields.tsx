import { sexes } from "@wuzi/domain/identity/sex";
import { documentTypes } from "@wuzi/domain/registry/document-type";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { DocumentType, Sex } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import type { IdentityValues } from "./identity-values.ts";
import { KeepAgain, Kept, type KeptValue } from "./kept.tsx";
import { readIdNumber } from "./read-id-number.ts";

export type IdentityFieldsProps = {
  control: Control<IdentityValues, unknown, unknown>;
  documentType: string;
  /** Fills in what one field says of others. */
  onRead: (values: Partial<IdentityValues>) => void;
  /** The document's mask, and the way to another number, where one is stored. */
  kept?: KeptValue;
};

/** Who somebody is: name, document, sex and birth day, which an ID number fills in. */
export function IdentityFields({ control, documentType, onRead, kept }: IdentityFieldsProps) {
  const intl = useIntl();
  const words = usePersonWords();
  const today = dayOf(useNow());
  const hasNumber = documentType !== "none";
  const typeName = words.documentType(documentType.toUpperCase() as DocumentType);
  return (
    <Fieldset legend={intl.formatMessage({ id: "person.section.basics" })}>
      <Field control={control} name="name">
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "person.name" })}
            isRequired
            cleanPaste={cleanText}
            autoComplete="off"
          />
        )}
      </Field>
      {kept?.isKept ? (
        <Kept
          label={hasNumber ? typeName : intl.formatMessage({ id: "person.documentType" })}
          mask={hasNumber ? kept.mask : typeName}
          onChange={kept.onChange}
        />
      ) : (
        <>
          <Field control={control} name="documentType">
            {(field) => (
              <Select
                {...field}
                label={intl.formatMessage({ id: "person.documentType" })}
                isRequired
                placeholder={false}
                options={documentTypes.map((value) => ({
                  value,
                  label: words.documentType(value.toUpperCase() as DocumentType),
                }))}
              />
            )}
          </Field>
          {hasNumber && (
            <Field control={control} name="documentNumber">
              {(field) => (
                <TextField
                  {...field}
                  onChange={(text) => {
                    field.onChange(text);
                    onRead(readIdNumber(text, today));
                  }}
                  label={intl.formatMessage({ id: "person.documentNumber" })}
                  help={intl.formatMessage({ id: "person.documentNumber.help" })}
                  isRequired
                  cleanPaste={cleanCode}
                  autoComplete="off"
                  spellCheck="false"
                />
              )}
            </Field>
          )}
        </>
      )}
      <KeepAgain label={intl.formatMessage({ id: "person.documentNumber" })} kept={kept} />
      <Field control={control} name="sex">
        {(field) => (
          <RadioGroup
            {...field}
            label={intl.formatMessage({ id: "person.sex" })}
            isRequired
            options={sexes.map((value) => ({
              value,
              label: words.sex(value.toUpperCase() as Sex),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="birthDay">
        {(field) => (
          <DateField
            {...field}
            label={intl.formatMessage({ id: "person.birthDay" })}
            isRequired
            latest={today}
          />
        )}
      </Field>
    </Fieldset>
  );
}
