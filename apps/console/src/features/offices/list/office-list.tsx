import { Building2 } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { OfficeKind, OfficeOrder } from "../../../gql/graphql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables, searchOfSort, sortOf } from "../../../shared/list/list-page.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";
import { kindsOf, officeOrders, type OfficeSearch } from "../office-search.ts";
import { officeRow, useOfficeColumns } from "./office-columns.tsx";
import { OfficeFilters } from "./office-filters.tsx";
import type { ChangeOfficeSearch } from "./offices-page.tsx";

const listOffices = graphql(`
  query Offices(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: OfficeFilter
    $orderBy: OfficeOrder
    $descending: Boolean
  ) {
    offices(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
      descending: $descending
    ) {
      totalCount
      nodes {
        id
        ...OfficeRow
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

const types = ["Office"];
const noFilter = { q: undefined, kinds: undefined, state: undefined, unstaffed: undefined };
const fromStart = { after: undefined, before: undefined };

type OfficeListProps = { search: OfficeSearch; onChange: ChangeOfficeSearch };

/** The offices of the scope as a list: searched, filtered, sorted and paged by the server. */
export function OfficeList({ search, onChange }: OfficeListProps) {
  const intl = useIntl();
  const columns = useOfficeColumns();
  const sort = sortOf(search, "code");
  const kinds = kindsOf(search.kinds).map((kind) => kind.toUpperCase() as OfficeKind);
  const { data, failure, isLoading, reload } = useLoad(
    listOffices,
    {
      ...pageVariables(search),
      filter: {
        ...(search.q && { search: search.q }),
        ...(kinds.length > 0 && { kinds }),
        ...(search.state !== "all" && { state: search.state === "closed" ? "CLOSED" : "OPEN" }),
        ...(search.unstaffed && { unstaffed: true }),
      },
      orderBy: sort.column.toUpperCase() as OfficeOrder,
      descending: search.desc ?? false,
    },
    { types },
  );
  const page = data?.offices;
  const rows = useMemo(() => readFragment(officeRow, page?.nodes ?? []), [page]);
  const isNarrowed = Boolean(search.q || search.kinds || search.state || search.unstaffed);
  return (
    <DataTable
      id="offices"
      caption={intl.formatMessage({ id: "offices.list" })}
      filters={
        <OfficeFilters search={search} onChange={(part) => onChange({ ...part, ...fromStart })} />
      }
      columns={columns}
      rows={rows}
      getRowId={(office) => office.id}
      sort={sort}
      onSort={(next) => onChange(searchOfSort(next, officeOrders, "code"))}
      {...pageOf({ isLoading, failure, reload }, page, (place) =>
        onChange({ ...fromStart, ...place }),
      )}
      empty={
        <EmptyState
          icon={Building2}
          title={intl.formatMessage({ id: "offices.none" })}
          action={
            isNarrowed && (
              <Button onPress={() => onChange({ ...noFilter, ...fromStart })}>
                <FormattedMessage id="list.clearFilters" />
              </Button>
            )
          }
        >
          <FormattedMessage id="offices.none.advice" />
        </EmptyState>
      }
    />
  );
}
