import { useNavigate, useSearch } from "@tanstack/react-router";
import { Megaphone, NotebookPen } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { MaterialForm, OutreachChannel, OutreachFilter } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { OutreachFilters } from "./outreach-filters.tsx";
import { isTurned, readOutreachSearch, type OutreachSearch } from "./outreach-search.ts";
import { entryRow, useEntryColumns } from "./use-entry-columns.tsx";

const listEntries = graphql(`
  query OutreachEntries(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: OutreachFilter
  ) {
    outreachEntries(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        ...EntryRow
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

const types = ["Outreach"];

function filterOf({ channel, form, withdrawn, from, to }: OutreachSearch): OutreachFilter {
  return {
    ...(channel && { channels: [channel.toUpperCase() as OutreachChannel] }),
    ...(form && { forms: [form.toUpperCase() as MaterialForm] }),
    ...(withdrawn && { withdrawn }),
    ...(from && { fromDay: from }),
    ...(to && { toDay: to }),
  };
}

/** What was done to tell people, the latest first. */
export function OutreachPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = readOutreachSearch(useSearch({ strict: false }));
  const columns = useEntryColumns();
  const { data, failure, isLoading, reload } = useLoad(
    listEntries,
    { ...pageVariables(search), filter: filterOf(search) },
    { types },
  );
  const page = data?.outreachEntries;
  const rows = useMemo(() => readFragment(entryRow, page?.nodes ?? []), [page]);

  function change(part: { [Key in keyof OutreachSearch]?: OutreachSearch[Key] | undefined }): void {
    void navigate({
      to: "/outreach",
      search: readOutreachSearch({ ...search, after: undefined, before: undefined, ...part }),
      replace: true,
    });
  }

  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.outreach" })}
        lead={intl.formatMessage({ id: "outreach.lead" })}
        actions={
          permissions.has("outreach:record") && (
            <ButtonLink to="/outreach/new" variant="primary" icon={NotebookPen}>
              <FormattedMessage id="outreach.new" />
            </ButtonLink>
          )
        }
      />
      <DataTable
        id="outreach"
        caption={intl.formatMessage({ id: "outreach.list" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, change)}
        filters={<OutreachFilters search={search} onChange={change} />}
        empty={
          <EmptyState
            icon={Megaphone}
            title={intl.formatMessage({
              id: isTurned(search) ? "outreach.to.before" : "outreach.none",
            })}
          >
            <FormattedMessage
              id={
                permissions.has("outreach:record") && !isTurned(search)
                  ? "outreach.none.advice"
                  : "outreach.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}
