import { phoneHolders } from "@wuzi/domain/registry/person-contacts-input";
import { FormattedMessage, useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import type { ConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { answeringKinds } from "../answering-kinds.ts";
import { CarerFields, type CarerValues } from "../carers/carer-fields.tsx";
import { DisabilityFields } from "../particulars/disability-fields.tsx";
import { IdentityFields } from "../particulars/identity-fields.tsx";
import type { IdentityValues } from "../particulars/identity-values.ts";
import { partOfForm } from "../particulars/part-of-form.ts";
import { CircumstanceFields } from "../particulars/reach-fields.tsx";
import type { ReachValues } from "../particulars/reach-values.ts";
import type { RegisterOutput, RegisterValues } from "./register-values.ts";
import type { RegisterLabels } from "./use-register-labels.ts";

type RegisterFieldsProps = {
  form: ConsoleForm<RegisterValues, RegisterOutput>;
  labels: RegisterLabels;
};

/** Everything about a new record, in the order in which a household tells it. */
export function RegisterFields({
  form: { form, control, isSubmitting },
  labels,
}: RegisterFieldsProps) {
  const intl = useIntl();
  const [documentType, standing, category] = form.watch(["documentType", "standing", "category"]);

  /** Fills in what a number says of other fields, and does not overwrite another ID number. */
  function fill(values: Partial<IdentityValues>): void {
    for (const [name, value] of Object.entries(values)) {
      const field = name as keyof IdentityValues;
      if (field === "documentNumber" && form.getValues(field) !== "") continue;
      form.setValue(field, value, { shouldDirty: true });
      form.clearErrors(field);
    }
  }

  return (
    <>
      <IdentityFields
        control={partOfForm<IdentityValues>(control)}
        documentType={documentType}
        onRead={fill}
      />
      <DisabilityFields
        control={partOfForm<IdentityValues>(control)}
        standing={standing}
        category={category}
        onRead={fill}
      />
      <Fieldset legend={intl.formatMessage({ id: "person.section.contacts" })}>
        <Field control={control} name="officeId">
          {(field) => (
            <OfficeComboBox
              {...field}
              label={labels.officeId}
              help={intl.formatMessage({ id: "person.office.help" })}
              isRequired
              kinds={answeringKinds}
            />
          )}
        </Field>
        <Field control={control} name="address">
          {(field) => (
            <TextField
              {...field}
              label={labels.address}
              help={intl.formatMessage({ id: "person.address.help" })}
              cleanPaste={cleanText}
              autoComplete="off"
            />
          )}
        </Field>
        <Field control={control} name="registeredAddress">
          {(field) => (
            <TextField
              {...field}
              label={labels.registeredAddress}
              help={intl.formatMessage({ id: "person.registeredAddress.help" })}
              cleanPaste={cleanText}
              autoComplete="off"
            />
          )}
        </Field>
        {(
          [
            ["phone", "phoneHolder"],
            ["secondPhone", "secondPhoneHolder"],
          ] as const
        ).map(([phone, holder]) => (
          <PhoneFields key={phone} {...{ form, control, labels, phone, holder }} />
        ))}
      </Fieldset>
      <CircumstanceFields control={partOfForm<ReachValues>(control)} />
      <Fieldset legend={intl.formatMessage({ id: "person.section.care" })}>
        <p>{intl.formatMessage({ id: "person.carer.help" })}</p>
        <CarerFields control={partOfForm<CarerValues>(control)} />
      </Fieldset>
      <Row>
        <Button type="submit" variant="primary" isPending={isSubmitting}>
          <FormattedMessage id="people.register.check" />
        </Button>
        <ButtonLink to="/people">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
    </>
  );
}

type PhoneFieldsProps = {
  form: ConsoleForm<RegisterValues, RegisterOutput>["form"];
  control: ConsoleForm<RegisterValues, RegisterOutput>["control"];
  labels: RegisterLabels;
  phone: "phone" | "secondPhone";
  holder: "phoneHolder" | "secondPhoneHolder";
};

/** A number, and whose it is once there is one. */
function PhoneFields({ form, control, labels, phone, holder }: PhoneFieldsProps) {
  const intl = useIntl();
  return (
    <>
      <Field control={control} name={phone}>
        {(field) => (
          <TextField
            {...field}
            label={labels[phone]}
            type="tel"
            cleanPaste={cleanCode}
            autoComplete="off"
          />
        )}
      </Field>
      {form.watch(phone) !== "" && (
        <Field control={control} name={holder}>
          {(field) => (
            <RadioGroup
              {...field}
              label={labels[holder]}
              options={phoneHolders.map((value) => ({
                value,
                label: intl.formatMessage({ id: `person.holder.${value}` }),
              }))}
            />
          )}
        </Field>
      )}
    </>
  );
}
