import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { TaskLineFields } from "./task-line-fields.tsx";
import {
  lineOf,
  newPlanSchema,
  noLine,
  placed,
  type PlanOutput,
  type PlanValues,
} from "./task-line-values.ts";
import { usePlanLabels } from "./use-plan-labels.ts";

const makePlan = graphql(`
  mutation MakePublicityPlan($input: MakePublicityPlanInput!) {
    makePublicityPlan(input: $input) {
      id
    }
  }
`);

const types = ["PublicityPlan", "PublicityTask"];

/** A plan with its first line; more are added on its page. */
export function NewPlanPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(makePlan, types);
  const key = useSendKey();
  const labels = usePlanLabels();
  const today = dayOf(useNow());
  const [schema] = useState(() => newPlanSchema(today));
  const form = useConsoleForm<PlanValues, PlanOutput>({
    schema,
    defaultValues: { title: "", note: "", ...noLine(today) },
    labels,
    onSubmit: async ({ title, note, ...line }) => {
      const input = { title, note, lines: [lineOf(line)], idempotencyKey: key.current() };
      const { data, failure } = await send({ input });
      key.answered(failure);
      if (failure) return placed(failure);
      const { id } = data.makePublicityPlan;
      void navigate({ to: "/plans/$id", params: { id }, ignoreBlocker: true });
      return null;
    },
  });
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="plans" />
      <PageHeading
        title={intl.formatMessage({ id: "plans.new" })}
        lead={intl.formatMessage({ id: "plans.new.lead" })}
      />
      <Form form={form}>
        <Field control={form.control} name="title">
          {(field) => <TextField {...field} label={labels.title} isRequired />}
        </Field>
        <Field control={form.control} name="note">
          {(field) => <TextArea {...field} label={labels.note} rows={2} limit={1000} />}
        </Field>
        <Fieldset legend={intl.formatMessage({ id: "plans.first" })}>
          <TaskLineFields control={form.control} say={(word) => labels[word]} />
        </Fieldset>
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="plans.make" />
          </Button>
          <ButtonLink to="/plans">
            <FormattedMessage id="ui.dialog.cancel" />
          </ButtonLink>
        </Row>
        <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
      </Form>
    </Stack>
  );
}
