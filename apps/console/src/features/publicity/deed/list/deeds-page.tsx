import { useNavigate, useSearch } from "@tanstack/react-router";
import { Award, SquarePen } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { DeedFilter, DeedState } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { deedStates, readDeedSearch, type DeedSearch } from "../deed-search.ts";
import { useDeedWords } from "../use-deed-words.ts";
import { deedRow, useDeedColumns } from "./deed-columns.tsx";

const listDeeds = graphql(`
  query Deeds($first: Int, $after: String, $last: Int, $before: String, $filter: DeedFilter) {
    deeds(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        ...DeedRow
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

const types = ["Deed"];

function filterOf({ state }: DeedSearch): DeedFilter {
  return state ? { states: [state.toUpperCase() as DeedState] } : {};
}

/** Model deeds of the scope: what is written, waits, is public, was sent. */
export function DeedsPage() {
  const intl = useIntl();
  const words = useDeedWords();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = readDeedSearch(useSearch({ strict: false }));
  const columns = useDeedColumns();
  const { data, failure, isLoading, reload } = useLoad(
    listDeeds,
    { ...pageVariables(search), filter: filterOf(search) },
    { types },
  );
  const page = data?.deeds;
  const rows = useMemo(() => readFragment(deedRow, page?.nodes ?? []), [page]);

  function change(part: { [Key in keyof DeedSearch]?: DeedSearch[Key] | undefined }): void {
    void navigate({
      to: "/deeds",
      search: readDeedSearch({ ...search, after: undefined, before: undefined, ...part }),
      replace: true,
    });
  }

  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.deeds" })}
        lead={intl.formatMessage({ id: "deeds.lead" })}
        actions={
          <Row>
            {permissions.has("deed:write") && (
              <ButtonLink to="/deeds/new" variant="primary" icon={SquarePen}>
                <FormattedMessage id="deeds.new" />
              </ButtonLink>
            )}
            {permissions.has("deedPlatform:read") && (
              <ButtonLink to="/deeds/platforms">
                <FormattedMessage id="deeds.platforms" />
              </ButtonLink>
            )}
          </Row>
        }
      />
      <DataTable
        id="deeds"
        caption={intl.formatMessage({ id: "deeds.list" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, change)}
        filters={
          <FilterBar label={intl.formatMessage({ id: "deeds.filters" })}>
            <Select
              label={intl.formatMessage({ id: "deeds.state" })}
              placeholder={intl.formatMessage({ id: "deeds.state.all" })}
              value={search.state ?? ""}
              options={deedStates.map((value) => ({
                value,
                label: words.state(value.toUpperCase() as DeedState),
              }))}
              onChange={(state) => change({ state: state === "" ? undefined : state })}
            />
          </FilterBar>
        }
        empty={
          <EmptyState icon={Award} title={intl.formatMessage({ id: "deeds.none" })}>
            <FormattedMessage
              id={permissions.has("deed:write") ? "deeds.none.advice" : "deeds.none.advice.read"}
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}
