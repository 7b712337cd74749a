import { valibotResolver } from "@hookform/resolvers/valibot";
import { useEffect, useId, useRef, useState } from "react";
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
} from "react-hook-form";
import { useIntl, type IntlShape } from "react-intl";
import type { GenericSchema } from "valibot";
import type { Failure } from "../graphql/failure.ts";
import { toFormErrors } from "../graphql/form-errors.ts";
import { markFormErrors } from "../page/document-title.ts";
import type { SummaryError } from "../ui/error-summary.tsx";
import { changesSince, dropDraft, hasDraft, readDraft, writeDraft } from "./draft.ts";
import { failureText } from "./failure-text.ts";
import { faultWords } from "./fault-words.ts";

/** The values hold, but there is another step before they are sent: what is typed is kept. */
export const unfinished = Symbol("unfinished");

export type ConsoleFormOptions<Values extends FieldValues, Output extends FieldValues = Values> = {
  /** The rules; messages may be the domain's words (`TOO_LONG`). Keep it stable. */
  schema: GenericSchema<unknown, Output>;
  defaultValues: Values;
  /** The fields' names in the reader's language, for sentences such as “请填写姓名”. */
  labels?: Readonly<Partial<Record<keyof Values, string>>>;
  /** Fields that are `null` for the rules and in what is sent while they are blank. */
  optional?: readonly (keyof Values)[];
  /** Keeps what is typed in this tab under this name until it is sent. Never for passwords. */
  draftKey?: string;
  /**
   * The form begins with a record that is stored: the draft keeps what was changed alone, and all else
   * is what the record says when the draft is taken up.
   */
  isEdit?: boolean;
  /** Sends it; answers with the failure, or `null` when it was accepted. */
  onSubmit: (values: Output) => Promise<Failure | null | typeof unfinished>;
};

/**
 * A form with the house's manners: checked on sending and from then on while typing, all errors in a
 * summary that takes focus, the server's errors on their fields, nothing typed ever lost, never sent
 * twice at once.
 */
export function useConsoleForm<Values extends FieldValues, Output extends FieldValues = Values>(
  options: ConsoleFormOptions<Values, Output>,
) {
  const { defaultValues, draftKey, isEdit = false, onSubmit } = options;
  const intl = useIntl();
  const formId = useId();
  const isSending = useRef(false);
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<readonly string[]>([]);
  const [isRestored, setRestored] = useState(() => draftKey !== undefined && hasDraft(draftKey));
  const [stored] = useState(defaultValues);
  const [start] = useState(() => ({ ...defaultValues, ...(draftKey ? readDraft(draftKey) : {}) }));
  const form = useForm<Values, unknown, Output>({
    resolver: checking(options, (fault, name) => say(fault, name)),
    defaultValues: start as DefaultValues<Values>,
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
  const { errors, isSubmitting, isDirty } = form.formState;

  function say(fault: string, name?: string): string {
    return faultWords(intl, fault, name === undefined ? undefined : options.labels?.[name]);
  }

  const fieldErrors: SummaryError[] = Object.entries(errors).map(([name, error]) => ({
    name,
    message: messageOf(error),
  }));
  const summary = [...general.map((message) => ({ message })), ...fieldErrors];
  useErrorTitle(intl, formId, summary.length > 0);

  useEffect(() => {
    if (draftKey === undefined) return undefined;
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const kept = isEdit ? changesSince(stored, values) : values;
        if (Object.keys(kept).length === 0) dropDraft(draftKey);
        else writeDraft(draftKey, kept);
      },
    });
  }, [draftKey, form, isEdit, stored]);

  const send = form.handleSubmit(
    async (values) => {
      setGeneral([]);
      const failure = await onSubmit(values);
      if (failure === unfinished) return;
      if (failure) return place(failure);
      if (draftKey !== undefined) dropDraft(draftKey);
    },
    () => {
      setGeneral([]);
      setAttempt((count) => count + 1);
    },
  );

  async function submit(event?: Parameters<typeof send>[0]): Promise<void> {
    event?.preventDefault?.();
    if (isSending.current) return;
    isSending.current = true;
    try {
      await send(event);
    } finally {
      isSending.current = false;
    }
  }

  function place(failure: Failure): void {
    const { byField, general: others } = toFormErrors(failure, Object.keys(defaultValues));
    for (const { name, fault } of byField) {
      form.setError(name as FieldPath<Values>, { type: "server", message: say(fault, name) });
    }
    const isUnplaced = byField.length === 0 && others.length === 0;
    setGeneral(isUnplaced ? [failureText(intl, failure)] : others.map((fault) => say(fault)));
    setAttempt((count) => count + 1);
  }

  function discardDraft(): void {
    form.reset(defaultValues);
    setRestored(false);
    if (draftKey !== undefined) dropDraft(draftKey);
  }

  return {
    form,
    control: form.control,
    submit,
    isSubmitting,
    summary,
    attempt,
    /** Whether something is typed that was not sent. */
    isUnsaved: isDirty || isRestored,
    /** Whether it waits as a draft. */
    keepsDraft: draftKey !== undefined,
    /** Whether the form began with what was typed another time. */
    isRestored,
    discardDraft,
  };
}

export type ConsoleForm<
  Values extends FieldValues,
  Output extends FieldValues = Values,
> = ReturnType<typeof useConsoleForm<Values, Output>>;

function checking<Values extends FieldValues, Output extends FieldValues>(
  { schema, optional = [] }: ConsoleFormOptions<Values, Output>,
  say: (fault: string, name: string) => string,
): Resolver<Values, unknown, Output> {
  const check = valibotResolver(schema as GenericSchema<Values, Output>);
  return async (values, context, options) => {
    const blanks = optional.filter((name) => values[name] === "");
    const asked = { ...values, ...Object.fromEntries(blanks.map((name) => [name, null])) };
    const result = await check(asked, context, options);
    const said = Object.entries(result.errors).map(([name, error]) => [
      name,
      { ...error, message: say(messageOf(error), name) },
    ]);
    const errors = Object.fromEntries(said) as FieldErrors<Values>;
    return said.length > 0 ? { values: {}, errors } : { ...result, errors: {} };
  };
}

function messageOf(error: { message?: unknown } | undefined): string {
  return typeof error?.message === "string" ? error.message : "";
}

/** “错误：” before the page's title while the form shows errors. */
function useErrorTitle(intl: IntlShape, formId: string, hasErrors: boolean): void {
  const errorPrefix = intl.formatMessage({ id: "ui.field.errorPrefix" });
  useEffect(() => {
    markFormErrors(formId, hasErrors ? errorPrefix : null);
    return () => markFormErrors(formId, null);
  }, [formId, hasErrors, errorPrefix]);
}
