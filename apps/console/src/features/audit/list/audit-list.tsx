import { ScrollText } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables } from "../../../shared/list/list-page.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";
import {
  auditFilter,
  noAuditFilter,
  type AuditSearch,
  type ChangeAuditSearch,
} from "../audit-search.ts";
import { auditRow, useAuditColumns } from "./audit-columns.tsx";
import { AuditFilters } from "./audit-filters.tsx";

const listAudit = graphql(`
  query Audit($first: Int, $after: String, $last: Int, $before: String, $filter: AuditFilter) {
    auditEntries(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      nodes {
        id
        ...AuditRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const types = ["AuditEntry"];
const fromStart = { after: undefined, before: undefined };

type AuditListProps = { search: AuditSearch; onChange: ChangeAuditSearch };

/** What the search finds, newest first, page by page. */
export function AuditList({ search, onChange }: AuditListProps) {
  const intl = useIntl();
  const columns = useAuditColumns();
  const { data, failure, isLoading, reload } = useLoad(
    listAudit,
    { ...pageVariables(search), filter: auditFilter(search) },
    { types },
  );
  const page = data?.auditEntries;
  const rows = useMemo(() => readFragment(auditRow, page?.nodes ?? []), [page]);
  return (
    <DataTable
      id="audit"
      caption={intl.formatMessage({ id: "audit.list" })}
      filters={
        <AuditFilters search={search} onChange={(part) => onChange({ ...part, ...fromStart })} />
      }
      columns={columns}
      rows={rows}
      getRowId={(entry) => entry.id}
      sort={null}
      onSort={stayNewestFirst}
      page={pagerOf(page?.pageInfo, (place) => onChange({ ...fromStart, ...place }))}
      isLoading={isLoading}
      failure={failure}
      onRetry={reload}
      empty={
        <EmptyState
          icon={ScrollText}
          title={intl.formatMessage({ id: "audit.none" })}
          action={
            <Button onPress={() => onChange(noAuditFilter)}>
              <FormattedMessage id="list.clearFilters" />
            </Button>
          }
        >
          <FormattedMessage id="audit.none.advice" />
        </EmptyState>
      }
    />
  );
}

function stayNewestFirst(): void {
  // The audit is read backwards from now; no column offers another order.
}
