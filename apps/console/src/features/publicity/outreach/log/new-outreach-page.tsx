import { useNavigate, useSearch } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { OutreachForm } from "./outreach-form.tsx";
import { readNewOutreachSearch } from "./outreach-search.ts";
import { inputOf } from "./outreach-values.ts";

const taskToDo = graphql(`
  query TaskToDo($id: ID!) {
    publicityTask(id: $id) {
      id
      channel
      materials {
        id
      }
      office {
        id
        name
      }
      plan {
        id
        title
      }
    }
  }
`);

const recordOutreach = graphql(`
  mutation RecordOutreach($input: RecordOutreachInput!) {
    recordOutreach(input: $input) {
      __typename
      ... on Outreach {
        id
      }
      ... on MomentRefused {
        reason
        earliestDay
      }
    }
  }
`);

const types = ["Outreach", "PublicityTask", "PublicityPlan", "Person", "CampaignCoverage"];

/** Logs what was done, for a task where one led here. */
export function NewOutreachPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { task: taskId } = readNewOutreachSearch(useSearch({ strict: false }));
  const { data, failure } = useLoad(
    taskToDo,
    { id: taskId ?? "" },
    { pause: taskId === undefined },
  );
  const send = useSend(recordOutreach, types);
  const key = useSendKey();
  if (failure && !data) throw new PageFailure(failure);
  const task = data?.publicityTask ?? null;
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="outreach" />
      <PageHeading
        title={intl.formatMessage({ id: "outreach.new" })}
        lead={
          task
            ? intl.formatMessage(
                { id: "outreach.new.for" },
                { plan: task.plan?.title ?? "", office: task.office?.name ?? "" },
              )
            : intl.formatMessage({ id: "outreach.new.lead" })
        }
      />
      {taskId !== undefined && task === null ? (
        <Skeleton lines={8} />
      ) : (
        <OutreachForm
          task={task}
          onSend={async (values, photoIds) => {
            const about = { taskId: taskId ?? null, photoIds, idempotencyKey: key.current() };
            const sent = await send({ input: inputOf(values, key.moment(), about) });
            key.answered(sent.failure);
            if (sent.failure) return sent.failure;
            const made = sent.data.recordOutreach;
            if (made.__typename === "MomentRefused") {
              const id = `outreach.moment.${domainWord(made.reason)}` as const;
              return refusal(intl.formatMessage({ id }));
            }
            void navigate({ to: "/outreach/$id", params: { id: made.id }, ignoreBlocker: true });
            return null;
          }}
        />
      )}
    </Stack>
  );
}
