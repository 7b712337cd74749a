import type { Ref } from "react";
import {
  Radio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from "react-aria-components/RadioGroup";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import type { Option } from "./select.tsx";
import styles from "./choice.module.css";
import fields from "./field.module.css";

export type RadioGroupProps<Value extends string = string> = FieldProps &
  Omit<
    AriaRadioGroupProps,
    "children" | "className" | "style" | "isInvalid" | "value" | "defaultValue" | "onChange"
  > & {
    options: readonly (Option<Value> & { help?: string; isDisabled?: boolean })[];
    value: Value | "";
    onChange: (value: Value) => void;
    /** The first radio button, so that a form can move focus there. */
    ref?: Ref<HTMLInputElement>;
  };

/** One of a few, all visible. */
export function RadioGroup<Value extends string>({
  label,
  help,
  error,
  options,
  value,
  onChange,
  ref,
  ...props
}: RadioGroupProps<Value>) {
  return (
    <AriaRadioGroup
      {...props}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen as Value)}
      className={fields.field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, help, error, isRequired: props.isRequired ?? false }} />
      {options.map((option, index) => (
        <Radio
          key={option.value}
          value={option.value}
          isDisabled={option.isDisabled ?? false}
          {...(index === 0 && ref && { inputRef: ref })}
          className={styles.choice}
        >
          <span className={styles.dot} />
          <span className={styles.words}>
            {option.label}
            {option.help && <span className={styles.hint}>{option.help}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
