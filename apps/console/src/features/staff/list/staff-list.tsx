import { Users } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { AccountConcern, Role, StaffOrder } from "../../../gql/graphql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables, searchOfSort, sortOf } from "../../../shared/list/list-page.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";
import { rolesOf, staffOrders, type StaffSearch } from "../staff-search.ts";
import { memberRow, useMemberColumns } from "./member-columns.tsx";
import { StaffFilters } from "./staff-filters.tsx";
import type { ChangeStaffSearch } from "./staff-page.tsx";

const listStaff = graphql(`
  query Staff(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: StaffFilter
    $orderBy: StaffOrder
    $descending: Boolean
  ) {
    staffMembers(
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
        ...MemberRow
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

const types = ["StaffMember", "Post"];
const fromStart = { after: undefined, before: undefined };
const noFilter = {
  q: undefined,
  roles: undefined,
  state: undefined,
  account: undefined,
  office: undefined,
};

type StaffListProps = { search: StaffSearch; onChange: ChangeStaffSearch };

/** The staff of the scope: searched, filtered, sorted and paged by the server. */
export function StaffList({ search, onChange }: StaffListProps) {
  const intl = useIntl();
  const columns = useMemberColumns();
  const sort = sortOf(search, "name");
  const roles = rolesOf(search.roles).map((role) => role.toUpperCase() as Role);
  const { data, failure, isLoading, reload } = useLoad(
    listStaff,
    {
      ...pageVariables(search),
      filter: {
        ...(search.q && { search: search.q }),
        ...(roles.length > 0 && { roles }),
        ...(search.state && { state: search.state === "active" ? "ACTIVE" : "DISABLED" }),
        ...(search.account && { account: search.account.toUpperCase() as AccountConcern }),
        ...(search.office && { officeId: search.office, includeBelow: !search.alone }),
      },
      orderBy: sort.column.toUpperCase() as StaffOrder,
      descending: search.desc ?? false,
    },
    { types },
  );
  const page = data?.staffMembers;
  const rows = useMemo(() => readFragment(memberRow, page?.nodes ?? []), [page]);
  const isNarrowed = Boolean(
    search.q || search.roles || search.state || search.account || search.office,
  );
  return (
    <DataTable
      id="staff"
      caption={intl.formatMessage({ id: "staff.list" })}
      filters={
        <StaffFilters search={search} onChange={(part) => onChange({ ...part, ...fromStart })} />
      }
      columns={columns}
      rows={rows}
      getRowId={(member) => member.id}
      sort={sort}
      onSort={(next) => onChange(searchOfSort(next, staffOrders, "name"))}
      {...pageOf({ isLoading, failure, reload }, page, (place) =>
        onChange({ ...fromStart, ...place }),
      )}
      empty={
        <EmptyState
          icon={Users}
          title={intl.formatMessage({ id: "staff.none" })}
          action={
            isNarrowed && (
              <Button onPress={() => onChange({ ...noFilter, ...fromStart })}>
                <FormattedMessage id="list.clearFilters" />
              </Button>
            )
          }
        >
          <FormattedMessage id="staff.none.advice" />
        </EmptyState>
      }
    />
  );
}
