import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import {
  useConsoleForm,
  type ConsoleFormOptions,
} from "../../../../shared/form/use-console-form.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { noArrival, type ArrivalOutput, type ArrivalValues } from "./arrival-values.ts";
import { JourneyFields } from "./journey-fields.tsx";

type ArrivalFormProps = Pick<
  ConsoleFormOptions<ArrivalValues, ArrivalOutput>,
  "schema" | "defaultValues" | "onSubmit"
> & {
  draftKey?: string;
  /** Whether the grid is chosen here; in the field it is the round's. */
  choosesOffice: boolean;
  /** The buttons. */
  children: (form: { isSubmitting: boolean; isUnsaved: boolean }) => ReactNode;
};

/** Somebody who has arrived: who, from where, how, until when, and what they need. */
export function ArrivalForm({ choosesOffice, children, ...options }: ArrivalFormProps) {
  const intl = useIntl();
  const label = (word: keyof ArrivalValues) =>
    intl.formatMessage({ id: word === "officeId" ? "arrivals.office" : `arrivals.${word}` });
  const form = useConsoleForm<ArrivalValues, ArrivalOutput>({
    ...options,
    labels: Object.fromEntries(
      (Object.keys(noArrival) as (keyof ArrivalValues)[]).map((name) => [name, label(name)]),
    ),
    optional: ["plannedLeaveOn", "phone"],
  });
  const line = (name: "name" | "document" | "phone") => (
    <Field key={name} control={form.control} name={name}>
      {(field) => (
        <TextField
          {...field}
          label={label(name)}
          isRequired={name === "name"}
          cleanPaste={cleanText}
        />
      )}
    </Field>
  );
  return (
    <Form form={form}>
      {choosesOffice && (
        <Field control={form.control} name="officeId">
          {(field) => (
            <OfficeComboBox
              {...field}
              label={label("officeId")}
              help={intl.formatMessage({ id: "arrivals.officeHelp" })}
              kinds={["GRID", "VILLAGE_POST", "COMMUNITY_POST"]}
              isRequired
            />
          )}
        </Field>
      )}
      {line("name")}
      <Field control={form.control} name="sex">
        {(field) => (
          <RadioGroup
            {...field}
            label={label("sex")}
            isRequired
            options={(["male", "female"] as const).map((value) => ({
              value,
              label: intl.formatMessage({ id: `arrivals.sex.${value}` }),
            }))}
          />
        )}
      </Field>
      {line("document")}
      {line("phone")}
      <JourneyFields control={form.control} />
      {children(form)}
    </Form>
  );
}
