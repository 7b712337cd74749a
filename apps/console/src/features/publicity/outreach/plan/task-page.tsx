import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { EntriesOf } from "../log/entries-of.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import { WithdrawnNotice } from "../withdrawn-notice.tsx";
import { TaskActions } from "./task-actions.tsx";
import { TaskStatus } from "./task-status.tsx";

const taskPage = graphql(`
  query TaskPage($id: ID!) {
    publicityTask(id: $id) {
      id
      state
      doneLate
      channel
      dueOn
      instruction
      acknowledgedAt
      acknowledgedBy
      doneAt
      doneBy
      withdrawnAt
      withdrawnReason
      office {
        id
        name
      }
      plan {
        id
        title
        note
        officeName
        madeBy
      }
      materials {
        id
        title
        form
      }
      viewerCanWithdraw
      ...TaskActions
    }
  }
`);

const types = ["PublicityTask", "Outreach"];

/** One task: what is asked of whom until when; taking it, and what was done for it. */
export function TaskPage() {
  const intl = useIntl();
  const words = useOutreachWords();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(taskPage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const task = data?.publicityTask;
  const say = (
    word:
      | "state"
      | "doer"
      | "channel"
      | "dueOn"
      | "instruction"
      | "note"
      | "materials"
      | "office"
      | "taken"
      | "finished",
  ) => intl.formatMessage({ id: `plans.${word}` });
  const signed = (
    which: "taken" | "finished",
    at?: string | null,
    by?: string | null,
  ): SummaryItem[] =>
    at
      ? [
          {
            id: which,
            label: say(which),
            value: (
              <>
                <InstantText at={at} /> {by}
              </>
            ),
          },
        ]
      : [];
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="plans" plan={task?.viewerCanWithdraw ? task.plan : null} />
      <PageHeading
        title={task?.plan?.title ?? intl.formatMessage({ id: "plans.task" })}
        actions={task && <TaskActions task={task} />}
      />
      {task ? (
        <>
          <WithdrawnNotice at={task.withdrawnAt ?? null} reason={task.withdrawnReason ?? null} />
          <SummaryList
            items={[
              {
                id: "state",
                label: say("state"),
                value: <TaskStatus state={task.state} doneLate={task.doneLate} />,
              },
              { id: "due", label: say("dueOn"), value: <DayText day={task.dueOn} /> },
              { id: "doer", label: say("doer"), value: task.office?.name },
              { id: "channel", label: say("channel"), value: words.channel(task.channel) },
              ...(task.instruction
                ? [{ id: "instruction", label: say("instruction"), value: task.instruction }]
                : []),
              ...(task.plan?.note
                ? [{ id: "note", label: say("note"), value: task.plan.note }]
                : []),
              ...(task.materials.length > 0
                ? [
                    {
                      id: "materials",
                      label: say("materials"),
                      value: (
                        <ul>
                          {task.materials.map((material) => (
                            <li key={material.id}>
                              <Link to="/materials/$id" params={{ id: material.id }}>
                                {intl.formatMessage(
                                  { id: "plans.material" },
                                  { title: material.title, form: words.form(material.form) },
                                )}
                              </Link>
                            </li>
                          ))}
                        </ul>
                      ),
                    },
                  ]
                : []),
              {
                id: "office",
                label: say("office"),
                value: task.plan && `${task.plan.officeName} ${task.plan.madeBy}`,
              },
              ...signed("taken", task.acknowledgedAt, task.acknowledgedBy),
              ...signed("finished", task.doneAt, task.doneBy),
            ]}
          />
          <EntriesOf taskId={id} />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
