import { useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowRightLeft, BellRing, ShieldCheck, Tags, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { ControlFilter, ControlOrder, ControlRowFragment } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables, searchOfSort, sortOf } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { controlOrders, readControlSearch, type ControlSearch } from "../control-search.ts";
import { ApproveReleases } from "../release/approve-releases.tsx";
import { controlRow, useControlColumns, waitingRelease } from "./control-columns.tsx";
import { ControlFilters } from "./control-filters.tsx";

const listControlled = graphql(`
  query ControlledPersons(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ControlFilter
    $orderBy: ControlOrder
    $descending: Boolean
  ) {
    controlCases(
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
        ...ControlRow
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

const types = ["ControlCase", "FollowUp", "Release", "ControlAlert"];
const none: ReadonlySet<string> = new Set();

function filterOf(search: ControlSearch): ControlFilter {
  const state = search.state ?? "active";
  return {
    ...(state !== "all" && { state: state.toUpperCase() as NonNullable<ControlFilter["state"]> }),
    ...(search.q !== undefined && { search: search.q }),
    ...(search.category !== undefined && { categoryCode: search.category }),
    ...(search.group !== undefined && { groupCode: search.group }),
    ...(search.office !== undefined && { officeId: search.office }),
    ...(search.only === "due" && { dueToday: true }),
    ...(search.only === "alert" && { hasAlert: true }),
    ...(search.until !== undefined && { untilBy: search.until }),
  };
}

/** Who is under control, whose follow-up is owed today, who may be released. */
export function ControlledPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = readControlSearch(useSearch({ strict: false }));
  const columns = useControlColumns();
  const [ids, setIds] = useState(none);
  const { data, failure, isLoading, reload } = useLoad(
    listControlled,
    {
      ...pageVariables(search),
      filter: filterOf(search),
      orderBy: (search.sort ?? "until").toUpperCase() as ControlOrder,
      descending: search.desc ?? false,
    },
    { types },
  );
  const page = data?.controlCases;
  const rows = useMemo(() => readFragment(controlRow, page?.nodes ?? []), [page]);

  function change(part: { [Key in keyof ControlSearch]?: ControlSearch[Key] | undefined }): void {
    setIds(none);
    void navigate({
      to: "/controlled",
      search: (before) =>
        readControlSearch({ ...before, after: undefined, before: undefined, ...part }),
      replace: true,
    });
  }

  const selection = permissions.has("control:approve") && {
    ids,
    onChange: setIds,
    nameOf: (row: ControlRowFragment) => row.name,
    actions: barFor(rows, () => setIds(none)),
  };
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.controlled" })}
        lead={intl.formatMessage({ id: "control.lead" })}
        actions={
          <>
            {permissions.has("control:write") && (
              <ButtonLink to="/controlled/new" variant="primary" icon={UserPlus}>
                <FormattedMessage id="control.open.action" />
              </ButtonLink>
            )}
            {permissions.has("duty:read") && (
              <ButtonLink to="/duties/progress" search={{ kind: "follow_up" }} icon={BellRing}>
                <FormattedMessage id="control.progress" />
              </ButtonLink>
            )}
            <ButtonLink to="/controlled/moves" icon={ArrowRightLeft}>
              <FormattedMessage id="control.moves.list" />
            </ButtonLink>
            <ButtonLink to="/controlled/categories" icon={Tags}>
              <FormattedMessage id="control.categories" />
            </ButtonLink>
          </>
        }
      />
      <DataTable
        id="controlled"
        caption={intl.formatMessage({ id: "control.list" })}
        columns={columns}
        rows={rows}
        getRowId={(row) => row.id}
        sort={sortOf(search, "until")}
        onSort={(sort) => change(searchOfSort(sort, controlOrders, "until"))}
        page={pagerOf(page?.pageInfo, (place) =>
          change({ after: undefined, before: undefined, ...place }),
        )}
        total={page?.totalCount ?? null}
        {...(selection && { selection })}
        isLoading={isLoading}
        failure={failure}
        onRetry={reload}
        filters={<ControlFilters search={search} onChange={change} />}
        empty={
          <EmptyState icon={ShieldCheck} title={intl.formatMessage({ id: "control.none" })}>
            <FormattedMessage
              id={
                permissions.has("control:write")
                  ? "control.none.advice"
                  : "control.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}

/** The bar over what is selected: those whose release waits for approval. */
function barFor(rows: readonly ControlRowFragment[], onDone: () => void) {
  return function bar(chosen: ReadonlySet<string>) {
    const releases = rows.flatMap((row) => {
      const id = chosen.has(row.id) ? waitingRelease(row) : undefined;
      return id === undefined ? [] : [{ id, name: row.name }];
    });
    return <ApproveReleases releases={releases} onDone={onDone} />;
  };
}
