import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { FormattedMessage } from "react-intl";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

/** What every field has: a label above, help under it, the error on its field. */
export type FieldProps = {
  label: string;
  /** Why or how to fill it in; always visible. */
  help?: ReactNode;
  /** What is wrong and what to do; its presence makes the field invalid. */
  error?: string | undefined;
  isRequired?: boolean;
};

/** Label, help and error of a field made of react-aria parts, in reading order. */
export function FieldParts({ label, help, error, isRequired }: FieldProps) {
  return (
    <>
      <Label className={styles.label}>
        {label}
        {isRequired && <RequiredMark />}
      </Label>
      {help && (
        <Text slot="description" elementType="div" className={styles.help}>
          {help}
        </Text>
      )}
      {error && (
        <FieldError className={styles.error}>
          <ErrorWords>{error}</ErrorWords>
        </FieldError>
      )}
    </>
  );
}

/** “（必填）”; hidden from screen readers, which say it from the field's own state. */
export function RequiredMark() {
  return (
    <span className={styles.required} aria-hidden="true">
      <FormattedMessage id="ui.field.required" />
    </span>
  );
}

/** The words of an error with its icon; never colour alone. */
export function ErrorWords({ children }: { children: ReactNode }) {
  return (
    <>
      <Icon of={CircleAlert} />
      <span>
        <FormattedMessage id="ui.field.errorPrefix" />
        {children}
      </span>
    </>
  );
}
