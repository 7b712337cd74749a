import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import type { SendingRules } from "../sending-query.ts";
import { Effect } from "./effect.tsx";
import {
  sendingSchema,
  valuesOf,
  type SendingOutput,
  type SendingValues,
} from "./sending-values.ts";

const setSendingPolicy = graphql(`
  mutation SetSendingPolicy($input: SetSendingPolicyInput!) {
    setSendingPolicy(input: $input) {
      id
      version
    }
  }
`);

const types = ["SendingPolicy"];

const texts = ["signature", "optOutText", "sendFrom", "sendTo"] as const;
const needed: readonly string[] = ["signature", "optOutText"];
const numbers = [
  ["dailyCap", 1, 50],
  ["sameTextHours", 0, 720],
  ["approvalThreshold", 0, 1_000_000],
  ["pricePerPart", 0, 10_000],
] as const;

/** Every rule of sending; what saving changes is said before it is done. */
export function SendingForm({ known }: { known: SendingRules }) {
  // as they were when they were opened: where somebody else saves first, what is typed here stays
  const [rules] = useState(known);
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(setSendingPolicy, types);
  const say = (name: keyof SendingValues) => intl.formatMessage({ id: `sending.${name}` });
  const start = valuesOf(rules);
  const form = useConsoleForm<SendingValues, SendingOutput>({
    schema: sendingSchema,
    defaultValues: start,
    draftKey: "sending",
    isEdit: true,
    labels: Object.fromEntries(
      Object.keys(start).map((name) => [name, say(name as keyof SendingValues)]),
    ),
    optional: ["sendFrom", "sendTo", "note"],
    onSubmit: async (values) => {
      const { failure } = await send({ input: { ...values, version: rules.version } });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "sending.saved" }) });
      void navigate({ to: "/sending", ignoreBlocker: true });
      return null;
    },
  });
  return (
    <Form form={form}>
      {texts.map((name) => (
        <Field key={name} control={form.control} name={name}>
          {(field) => (
            <TextField
              {...field}
              label={say(name)}
              help={intl.formatMessage({ id: `sending.${name}.help` })}
              isRequired={needed.includes(name)}
            />
          )}
        </Field>
      ))}
      {numbers.map(([name, minValue, maxValue]) => (
        <Field key={name} control={form.control} name={name}>
          {(field) => (
            <NumberField
              {...field}
              label={intl.formatMessage({ id: `sending.${name}.field` })}
              help={intl.formatMessage({ id: `sending.${name}.help` })}
              isRequired
              minValue={minValue}
              maxValue={maxValue}
            />
          )}
        </Field>
      ))}
      <Field control={form.control} name="forbiddenWords">
        {(field) => (
          <TextArea
            {...field}
            label={say("forbiddenWords")}
            help={intl.formatMessage({ id: "sending.forbiddenWords.help" })}
            rows={5}
          />
        )}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextField {...field} label={say("note")} />}
      </Field>
      <Effect rules={rules} values={form.form.watch()} />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="sending.save" />
        </Button>
        <ButtonLink to="/sending">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
