import { BellRing } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyKind, DutyUrgingsQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";

const dutyUrgings = graphql(`
  query DutyUrgings(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: DutyUrgingFilter
  ) {
    dutyUrgings(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        missing
        urgedAt
        urgedBy
        note
        office {
          id
          name
        }
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

type Urging = DutyUrgingsQuery["dutyUrgings"]["nodes"][number];
// an urging changes the duties it is about
const types = ["DutyUrging", "DutySlot"];

type UrgingListProps = { officeId: string; kind: DutyKind; day: string };

/** Who urged which unit about a day's duties, the latest first. */
export function UrgingList({ officeId, kind, day }: UrgingListProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const { data, failure, isLoading, reload } = useLoad(
    dutyUrgings,
    { ...pageVariables(place), filter: { officeId, includeBelow: true, kind, onDay: day } },
    { types, pause: officeId === "" },
  );
  const page = data?.dutyUrgings;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  const columns = useUrgingColumns();
  return (
    <DataTable
      id="urgings"
      caption={intl.formatMessage({ id: "duties.urgings" })}
      columns={columns}
      rows={rows}
      getRowId={({ id }) => id}
      {...pageOf({ isLoading, failure, reload }, page, setPlace)}
      empty={
        <EmptyState icon={BellRing} title={intl.formatMessage({ id: "duties.urgings.none" })}>
          <FormattedMessage
            id={
              permissions.has("duty:manage")
                ? "duties.urgings.none.advice"
                : "duties.urgings.none.advice.read"
            }
          />
        </EmptyState>
      }
    />
  );
}

function useUrgingColumns(): readonly Column<Urging>[] {
  const intl = useIntl();
  return useMemo(() => {
    const head = (word: "unit" | "by" | "at" | "missing" | "note") =>
      intl.formatMessage({ id: `duties.urgings.${word}` });
    return [
      {
        id: "unit",
        header: head("unit"),
        isRowHeader: true,
        cell: ({ office }) => office?.name ?? "–",
      },
      { id: "by", header: head("by"), cell: ({ urgedBy }) => urgedBy },
      {
        id: "at",
        header: head("at"),
        cell: ({ urgedAt }) => <InstantText at={urgedAt} relative={false} />,
      },
      {
        id: "missing",
        header: head("missing"),
        isNumeric: true,
        cell: ({ missing }) => missing,
      },
      { id: "note", header: head("note"), cell: ({ note }) => note ?? "–" },
    ];
  }, [intl]);
}
