import type { ReactNode } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { FormattedMessage } from "react-intl";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import type { ConsoleForm } from "./use-console-form.ts";
import styles from "./form.module.css";

export type FormProps<Values extends FieldValues, Output extends FieldValues> = {
  form: ConsoleForm<Values, Output>;
  /** Names the form where the page has several. */
  label?: string;
  children: ReactNode;
};

/** The form around its fields, with the error summary on top. */
export function Form<Values extends FieldValues, Output extends FieldValues>({
  form,
  label,
  children,
}: FormProps<Values, Output>) {
  return (
    <form
      noValidate
      aria-label={label}
      className={styles.form}
      onSubmit={(event) => void form.submit(event)}
    >
      <ErrorSummary
        errors={form.summary}
        attempt={form.attempt}
        onGo={(name) => form.form.setFocus(name as FieldPath<Values>)}
      />
      {form.isRestored && (
        <Notice tone="info">
          <p>
            <FormattedMessage id="form.draft.restored" />
          </p>
          <Button variant="quiet" onPress={form.discardDraft}>
            <FormattedMessage id="form.draft.discard" />
          </Button>
        </Notice>
      )}
      {children}
    </form>
  );
}
