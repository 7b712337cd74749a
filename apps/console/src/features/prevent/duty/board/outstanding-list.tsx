import { CircleCheckBig } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyKind, OutstandingDutiesQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { pagerOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { stateTones, useDutyWords } from "../duty-words.ts";
import { ReportDialog } from "../own/report-dialog.tsx";
import type { BoardSearch, ChangeBoardSearch } from "./board-search.ts";

const outstandingDuties = graphql(`
  query OutstandingDuties(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: DutySlotFilter
  ) {
    dutySlots(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        targetId
        targetName
        slotNo
        state
        dueAt
        occurredAt
        urgedAt
        assigneeName
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

type Outstanding = OutstandingDutiesQuery["dutySlots"]["nodes"][number];
const types = ["DutySlot"];

type OutstandingListProps = {
  officeId: string;
  kind: DutyKind;
  day: string;
  search: BoardSearch;
  onChange: ChangeBoardSearch;
};

/** Who has not done what was due, or did it late; for a report one can step in. */
export function OutstandingList({ officeId, kind, day, search, onChange }: OutstandingListProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const [behalf, setBehalf] = useState<Outstanding | null>(null);
  const show = search.show ?? "missing";
  const isReport = kind === "DAILY_REPORT";
  const { data, failure, isLoading, reload } = useLoad(
    outstandingDuties,
    {
      ...pageVariables(search),
      filter: {
        officeId,
        includeBelow: true,
        kind,
        onDay: day,
        states: show === "late" ? ["DONE_LATE"] : ["OVERDUE", "MISSED"],
      },
    },
    { types, pause: officeId === "" },
  );
  const columns = useOutstandingColumns(
    isReport && show === "missing" && permissions.has("report:write") ? setBehalf : null,
  );
  const page = data?.dutySlots;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <>
      <DataTable
        id={`outstanding-${kind}`}
        caption={intl.formatMessage({ id: "reports.outstanding" })}
        filters={
          <Select
            label={intl.formatMessage({ id: "reports.show" })}
            placeholder={false}
            value={show}
            options={[
              { value: "missing", label: intl.formatMessage({ id: "reports.show.missing" }) },
              { value: "late", label: intl.formatMessage({ id: "reports.show.late" }) },
            ]}
            onChange={(word) =>
              onChange({
                show: word === "late" ? "late" : undefined,
                after: undefined,
                before: undefined,
              })
            }
          />
        }
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        sort={null}
        onSort={() => undefined}
        page={pagerOf(page?.pageInfo, (place) =>
          onChange({ after: undefined, before: undefined, ...place }),
        )}
        total={page?.totalCount ?? null}
        isLoading={isLoading}
        failure={failure}
        onRetry={reload}
        empty={
          <EmptyState
            icon={CircleCheckBig}
            title={intl.formatMessage({ id: `reports.outstanding.none.${show}` })}
          >
            <FormattedMessage id="reports.outstanding.none.advice" />
          </EmptyState>
        }
      />
      {behalf && (
        <ReportDialog
          postId={behalf.targetId}
          name={behalf.targetName}
          isOwn={false}
          onClose={() => setBehalf(null)}
        />
      )}
    </>
  );
}

function useOutstandingColumns(
  onBehalf: ((row: Outstanding) => void) | null,
): readonly Column<Outstanding>[] {
  const intl = useIntl();
  const words = useDutyWords();
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    const acts: readonly Column<Outstanding>[] = onBehalf
      ? [
          {
            id: "act",
            header: say("reports.act"),
            onCard: "itself",
            cell: (row) => (
              <Button
                aria-label={intl.formatMessage(
                  { id: "reports.behalf.label" },
                  { name: row.targetName },
                )}
                onPress={() => onBehalf(row)}
              >
                <FormattedMessage id="duties.report.behalf" />
              </Button>
            ),
          },
        ]
      : [];
    return [
      {
        id: "who",
        header: say("reports.who"),
        isRowHeader: true,
        cell: ({ targetName }) => targetName,
      },
      {
        id: "office",
        header: say("reports.office"),
        onCard: "itself",
        cell: ({ office }) => office?.name ?? "",
      },
      {
        id: "state",
        header: say("reports.state"),
        onCard: "itself",
        cell: ({ state }) => <Status tone={stateTones[state]} label={words.state(state)} />,
      },
      {
        id: "due",
        header: say("reports.dueAt"),
        cell: ({ dueAt, occurredAt }) => <InstantText at={occurredAt ?? dueAt} relative={false} />,
      },
      {
        id: "assignee",
        header: say("reports.assignee"),
        isHiddenAtFirst: true,
        cell: ({ assigneeName }) => assigneeName ?? "–",
      },
      {
        id: "urged",
        header: say("reports.urged"),
        cell: ({ urgedAt }) => (urgedAt == null ? "–" : <InstantText at={urgedAt} />),
      },
      ...acts,
    ];
  }, [intl, words, onBehalf]);
}
