import type { ReactNode } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { ErrorSummary } from "../ui/error-summary.tsx";
import type { ConsoleForm } from "./use-console-form.ts";
import styles from "./form.module.css";

export type FormProps<Values extends FieldValues> = {
  form: ConsoleForm<Values>;
  /** Names the form where the page has several. */
  label?: string;
  children: ReactNode;
};

/** The form around its fields, with the error summary on top. */
export function Form<Values extends FieldValues>({ form, label, children }: FormProps<Values>) {
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
      {children}
    </form>
  );
}
