import { categories, singleCategories } from "@wuzi/domain/registry/disability";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { DisabilityCategory } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { cleanCode } from "../../../../shared/format/clean-input.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { gradeWords } from "../person-search.ts";
import type { IdentityValues } from "./identity-values.ts";
import { KeepAgain, Kept, type KeptValue } from "./kept.tsx";
import { readCertificate } from "./read-id-number.ts";

export const standings = ["certified", "suspected", "none"] as const;

export type DisabilityFieldsProps = {
  control: Control<IdentityValues, unknown, unknown>;
  standing: string;
  category: string;
  /** Fills in what the certificate number says. */
  onRead: (values: Partial<IdentityValues>) => void;
  /** The certificate's mask, and the way to another number, where one is stored. */
  kept?: KeptValue;
};

/** The certificate, or how somebody stands to it, and the disability. */
export function DisabilityFields(props: DisabilityFieldsProps) {
  const { control, standing, category, onRead, kept } = props;
  const intl = useIntl();
  const words = usePersonWords();
  const today = dayOf(useNow());
  const grades = gradeWords.map((value) => ({ value, label: words.grade(Number(value)) }));
  const isCertified = standing === "certified";
  return (
    <Fieldset legend={intl.formatMessage({ id: "person.section.certificate" })}>
      <Field control={control} name="standing">
        {(field) => (
          <RadioGroup
            {...field}
            label={intl.formatMessage({ id: "person.certificate" })}
            isRequired
            options={standings.map((value) => ({
              value,
              label: intl.formatMessage({ id: `person.standing.${value}` }),
            }))}
          />
        )}
      </Field>
      {isCertified && kept?.isKept && (
        <Kept
          label={intl.formatMessage({ id: "person.certificateNumber" })}
          mask={kept.mask}
          onChange={kept.onChange}
        />
      )}
      {isCertified && !kept?.isKept && (
        <Field control={control} name="certificateNumber">
          {(field) => (
            <TextField
              {...field}
              onChange={(text) => {
                field.onChange(text);
                onRead(readCertificate(text, today));
              }}
              label={intl.formatMessage({ id: "person.certificateNumber" })}
              help={intl.formatMessage({ id: "person.certificateNumber.help" })}
              isRequired
              cleanPaste={cleanCode}
              autoComplete="off"
              spellCheck="false"
            />
          )}
        </Field>
      )}
      {isCertified && (
        <>
          <KeepAgain label={intl.formatMessage({ id: "person.certificateNumber" })} kept={kept} />
          <Field control={control} name="issuedOn">
            {(field) => (
              <DateField
                {...field}
                label={intl.formatMessage({ id: "person.issuedOn" })}
                keepsPart
              />
            )}
          </Field>
          <Field control={control} name="validUntil">
            {(field) => (
              <DateField
                {...field}
                label={intl.formatMessage({ id: "person.validUntil" })}
                help={intl.formatMessage({ id: "person.validUntil.help" })}
                keepsPart
              />
            )}
          </Field>
        </>
      )}
      <Field control={control} name="category">
        {(field) => (
          <Select
            {...field}
            label={intl.formatMessage({ id: "person.category" })}
            isRequired={isCertified}
            options={categories.map((value) => ({
              value,
              label: words.category(value.toUpperCase() as DisabilityCategory),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="grade">
        {(field) => (
          <Select
            {...field}
            label={intl.formatMessage({ id: "person.grade" })}
            help={intl.formatMessage({ id: "person.grade.help" })}
            isRequired={isCertified}
            options={grades}
          />
        )}
      </Field>
      {category === "multiple" && (
        <Fieldset legend={intl.formatMessage({ id: "person.parts" })}>
          {singleCategories.map((single) => (
            <Field key={single} control={control} name={`part_${single}`}>
              {(field) => (
                <Select
                  {...field}
                  label={words.category(single.toUpperCase() as DisabilityCategory)}
                  placeholder={intl.formatMessage({ id: "person.none" })}
                  options={grades}
                />
              )}
            </Field>
          ))}
        </Fieldset>
      )}
    </Fieldset>
  );
}
