import { FileDown } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables } from "../../../shared/list/list-page.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";
import { exportRow, useExportColumns } from "./export-columns.tsx";
import { StopExport } from "./stop-export.tsx";
import { isUnderWay, useFollowExports } from "./use-follow-exports.ts";

const listExports = graphql(`
  query Exports($first: Int, $after: String, $last: Int, $before: String) {
    exports(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        ...ExportRow
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

const types = ["PeopleExport"];

/** What the viewer has exported: how far it is, and where to fetch it. */
export function ExportsPage() {
  const intl = useIntl();
  const { permissions } = useSession();
  const [stopping, setStopping] = useState<string | null>(null);
  const columns = useExportColumns(setStopping);
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const { data, failure, isLoading, reload } = useLoad(listExports, pageVariables(place), {
    types,
  });
  const page = data?.exports;
  const rows = useMemo(() => readFragment(exportRow, page?.nodes ?? []), [page]);
  useFollowExports(rows, reload);
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.exports" })}
        lead={intl.formatMessage({ id: "exports.lead" })}
      />
      <DataTable
        id="exports"
        caption={intl.formatMessage({ id: "exports.list" })}
        columns={columns}
        rows={rows}
        getRowId={(each) => each.id}
        page={pagerOf(page?.pageInfo, setPlace)}
        total={page?.totalCount ?? null}
        // asking again while something is written is no reason to call the list busy
        isLoading={isLoading && !rows.some(isUnderWay)}
        failure={failure}
        onRetry={reload}
        empty={
          <EmptyState
            icon={FileDown}
            title={intl.formatMessage({ id: "exports.none" })}
            action={
              <ButtonLink to="/people">
                <FormattedMessage id="exports.none.action" />
              </ButtonLink>
            }
          >
            <FormattedMessage
              id={
                permissions.has("person:export")
                  ? "exports.none.advice"
                  : "exports.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
      {stopping !== null && <StopExport id={stopping} onClose={() => setStopping(null)} />}
    </Stack>
  );
}
