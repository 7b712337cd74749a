import { useController, useWatch, type Control, type FieldValues } from "react-hook-form";
import { useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { StaffComboBox } from "../../../../shared/staff/staff-combo-box.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import type { CadreValues } from "./cadre-values.ts";

type CadreFieldsProps<Output extends FieldValues> = {
  control: Control<CadreValues, unknown, Output>;
};

/** Who: chosen from our own staff, or written for another department. */
export function CadreFields<Output extends FieldValues>({ control }: CadreFieldsProps<Output>) {
  const intl = useIntl();
  const source = useWatch({ control, name: "source" });
  const { field: staff } = useController({ control, name: "staffId" });
  const say = (id: "source" | "staffId" | "name" | "title") =>
    intl.formatMessage({ id: `responsibility.${id}` });
  return (
    <>
      <Field control={control} name="source">
        {(field) => (
          <RadioGroup
            {...field}
            onChange={(chosen) => {
              field.onChange(chosen);
              // the field for staff forgets whom it showed: nobody unseen is sent
              staff.onChange("");
            }}
            label={say("source")}
            isRequired
            options={[
              { value: "staff", label: intl.formatMessage({ id: "responsibility.source.staff" }) },
              { value: "named", label: intl.formatMessage({ id: "responsibility.source.named" }) },
            ]}
          />
        )}
      </Field>
      {source === "staff" ? (
        <Field control={control} name="staffId">
          {(field) => <StaffComboBox {...field} label={say("staffId")} isRequired />}
        </Field>
      ) : (
        <Field control={control} name="name">
          {(field) => (
            <TextField {...field} label={say("name")} isRequired cleanPaste={cleanText} />
          )}
        </Field>
      )}
      <Field control={control} name="title">
        {(field) => (
          <TextField
            {...field}
            label={say("title")}
            help={intl.formatMessage({ id: "responsibility.title.help" })}
            cleanPaste={cleanText}
          />
        )}
      </Field>
    </>
  );
}
