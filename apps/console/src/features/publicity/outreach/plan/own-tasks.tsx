import { useMemo } from "react";
import { useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf } from "../../../../shared/list/list-page.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { taskRow, useTaskColumns } from "./use-task-columns.tsx";

const ownTasks = graphql(`
  query OwnTasks {
    publicityTasks(first: 100, filter: { own: true, states: [WAITING, ACKNOWLEDGED, OVERDUE] }) {
      totalCount
      nodes {
        id
        ...TaskRow
      }
    }
  }
`);

const onePage = pagerOf(undefined, () => undefined);
const types = ["PublicityTask", "Outreach"];

/** What the acting office still owes; nothing where it owes none. */
export function OwnTasks() {
  const intl = useIntl();
  const columns = useTaskColumns("plan");
  const { data, failure, isLoading, reload } = useLoad(ownTasks, {}, { types });
  const page = data?.publicityTasks;
  const rows = useMemo(() => readFragment(taskRow, page?.nodes ?? []), [page]);
  if (rows.length === 0 && !failure) return null;
  return (
    <DataTable
      id="own-tasks"
      caption={intl.formatMessage({ id: "plans.own" })}
      columns={columns}
      rows={rows}
      getRowId={({ id }) => id}
      page={onePage}
      total={page?.totalCount ?? null}
      isLoading={isLoading}
      failure={failure}
      onRetry={reload}
      empty={null}
    />
  );
}
