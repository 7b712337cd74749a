import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../gql/gql.ts";
import type { SignInStage } from "../../gql/graphql.ts";
import { Field } from "../../shared/form/field.tsx";
import { Form } from "../../shared/form/form.tsx";
import { useConsoleForm } from "../../shared/form/use-console-form.ts";
import { refusal, type Failure } from "../../shared/graphql/failure.ts";
import { useSend } from "../../shared/graphql/use-send.ts";
import { Button } from "../../shared/ui/button.tsx";
import { PasswordField } from "../../shared/ui/password-field.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { passwordChangeSchema, passwordFaultWords } from "./new-password.ts";

const changePasswordMutation = graphql(`
  mutation ChangePassword($currentPassword: String!, $newPassword: String!) {
    changePassword(currentPassword: $currentPassword, newPassword: $newPassword) {
      __typename
      ... on SignedIn {
        stage
      }
      ... on PasswordTooWeak {
        reasons
      }
    }
  }
`);

/** The account says when it was changed, and where one is still signed in. */
const changed = ["Viewer", "OwnSession"];

export type ChangePasswordFormProps = {
  owner: { login: string; name: string };
  /** The password typed a moment ago, so that it need not be typed again. */
  typedPassword?: string;
  onChanged: (stage: SignInStage) => void;
  /** Sees every failure of the request first; answers with what the form shall show. */
  onFailure?: (failure: Failure) => Failure | null;
};

/** Current and new password; every other session ends when it is changed. */
export function ChangePasswordForm({
  owner,
  typedPassword,
  onChanged,
  onFailure = (failure) => failure,
}: ChangePasswordFormProps) {
  const intl = useIntl();
  const change = useSend(changePasswordMutation, changed);
  const labels = {
    currentPassword: intl.formatMessage({ id: "account.password.current" }),
    newPassword: intl.formatMessage({ id: "account.password.new" }),
  };
  const schema = useMemo(
    () => passwordChangeSchema(intl, { login: owner.login, name: owner.name }),
    [intl, owner.login, owner.name],
  );
  const form = useConsoleForm({
    schema,
    defaultValues: { currentPassword: typedPassword ?? "", newPassword: "" },
    labels,
    onSubmit: async (values) => {
      const { data, failure } = await change(values);
      if (failure) return onFailure(failure);
      const answer = data.changePassword;
      if (answer.__typename === "PasswordTooWeak") {
        return refusal("", { newPassword: passwordFaultWords(intl, answer.reasons) });
      }
      if (answer.__typename !== "SignedIn") {
        return refusal("", {
          currentPassword: intl.formatMessage({ id: "account.password.refused" }),
        });
      }
      onChanged(answer.stage);
      return null;
    },
  });

  return (
    <Form form={form}>
      <input type="text" autoComplete="username" value={owner.login} readOnly hidden />
      {typedPassword === undefined && (
        <Field control={form.control} name="currentPassword">
          {(field) => (
            <PasswordField
              label={labels.currentPassword}
              autoComplete="current-password"
              isRequired
              {...field}
            />
          )}
        </Field>
      )}
      <Field control={form.control} name="newPassword">
        {(field) => (
          <PasswordField
            label={labels.newPassword}
            help={<FormattedMessage id="account.password.help" />}
            autoComplete="new-password"
            isRequired
            autoFocus={typedPassword !== undefined}
            {...field}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="account.password.send" />
        </Button>
      </Row>
    </Form>
  );
}
