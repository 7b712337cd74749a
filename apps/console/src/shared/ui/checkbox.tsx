import { Check, Minus } from "lucide-react";
import { useImperativeHandle, useRef, type ReactNode, type Ref } from "react";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from "react-aria-components/Checkbox";
import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from "react-aria-components/CheckboxGroup";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import styles from "./choice.module.css";
import fields from "./field.module.css";

export type CheckboxProps = Omit<AriaCheckboxProps, "children" | "className" | "style"> & {
  children?: ReactNode;
  ref?: Ref<HTMLInputElement>;
};

/** One box to tick. In a table, give it an `aria-label` instead of children. */
export function Checkbox({ children, ref, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} {...(ref && { inputRef: ref })} className={styles.choice}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? <Icon of={Minus} /> : isSelected && <Icon of={Check} />}
          </span>
          {children && <span className={styles.words}>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}

export type CheckboxGroupProps = FieldProps &
  Omit<AriaCheckboxGroupProps, "children" | "className" | "style" | "isInvalid"> & {
    options: readonly { value: string; label: ReactNode; isDisabled?: boolean }[];
    /** Takes focus on the first box. */
    ref?: Ref<{ focus: () => void }>;
  };

/** More boxes than these stand in as many columns as fit. */
const mostInOneRow = 3;

/** Several boxes under one question. */
export function CheckboxGroup({ label, help, error, options, ref, ...props }: CheckboxGroupProps) {
  const boxes = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => boxes.current?.querySelector("input")?.focus() }));
  return (
    <AriaCheckboxGroup
      {...props}
      className={fields.field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, help, error, isRequired: props.isRequired ?? false }} />
      <div ref={boxes} className={options.length > mostInOneRow ? fields.columns : fields.row}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} isDisabled={option.isDisabled ?? false}>
            {option.label}
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
