import { ChevronDown } from "lucide-react";
import { useId, type Ref } from "react";
import { useIntl } from "react-intl";
import { classNames } from "./class-names.ts";
import { ErrorWords, RequiredMark, type FieldProps } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

export type Option<Value extends string = string> = { value: Value; label: string };

export type SelectProps<Value extends string = string> = FieldProps & {
  options: readonly Option<Value>[];
  /** `""` when nothing is chosen yet. */
  value: Value | "";
  onChange: (value: Value | "") => void;
  onBlur?: () => void;
  name?: string;
  isDisabled?: boolean;
  /** The first line, for “nothing chosen”; left out when a value is always there. */
  placeholder?: string | false;
  /** Given where something else leads to it. */
  id?: string;
  ref?: Ref<HTMLSelectElement>;
};

/**
 * The browser's own `<select>`, for short lists: the fastest on a phone and known to every screen
 * reader. Long lists take a ComboBox.
 */
export function Select<Value extends string>({
  label,
  help,
  error,
  isRequired,
  options,
  value,
  onChange,
  onBlur,
  name,
  isDisabled,
  placeholder,
  id: givenId,
  ref,
}: SelectProps<Value>) {
  const intl = useIntl();
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = classNames(
    help !== undefined && `${id}-help`,
    Boolean(error) && `${id}-error`,
  );
  return (
    <div className={styles.field} data-invalid={error ? true : undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {isRequired && <RequiredMark />}
      </label>
      {help && (
        <div id={`${id}-help`} className={styles.help}>
          {help}
        </div>
      )}
      {error && (
        <span id={`${id}-error`} className={styles.error}>
          <ErrorWords>{error}</ErrorWords>
        </span>
      )}
      <span className={styles.selectFrame}>
        <select
          id={id}
          ref={ref}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value as Value | "")}
          onBlur={onBlur}
          disabled={isDisabled}
          aria-required={isRequired || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          className={classNames(styles.input, styles.select)}
        >
          {placeholder !== false && (
            <option value="">
              {placeholder ?? intl.formatMessage({ id: "ui.select.choose" })}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </div>
  );
}
