import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { TaskRowFragment } from "../../../../gql/graphql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { useOutreachWords } from "../use-outreach-words.ts";
import { TaskStatus } from "./task-status.tsx";

export const taskRow = graphql(`
  fragment TaskRow on PublicityTask {
    id
    channel
    dueOn
    state
    doneLate
    entries
    audience
    office {
      id
      name
    }
    plan {
      id
      title
    }
  }
`);

/**
 * The columns of a list of tasks.
 * @param by what names a row: the plan for an office's own, the office within a plan
 */
export function useTaskColumns(by: "plan" | "office"): readonly Column<TaskRowFragment>[] {
  const intl = useIntl();
  const words = useOutreachWords();
  return useMemo(
    () => [
      {
        id: by,
        header: intl.formatMessage({ id: by === "plan" ? "plans.one" : "plans.doer" }),
        isRowHeader: true,
        cell: ({ id, plan, office }) => (
          <Link to="/tasks/$id" params={{ id }}>
            {(by === "plan" ? plan?.title : office?.name) ??
              intl.formatMessage({ id: "plans.task" })}
          </Link>
        ),
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "plans.state" }),
        onCard: "itself",
        cell: ({ state, doneLate }) => <TaskStatus state={state} doneLate={doneLate} />,
      },
      {
        id: "channel",
        header: intl.formatMessage({ id: "plans.channel" }),
        cell: ({ channel }) => words.channel(channel),
      },
      {
        id: "due",
        header: intl.formatMessage({ id: "plans.dueOn" }),
        cell: ({ dueOn }) => <DayText day={dueOn} />,
      },
      {
        id: "entries",
        header: intl.formatMessage({ id: "plans.entries" }),
        isNumeric: true,
        cell: ({ entries }) => intl.formatNumber(entries),
      },
      {
        id: "audience",
        header: intl.formatMessage({ id: "plans.audience" }),
        isNumeric: true,
        cell: ({ audience }) => intl.formatNumber(audience),
      },
    ],
    [intl, words, by],
  );
}
