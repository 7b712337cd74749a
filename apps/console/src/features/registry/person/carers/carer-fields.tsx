import { carerRoles } from "@wuzi/domain/registry/person-contacts-input";
import { relations } from "@wuzi/domain/registry/relation";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { Relation } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { KeepAgain, Kept, type KeptValue } from "../particulars/kept.tsx";

export type CarerValues = {
  carerName: string;
  carerRole: string;
  carerRelation: string;
  carerPhone: string;
};

export type CarerFieldsProps = {
  control: Control<CarerValues, unknown, unknown>;
  /** Whether there has to be one; a new record may be without. */
  isRequired?: boolean;
  /** The phone's mask, and the way to another number, where one is stored. */
  kept?: KeptValue;
};

/** Who cares for somebody: name, role, relation and phone. */
export function CarerFields({ control, isRequired = false, kept }: CarerFieldsProps) {
  const intl = useIntl();
  const words = usePersonWords();
  const phone = intl.formatMessage({ id: "person.carer.phone" });
  return (
    <>
      <Field control={control} name="carerName">
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "person.carer.name" })}
            isRequired={isRequired}
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
              value: value as string,
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
            isRequired={isRequired}
            options={relations.map((value) => ({
              value: value as string,
              label: words.relation(value.toUpperCase() as Relation),
            }))}
          />
        )}
      </Field>
      {kept?.isKept ? (
        <Kept label={phone} mask={kept.mask} onChange={kept.onChange} />
      ) : (
        <Field control={control} name="carerPhone">
          {(field) => (
            <TextField
              {...field}
              label={phone}
              type="tel"
              cleanPaste={cleanCode}
              autoComplete="off"
            />
          )}
        </Field>
      )}
      <KeepAgain label={phone} kept={kept} />
    </>
  );
}
