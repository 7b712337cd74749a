import { useId, type Ref } from "react";
import { Checkbox } from "./checkbox.tsx";
import { ErrorWords, RequiredMark, type FieldProps } from "./field-parts.tsx";
import fields from "./field.module.css";

export type CheckboxFieldProps = Omit<FieldProps, "help"> & {
  value: boolean;
  onChange: (isOn: boolean) => void;
  onBlur?: () => void;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** One box to tick in a form, with its error. */
export function CheckboxField({
  label,
  error,
  isRequired = false,
  value,
  ...props
}: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className={fields.field} data-invalid={error ? true : undefined}>
      {error && (
        <span id={id} className={fields.error}>
          <ErrorWords>{error}</ErrorWords>
        </span>
      )}
      <Checkbox
        {...props}
        isSelected={value}
        isRequired={isRequired}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        {...(error && { "aria-describedby": id })}
      >
        {label}
        {isRequired && <RequiredMark />}
      </Checkbox>
    </div>
  );
}
