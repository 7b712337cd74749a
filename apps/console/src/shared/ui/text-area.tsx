import type { Ref } from "react";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { FormattedMessage } from "react-intl";
import { classNames } from "./class-names.ts";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import styles from "./field.module.css";

export type TextAreaProps = FieldProps &
  Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "maxLength"> & {
    rows?: number;
    /** Counted and shown, never cut off: the form refuses what is too long. */
    limit?: number;
    ref?: Ref<HTMLTextAreaElement>;
  };

/** Several lines of text. */
export function TextArea({ label, help, error, rows = 4, limit, ref, ...props }: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      className={styles.field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, help, error, isRequired: props.isRequired ?? false }} />
      <AriaTextArea ref={ref} rows={rows} className={classNames(styles.input, styles.textarea)} />
      {limit !== undefined && <Counter used={[...(props.value ?? "")].length} limit={limit} />}
    </AriaTextField>
  );
}

function Counter({ used, limit }: { used: number; limit: number }) {
  const left = limit - used;
  return (
    <span className={styles.counter} data-over={left < 0 || undefined} role="status">
      {left < 0 ? (
        <FormattedMessage id="ui.textArea.over" values={{ count: -left }} />
      ) : (
        <FormattedMessage id="ui.textArea.left" values={{ count: left }} />
      )}
    </span>
  );
}
