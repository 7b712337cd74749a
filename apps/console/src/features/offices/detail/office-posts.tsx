import { Users } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { OfficePostsQuery } from "../../../gql/graphql.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { pageOf, pageVariables } from "../../../shared/list/list-page.ts";
import { useSession } from "../../../shared/session/session.ts";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";

const officePosts = graphql(`
  query OfficePosts(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PostFilter!
  ) {
    posts(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        staffId
        holderName
        role
        fromDay
        toDay
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

type HeldPost = OfficePostsQuery["posts"]["nodes"][number];

const types = ["Post", "StaffMember"];
const nobody: readonly HeldPost[] = [];

/** Who holds a post at an office: today, or on a chosen day. */
export function OfficePosts({ id }: { id: string }) {
  const intl = useIntl();
  const { permissions } = useSession();
  const columns = usePostColumns();
  const today = dayOf(useNow());
  const [chosen, setChosen] = useState<string | null>(null);
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const onDay = chosen || today;
  const { data, failure, isLoading, reload } = useLoad(
    officePosts,
    { ...pageVariables(place), filter: { officeId: id, onDay } },
    { types },
  );
  const page = data?.posts;
  return (
    <DataTable
      id="office-posts"
      caption={intl.formatMessage({ id: "offices.posts" })}
      filters={
        <DateField
          label={intl.formatMessage({ id: "offices.posts.day" })}
          value={chosen ?? today}
          onChange={(day) => {
            setChosen(day);
            setPlace({});
          }}
        />
      }
      columns={columns}
      rows={page?.nodes ?? nobody}
      getRowId={(post) => post.id}
      {...pageOf({ isLoading, failure, reload }, page, setPlace)}
      empty={
        <EmptyState
          icon={Users}
          title={intl.formatMessage(
            { id: "offices.posts.none" },
            { day: intl.formatDate(`${onDay}T00:00:00+08:00`, { dateStyle: "long" }) },
          )}
        >
          <FormattedMessage
            id={
              permissions.has("staff:manage")
                ? "offices.posts.none.advice"
                : "offices.posts.none.advice.read"
            }
          />
        </EmptyState>
      }
    />
  );
}

function usePostColumns(): readonly Column<HeldPost>[] {
  const intl = useIntl();
  const labels = useLabels();
  return useMemo(
    () => [
      {
        id: "holder",
        header: intl.formatMessage({ id: "staff.name" }),
        isRowHeader: true,
        cell: ({ staffId, holderName }) => (
          <Link to="/staff/$id" params={{ id: staffId }}>
            {holderName}
          </Link>
        ),
      },
      {
        id: "role",
        header: intl.formatMessage({ id: "staff.role" }),
        cell: ({ role }) => labels.role(role),
      },
      {
        id: "fromDay",
        header: intl.formatMessage({ id: "staff.post.from" }),
        cell: ({ fromDay }) => <DayText day={fromDay} relative={false} />,
      },
      {
        id: "toDay",
        header: intl.formatMessage({ id: "staff.post.to" }),
        cell: ({ toDay }) =>
          toDay == null ? (
            <FormattedMessage id="staff.post.openEnd" />
          ) : (
            <DayText day={toDay} relative={false} />
          ),
      },
    ],
    [intl, labels],
  );
}
