import { valibotResolver } from "@hookform/resolvers/valibot";
import { useEffect, useId, useState } from "react";
import { useForm, type DefaultValues, type FieldPath, type FieldValues } from "react-hook-form";
import { useIntl } from "react-intl";
import type { GenericSchema } from "valibot";
import type { Failure } from "../graphql/failure.ts";
import { toFormErrors } from "../graphql/form-errors.ts";
import { markFormErrors } from "../page/document-title.ts";
import type { SummaryError } from "../ui/error-summary.tsx";
import { dropDraft, readDraft, writeDraft } from "./draft.ts";

export type ConsoleFormOptions<Values extends FieldValues> = {
  /** The rules, with their messages in the reader's language. Keep it stable (`useMemo`). */
  schema: GenericSchema<Values, Values>;
  defaultValues: Values;
  /** Keeps what is typed in this tab under this name until it is sent. Never for passwords. */
  draftKey?: string;
  /** Sends it; answers with the failure, or `null` when it was accepted. */
  onSubmit: (values: Values) => Promise<Failure | null>;
};

/**
 * A form with the house's manners: checked on sending and from then on while typing, all errors in a
 * summary that takes focus, the server's errors on their fields, nothing typed ever lost.
 */
export function useConsoleForm<Values extends FieldValues>(options: ConsoleFormOptions<Values>) {
  const { schema, defaultValues, draftKey, onSubmit } = options;
  const intl = useIntl();
  const formId = useId();
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<readonly string[]>([]);
  const [start] = useState(() => ({ ...defaultValues, ...(draftKey ? readDraft(draftKey) : {}) }));
  const form = useForm<Values, unknown, Values>({
    resolver: valibotResolver(schema),
    defaultValues: start as DefaultValues<Values>,
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
  const { errors, isSubmitting } = form.formState;
  const fieldErrors: SummaryError[] = Object.entries(errors).map(([name, error]) => ({
    name,
    message: String(error?.message ?? ""),
  }));
  const summary = [...general.map((message) => ({ message })), ...fieldErrors];
  const hasErrors = summary.length > 0;
  const errorPrefix = intl.formatMessage({ id: "ui.field.errorPrefix" });

  useEffect(() => {
    markFormErrors(formId, hasErrors ? errorPrefix : null);
    return () => markFormErrors(formId, null);
  }, [formId, hasErrors, errorPrefix]);

  useEffect(() => {
    if (draftKey === undefined) return undefined;
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => writeDraft(draftKey, values),
    });
  }, [draftKey, form]);

  const submit = form.handleSubmit(
    async (values) => {
      setGeneral([]);
      const failure = await onSubmit(values);
      if (failure) return place(failure);
      if (draftKey !== undefined) dropDraft(draftKey);
    },
    () => {
      setGeneral([]);
      setAttempt((count) => count + 1);
    },
  );

  function place(failure: Failure): void {
    const names = Object.keys(defaultValues);
    const { byField, general: others } = toFormErrors(failure, names);
    for (const { name, message } of byField) {
      form.setError(name as FieldPath<Values>, { type: "server", message });
    }
    const advice = intl.formatMessage({ id: `ui.failure.${failure.kind}.title` });
    setGeneral(byField.length === 0 && others.length === 0 ? [advice] : others);
    setAttempt((count) => count + 1);
  }

  return { form, control: form.control, submit, isSubmitting, summary, attempt };
}

export type ConsoleForm<Values extends FieldValues> = ReturnType<typeof useConsoleForm<Values>>;
