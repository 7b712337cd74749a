import { Fragment } from "react";
import { useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import type { ConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { DisabilityFields } from "../particulars/disability-fields.tsx";
import { IdentityFields } from "../particulars/identity-fields.tsx";
import type { IdentityValues } from "../particulars/identity-values.ts";
import { KeepAgain, Kept, type KeptValue } from "../particulars/kept.tsx";
import { partOfForm } from "../particulars/part-of-form.ts";
import { CircumstanceFields, PreferenceFields } from "../particulars/reach-fields.tsx";
import type { OverrideValues, ReachValues } from "../particulars/reach-values.ts";
import type { EditOutput } from "./edit-schema.ts";
import type { EditValues } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";
import { OverrideFields } from "./override-fields.tsx";
import { PhoneRows } from "./phone-rows.tsx";

type EditFieldsProps = { form: ConsoleForm<EditValues, EditOutput>; person: EditedPerson };

/** What is kept, and the field that asks for another value. */
const keptFields = {
  keepsDocument: "documentNumber",
  keepsCertificate: "certificateNumber",
  keepsAddress: "address",
  keepsRegistered: "registeredAddress",
} as const;

type KeptName = keyof typeof keptFields;

/** Everything of a record that can be changed; what is masked stays until somebody asks to change it. */
export function EditFields({ form: { form, control }, person }: EditFieldsProps) {
  const intl = useIntl();
  const values = form.watch();

  function kept(name: KeptName, mask: string | null): KeptValue {
    const field = keptFields[name];
    return {
      mask,
      isKept: values[name],
      onChange: () => {
        form.setValue(name, false, { shouldDirty: true });
        setTimeout(() => form.setFocus(field));
      },
      onKeep: () => {
        form.setValue(name, true);
        form.setValue(field, "");
        form.clearErrors(field);
      },
    };
  }

  function fill(read: Partial<IdentityValues>): void {
    for (const [name, value] of Object.entries(read)) {
      const field = name as keyof IdentityValues;
      if (field === "documentNumber" || field === "documentType") continue;
      form.setValue(field, value, { shouldDirty: true });
      form.clearErrors(field);
    }
  }

  return (
    <>
      <IdentityFields
        control={partOfForm<IdentityValues>(control)}
        documentType={values.documentType}
        onRead={fill}
        kept={kept("keepsDocument", person.documentMask ?? null)}
      />
      <Field control={control} name="reading">
        {(field) => (
          <TextField
            {...field}
            label={intl.formatMessage({ id: "person.pinyin" })}
            help={intl.formatMessage({ id: "person.pinyin.help" })}
            cleanPaste={cleanText}
            autoComplete="off"
            spellCheck="false"
          />
        )}
      </Field>
      <DisabilityFields
        control={partOfForm<IdentityValues>(control)}
        standing={values.standing}
        category={values.category}
        onRead={fill}
        kept={kept("keepsCertificate", person.certificateMask ?? null)}
      />
      <Fieldset legend={intl.formatMessage({ id: "person.section.contacts" })}>
        <PhoneRows
          control={partOfForm<EditValues>(control)}
          phones={person.phones}
          hasNew={values.newPhone !== ""}
        />
        {(
          [
            ["address", "keepsAddress", person.addressMask ?? null],
            ["registeredAddress", "keepsRegistered", person.registeredAddressMask ?? null],
          ] as const
        ).map(([name, keeps, mask]) => {
          const label = intl.formatMessage({ id: `person.${name}` });
          const value = kept(keeps, mask);
          if (value.isKept) return <Kept key={name} label={label} {...value} />;
          return (
            <Fragment key={name}>
              <Field control={control} name={name}>
                {(field) => (
                  <TextField
                    {...field}
                    label={label}
                    help={intl.formatMessage({ id: `person.${name}.help` })}
                    cleanPaste={cleanText}
                    autoComplete="off"
                  />
                )}
              </Field>
              <KeepAgain label={label} kept={value} />
            </Fragment>
          );
        })}
      </Fieldset>
      <CircumstanceFields control={partOfForm<ReachValues>(control)} />
      <OverrideFields control={partOfForm<OverrideValues>(control)} values={values} />
      <PreferenceFields control={partOfForm<ReachValues>(control)} />
    </>
  );
}
