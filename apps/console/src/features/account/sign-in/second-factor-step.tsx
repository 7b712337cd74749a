import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import * as v from "valibot";
import { graphql } from "../../../gql/gql.ts";
import type { SignInStage } from "../../../gql/graphql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { cleanCode } from "../../../shared/format/clean-input.ts";
import { refusal, type Failure } from "../../../shared/graphql/failure.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

const proveMutation = graphql(`
  mutation ProveSecondFactor($code: String!) {
    proveSecondFactor(code: $code) {
      __typename
      ... on SignedIn {
        stage
      }
    }
  }
`);

const schema = v.object({
  code: v.pipe(v.string(), v.transform(cleanCode), v.nonEmpty("REQUIRED")),
});

type SecondFactorStepProps = {
  onProven: (stage: SignInStage) => void;
  onFailure: (failure: Failure) => Failure | null;
  onGiveUp: () => void;
};

/** A code of the app, or a recovery code when the phone is not at hand. */
export function SecondFactorStep(props: SecondFactorStepProps) {
  const [way, setWay] = useState<"factor" | "recovery">("factor");
  return (
    <>
      <p>
        <FormattedMessage id={`signIn.${way}.lead`} />
      </p>
      <CodeForm key={way} way={way} {...props} />
      <Row>
        <Button variant="quiet" onPress={() => setWay(way === "factor" ? "recovery" : "factor")}>
          <FormattedMessage
            id={way === "factor" ? "signIn.factor.useRecovery" : "signIn.factor.useApp"}
          />
        </Button>
        <Button variant="quiet" onPress={props.onGiveUp}>
          <FormattedMessage id="signIn.back" />
        </Button>
      </Row>
    </>
  );
}

function CodeForm({
  way,
  onProven,
  onFailure,
}: SecondFactorStepProps & { way: "factor" | "recovery" }) {
  const intl = useIntl();
  const prove = useSend(proveMutation);
  const label = intl.formatMessage({ id: `signIn.${way}.code` });
  const form = useConsoleForm({
    schema,
    defaultValues: { code: "" },
    labels: { code: label },
    onSubmit: async (values) => {
      const { data, failure } = await prove(values);
      if (failure) return onFailure(failure);
      if (data.proveSecondFactor.__typename !== "SignedIn") {
        return refusal("", { code: intl.formatMessage({ id: `signIn.${way}.refused` }) });
      }
      onProven(data.proveSecondFactor.stage);
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
            autoFocus
            inputMode={way === "factor" ? "numeric" : "text"}
            autoComplete="one-time-code"
            spellCheck="false"
            cleanPaste={cleanCode}
            {...field}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="signIn.factor.send" />
        </Button>
      </Row>
    </Form>
  );
}
