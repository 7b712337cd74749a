import { carerRoles } from "@wuzi/domain/registry/person-contacts-input";
import { relations } from "@wuzi/domain/registry/relation";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { Relation } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { usePersonWords } from "../use-person-words.ts";

export type CarerValues = {
  carerName: string;
  carerRole: string;
  carerRelation: string;
  carerPhone: string;
};

export type CarerFieldsProps = {
  control: Control<CarerValues, unknown, unknown>;
  legend: string;
  help?: string;
};

/** One carer of a new record; left blank where there is none. */
export function CarerFields({ control, legend, help }: CarerFieldsProps) {
  const intl = useIntl();
  const words = usePersonWords();
  return (
    <Fieldset legend={legend}>
      {help && <p>{help}</p>}
      <Field control={control} name="carerName">
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "person.carer.name" })}
            cleanPaste={cleanText}
            autoComplete="off"
          />
        )}
      </Field>
      <Field control={control} name="carerRole">
        {(field) => (
          <Select
            {...field}
            label={intl.formatMessage({ id: "person.carer.role" })}
            placeholder={false}
            options={carerRoles.map((value) => ({
              value,
              label: intl.formatMessage({ id: `person.carerRole.${value}` }),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="carerRelation">
        {(field) => (
          <Select
            {...field}
            label={intl.formatMessage({ id: "person.carer.relation" })}
            options={relations.map((value) => ({
              value,
              label: words.relation(value.toUpperCase() as Relation),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="carerPhone">
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "person.carer.phone" })}
            type="tel"
            cleanPaste={cleanCode}
            autoComplete="off"
          />
        )}
      </Field>
    </Fieldset>
  );
}
