import { FileSpreadsheet } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { ImportState } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { pagerOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import type { ImportsSearch } from "../import-search.ts";
import { isGoingOn } from "../one/is-going-on.ts";
import { importRow, useImportColumns } from "./import-columns.tsx";

const listImports = graphql(`
  query Imports($first: Int, $after: String, $last: Int, $before: String) {
    imports(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        state
        ...ImportListRow
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

const types = ["ImportBatch"];

type ImportListProps = {
  search: ImportsSearch;
  onTurn: (place: ImportsSearch) => void;
  /** The way to begin, where there is no import yet. */
  start: ReactNode;
};

/** The imports, live while one of them is going on. */
export function ImportList({ search, onTurn, start }: ImportListProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const columns = useImportColumns();
  const loaded = useLoad(listImports, pageVariables(search), { types });
  const page = loaded.data?.imports;
  const states: readonly ImportState[] = page?.nodes.map(({ state }) => state) ?? [];
  usePolling(loaded, states.some(isGoingOn));
  const rows = useMemo(() => readFragment(importRow, page?.nodes ?? []), [page]);
  return (
    <DataTable
      id="imports"
      caption={intl.formatMessage({ id: "imports.list" })}
      columns={columns}
      rows={rows}
      getRowId={(row) => row.id}
      sort={null}
      onSort={stayNewestFirst}
      page={pagerOf(page?.pageInfo, onTurn)}
      isLoading={loaded.isLoading && !page}
      failure={loaded.failure}
      onRetry={loaded.reload}
      empty={
        <EmptyState
          icon={FileSpreadsheet}
          title={intl.formatMessage({ id: "imports.none" })}
          action={start}
        >
          <FormattedMessage
            id={
              permissions.has("person:import") ? "imports.none.advice" : "imports.none.advice.read"
            }
          />
        </EmptyState>
      }
    />
  );
}

function stayNewestFirst(): void {
  // Imports are read backwards from now; no column offers another order.
}
