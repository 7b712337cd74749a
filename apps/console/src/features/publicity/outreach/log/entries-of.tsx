import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf } from "../../../../shared/list/list-page.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { entryRow, useEntryColumns } from "./use-entry-columns.tsx";

const entriesOfTask = graphql(`
  query EntriesOfTask($taskId: ID!) {
    outreachEntries(first: 50, filter: { taskId: $taskId }) {
      totalCount
      nodes {
        id
        ...EntryRow
      }
    }
  }
`);

const types = ["Outreach"];
const onePage = pagerOf(undefined, () => undefined);

/** What was done for a task. */
export function EntriesOf({ taskId }: { taskId: string }) {
  const intl = useIntl();
  const columns = useEntryColumns();
  const { data, failure, isLoading, reload } = useLoad(entriesOfTask, { taskId }, { types });
  const page = data?.outreachEntries;
  const rows = useMemo(() => readFragment(entryRow, page?.nodes ?? []), [page]);
  return (
    <DataTable
      id="task-entries"
      caption={intl.formatMessage({ id: "nav.outreach" })}
      columns={columns}
      rows={rows}
      getRowId={({ id }) => id}
      page={onePage}
      total={page?.totalCount ?? null}
      isLoading={isLoading}
      failure={failure}
      onRetry={reload}
      empty={
        <p>
          <FormattedMessage id="outreach.noneYet" />
        </p>
      }
    />
  );
}
