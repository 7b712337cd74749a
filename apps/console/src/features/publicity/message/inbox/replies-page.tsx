import { useNavigate, useSearch } from "@tanstack/react-router";
import { MessageSquareReply } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { ReplyFilter } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import {
  readRepliesSearch,
  replyViews,
  type RepliesSearch,
  type ReplyView,
} from "./replies-search.ts";
import { replyRow, useReplyColumns } from "./reply-columns.tsx";

const listReplies = graphql(`
  query Replies($first: Int, $after: String, $last: Int, $before: String, $filter: ReplyFilter) {
    replies(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        ...ReplyRow
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

const types = ["Reply"];

const filters: Record<ReplyView, ReplyFilter> = {
  waiting: { waits: true },
  settled: { waits: false, optsOut: false },
  refusals: { optsOut: true },
  all: {},
};

/** What people have written back, and what of it waits for somebody. */
export function RepliesPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const search = readRepliesSearch(useSearch({ strict: false }));
  const columns = useReplyColumns();
  const view = search.view ?? "waiting";
  const { data, failure, isLoading, reload } = useLoad(
    listReplies,
    { ...pageVariables(search), filter: filters[view] },
    { types },
  );
  const page = data?.replies;
  const rows = useMemo(() => readFragment(replyRow, page?.nodes ?? []), [page]);

  function change(part: Pick<RepliesSearch, "view" | "after" | "before">): void {
    void navigate({
      to: "/replies",
      search: readRepliesSearch({ view, ...part }),
      replace: true,
    });
  }

  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.replies" })}
        lead={intl.formatMessage({ id: "messages.replies.lead" })}
        actions={
          <ButtonLink to="/opt-outs">
            <FormattedMessage id="nav.optOuts" />
          </ButtonLink>
        }
      />
      <DataTable
        id="replies"
        caption={intl.formatMessage({ id: `messages.replies.${view}` })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, change)}
        filters={
          <FilterBar label={intl.formatMessage({ id: "messages.replies.filter" })}>
            <Select
              label={intl.formatMessage({ id: "messages.reply.state" })}
              placeholder={false}
              value={view}
              options={replyViews.map((value) => ({
                value,
                label: intl.formatMessage({ id: `messages.replies.${value}` }),
              }))}
              onChange={(chosen) => change({ view: chosen === "" ? "waiting" : chosen })}
            />
          </FilterBar>
        }
        empty={
          <EmptyState
            icon={MessageSquareReply}
            title={intl.formatMessage({ id: "messages.replies.none" })}
          >
            <FormattedMessage id="messages.replies.none.advice" />
          </EmptyState>
        }
      />
    </Stack>
  );
}
