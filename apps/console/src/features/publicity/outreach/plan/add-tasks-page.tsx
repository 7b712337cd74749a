import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { TaskLineFields } from "./task-line-fields.tsx";
import {
  lineOf,
  lineSchema,
  noLine,
  placed,
  type TaskLineOutput,
  type TaskLineValues,
} from "./task-line-values.ts";
import { usePlanLabels } from "./use-plan-labels.ts";

const planToAdd = graphql(`
  query PlanToAdd($id: ID!) {
    publicityPlan(id: $id) {
      id
      title
      version
    }
  }
`);

const addTasks = graphql(`
  mutation AddPublicityTasks($input: AddPublicityTasksInput!) {
    addPublicityTasks(input: $input) {
      id
      version
    }
  }
`);

const types = ["PublicityPlan", "PublicityTask"];

/** One more line of a plan. */
export function AddTasksPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(planToAdd, { id }, { types });
  const send = useSend(addTasks, types);
  const key = useSendKey();
  const labels = usePlanLabels();
  const today = dayOf(useNow());
  const [schema] = useState(() => lineSchema(today));
  const plan = data?.publicityPlan;
  const form = useConsoleForm<TaskLineValues, TaskLineOutput>({
    schema,
    defaultValues: noLine(today),
    labels,
    onSubmit: async (line) => {
      const { failure: refused } = await send({
        input: {
          id,
          version: plan?.version ?? 0,
          lines: [lineOf(line)],
          idempotencyKey: key.current(),
        },
      });
      key.answered(refused);
      if (refused) return placed(refused);
      void navigate({ to: "/plans/$id", params: { id }, ignoreBlocker: true });
      return null;
    },
  });
  if (failure && !data) throw new PageFailure(failure);
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="plans" plan={plan} />
      <PageHeading title={intl.formatMessage({ id: "plans.add" })} />
      <Form form={form}>
        <TaskLineFields control={form.control} say={(word) => labels[word]} />
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="plans.add" />
          </Button>
        </Row>
        <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
      </Form>
    </Stack>
  );
}
