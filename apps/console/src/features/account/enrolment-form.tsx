import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import * as v from "valibot";
import { graphql } from "../../gql/gql.ts";
import type { SignInStage } from "../../gql/graphql.ts";
import { Field } from "../../shared/form/field.tsx";
import { Form } from "../../shared/form/form.tsx";
import { useConsoleForm } from "../../shared/form/use-console-form.ts";
import { cleanCode } from "../../shared/format/clean-input.ts";
import { refusal, type Failure } from "../../shared/graphql/failure.ts";
import { useSend } from "../../shared/graphql/use-send.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { TextField } from "../../shared/ui/text-field.tsx";

const confirmMutation = graphql(`
  mutation ConfirmSecondFactor($offer: String!, $code: String!) {
    confirmSecondFactor(offer: $offer, code: $code) {
      __typename
      ... on SecondFactorEnrolled {
        recoveryCodes
        stage
      }
    }
  }
`);

/** The account says whether there is a second factor, and how many codes are left. */
const changed = ["Viewer"];

type EnrolmentFormProps = {
  offer: string;
  onEnrolled: (recoveryCodes: readonly string[], stage: SignInStage) => void;
  /** The proof of who asks has grown too old on the way. */
  onExpired: () => void;
  onFailure: (failure: Failure) => Failure | null;
};

/** The first code of the app, which puts the offered second factor in force. */
export function EnrolmentForm({ offer, onEnrolled, onExpired, onFailure }: EnrolmentFormProps) {
  const intl = useIntl();
  const confirm = useSend(confirmMutation, changed);
  const label = intl.formatMessage({ id: "account.enrol.code" });
  const codeShape = intl.formatMessage({ id: "account.enrol.codeShape" });
  const schema = useMemo(
    () =>
      v.object({
        code: v.pipe(
          v.string(),
          v.transform(cleanCode),
          v.nonEmpty("REQUIRED"),
          v.check((code) => code === "" || /^\d{6}$/u.test(code), codeShape),
        ),
      }),
    [codeShape],
  );
  const form = useConsoleForm({
    schema,
    defaultValues: { code: "" },
    labels: { code: label },
    onSubmit: async ({ code }) => {
      const { data, failure } = await confirm({ offer, code });
      if (failure) {
        const isStale = failure.fields.some((field) => field.code === "NOT_AN_OFFER");
        const shown = onFailure(failure);
        return isStale ? refusal(intl.formatMessage({ id: "account.enrol.stale" })) : shown;
      }
      const answer = data.confirmSecondFactor;
      if (answer.__typename === "FreshProofNeeded") {
        onExpired();
        return null;
      }
      if (answer.__typename !== "SecondFactorEnrolled") {
        return refusal("", { code: intl.formatMessage({ id: "account.enrol.refused" }) });
      }
      onEnrolled(answer.recoveryCodes, answer.stage);
      return null;
    },
  });

  return (
    <Form form={form}>
      <Field control={form.control} name="code">
        {(field) => (
          <TextField
            label={label}
            isRequired
            inputMode="numeric"
            autoComplete="one-time-code"
            cleanPaste={cleanCode}
            {...field}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="account.enrol.send" />
        </Button>
      </Row>
    </Form>
  );
}
