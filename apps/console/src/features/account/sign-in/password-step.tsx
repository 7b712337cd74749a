import { FormattedMessage, useIntl } from "react-intl";
import * as v from "valibot";
import { graphql } from "../../../gql/gql.ts";
import type { SignInStage } from "../../../gql/graphql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { refusal } from "../../../shared/graphql/failure.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { PasswordField } from "../../../shared/ui/password-field.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

const signInMutation = graphql(`
  mutation SignIn($login: String!, $password: String!) {
    signIn(login: $login, password: $password) {
      __typename
      ... on SignedIn {
        stage
      }
    }
  }
`);

const schema = v.object({
  login: v.pipe(v.string(), v.trim(), v.nonEmpty("REQUIRED")),
  password: v.pipe(v.string(), v.nonEmpty("REQUIRED")),
});

type PasswordStepProps = { onProven: (stage: SignInStage, password: string) => void };

/** Login name and password. What of the two was wrong is never said. */
export function PasswordStep({ onProven }: PasswordStepProps) {
  const intl = useIntl();
  const signIn = useSend(signInMutation);
  const labels = {
    login: intl.formatMessage({ id: "signIn.login" }),
    password: intl.formatMessage({ id: "signIn.password" }),
  };
  const form = useConsoleForm({
    schema,
    defaultValues: { login: "", password: "" },
    labels,
    onSubmit: async (values) => {
      const { data, failure } = await signIn(values);
      if (failure) return failure;
      if (data.signIn.__typename !== "SignedIn") {
        return refusal(intl.formatMessage({ id: "signIn.refused" }));
      }
      onProven(data.signIn.stage, values.password);
      return null;
    },
  });

  return (
    <Form form={form}>
      <Field control={form.control} name="login">
        {(field) => (
          <TextField
            label={labels.login}
            autoComplete="username"
            spellCheck="false"
            isRequired
            autoFocus
            {...field}
          />
        )}
      </Field>
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
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="signIn.send" />
        </Button>
      </Row>
      <p>
        <FormattedMessage id="signIn.forgot" />
      </p>
    </Form>
  );
}
