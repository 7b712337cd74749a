import type { ClipboardEvent, Ref } from "react";
import { Input } from "react-aria-components/Input";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import styles from "./field.module.css";

export type TextFieldProps = FieldProps &
  Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "validate"> & {
    /** Mends what is pasted, for example full-width digits. */
    cleanPaste?: (text: string) => string;
    ref?: Ref<HTMLInputElement>;
  };

/** One line of text. */
export function TextField({ label, help, error, cleanPaste, ref, ...props }: TextFieldProps) {
  const frame = { label, help, error, isRequired: props.isRequired ?? false };
  return (
    <AriaTextField
      {...props}
      className={styles.field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...frame} />
      <Input
        ref={ref}
        className={styles.input}
        onPaste={cleanPaste && ((event) => pasteCleaned(event, cleanPaste))}
      />
    </AriaTextField>
  );
}

/**
 * Inserts the cleaned text through the browser's own editing, which keeps undo and tells the field.
 * `execCommand` is the only way in that does both.
 */
function pasteCleaned(event: ClipboardEvent<HTMLInputElement>, clean: (text: string) => string) {
  const pasted = event.clipboardData.getData("text");
  const cleaned = clean(pasted);
  if (cleaned === pasted) return;
  event.preventDefault();
  event.currentTarget.ownerDocument.execCommand("insertText", false, cleaned);
}
