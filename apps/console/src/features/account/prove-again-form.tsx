import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import * as v from "valibot";
import { graphql } from "../../gql/gql.ts";
import { Field } from "../../shared/form/field.tsx";
import { Form } from "../../shared/form/form.tsx";
import { useConsoleForm } from "../../shared/form/use-console-form.ts";
import { cleanCode } from "../../shared/format/clean-input.ts";
import { refusal, type Failure } from "../../shared/graphql/failure.ts";
import { useSend } from "../../shared/graphql/use-send.ts";
import { Button } from "../../shared/ui/button.tsx";
import { PasswordField } from "../../shared/ui/password-field.tsx";
import { Row, Stack } from "../../shared/ui/stack.tsx";
import { TextField } from "../../shared/ui/text-field.tsx";

const proveAgainMutation = graphql(`
  mutation ProveAgain($password: String!, $code: String) {
    proveAgain(password: $password, code: $code) {
      __typename
    }
  }
`);

type ProveAgainFormProps = {
  /** Whether a code is wanted beside the password. */
  withCode: boolean;
  onProven: () => void;
  onFailure: (failure: Failure) => Failure | null;
};

/** Password, and a code where a second factor is in force: a screen left open is not enough. */
export function ProveAgainForm({ withCode, onProven, onFailure }: ProveAgainFormProps) {
  const intl = useIntl();
  const prove = useSend(proveAgainMutation);
  const labels = {
    password: intl.formatMessage({ id: "account.password.current" }),
    code: intl.formatMessage({ id: "account.prove.code" }),
  };
  const schema = useMemo(
    () =>
      v.object({
        password: v.pipe(v.string(), v.nonEmpty("REQUIRED")),
        code: v.pipe(
          v.string(),
          v.transform(cleanCode),
          v.check((code) => !withCode || code !== "", "REQUIRED"),
        ),
      }),
    [withCode],
  );
  const form = useConsoleForm({
    schema,
    defaultValues: { password: "", code: "" },
    labels,
    onSubmit: async ({ password, code }) => {
      const { data, failure } = await prove({ password, code: withCode ? code : null });
      if (failure) return onFailure(failure);
      if (data.proveAgain.__typename !== "ProvenAgain") {
        return withCode
          ? refusal(intl.formatMessage({ id: "account.prove.refused" }))
          : refusal("", { password: intl.formatMessage({ id: "account.password.refused" }) });
      }
      onProven();
      return null;
    },
  });

  return (
    <Stack>
      <p>
        <FormattedMessage id={withCode ? "account.prove.leadWithCode" : "account.prove.lead"} />
      </p>
      <Form form={form}>
        <Field control={form.control} name="password">
          {(field) => (
            <PasswordField
              label={labels.password}
              autoComplete="current-password"
              isRequired
              {...field}
            />
          )}
        </Field>
        {withCode && (
          <Field control={form.control} name="code">
            {(field) => (
              <TextField
                label={labels.code}
                help={<FormattedMessage id="account.prove.codeHelp" />}
                isRequired
                autoComplete="one-time-code"
                spellCheck="false"
                cleanPaste={cleanCode}
                {...field}
              />
            )}
          </Field>
        )}
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="account.prove.send" />
          </Button>
        </Row>
      </Form>
    </Stack>
  );
}
