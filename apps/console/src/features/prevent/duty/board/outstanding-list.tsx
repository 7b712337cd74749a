import { CircleCheckBig } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyKind, DutyState, OutstandingDutiesQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { stateTones, useDutyWords } from "../duty-words.ts";
import { ReportDialog } from "../own/report-dialog.tsx";
import type { BoardSearch, ChangeBoardSearch } from "./board-search.ts";
import { ExcuseDialog } from "./excuse-dialog.tsx";
import { OutstandingActions } from "./outstanding-actions.tsx";

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
        urgedBy
        reason
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

export type Outstanding = OutstandingDutiesQuery["dutySlots"]["nodes"][number];
const types = ["DutySlot"];
const shown = ["missing", "late", "excused"] as const;
type Shown = (typeof shown)[number];
const statesOf: Readonly<Record<Shown, readonly DutyState[]>> = {
  missing: ["OVERDUE", "MISSED"],
  late: ["DONE_LATE"],
  excused: ["EXCUSED"],
};

type OutstandingListProps = {
  officeId: string;
  kind: DutyKind;
  day: string;
  search: BoardSearch;
  onChange: ChangeBoardSearch;
};

/** Who has not done what was due, did it late, or was let off; one can urge, step in and let off. */
export function OutstandingList({ officeId, kind, day, search, onChange }: OutstandingListProps) {
  const intl = useIntl();
  const [behalf, setBehalf] = useState<Outstanding | null>(null);
  const [excused, setExcused] = useState<Outstanding | null>(null);
  const show = search.show ?? "missing";
  const book = kind === "DAILY_REPORT" ? "reports" : "duties";
  const { data, failure, isLoading, reload } = useLoad(
    outstandingDuties,
    {
      ...pageVariables(search),
      filter: {
        officeId,
        includeBelow: true,
        kind,
        onDay: day,
        states: [...statesOf[show]],
      },
    },
    { types, pause: officeId === "" },
  );
  const acts = useMemo(
    () => (row: Outstanding) => (
      <OutstandingActions
        row={row}
        kind={kind}
        day={day}
        onBehalf={setBehalf}
        onExcuse={setExcused}
      />
    ),
    [kind, day],
  );
  const columns = useOutstandingColumns(show, kind, acts);
  const page = data?.dutySlots;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <>
      <DataTable
        id={`outstanding-${kind}-${show}`}
        caption={intl.formatMessage({ id: `${book}.outstanding` })}
        filters={
          <Select
            label={intl.formatMessage({ id: "reports.show" })}
            placeholder={false}
            value={show}
            options={shown.map((value) => ({
              value,
              label: intl.formatMessage({ id: `${book}.show.${value}` }),
            }))}
            onChange={(word) =>
              onChange({
                show: word === "" || word === "missing" ? undefined : word,
                after: undefined,
                before: undefined,
              })
            }
          />
        }
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, (place) =>
          onChange({ after: undefined, before: undefined, ...place }),
        )}
        empty={
          <EmptyState
            icon={CircleCheckBig}
            title={intl.formatMessage({ id: `${book}.outstanding.none.${show}` })}
          >
            <FormattedMessage id={`${book}.outstanding.none.advice`} />
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
      {excused && <ExcuseDialog duty={excused} onClose={() => setExcused(null)} />}
    </>
  );
}

function useOutstandingColumns(
  show: Shown,
  kind: DutyKind,
  acts: (row: Outstanding) => ReactNode,
): readonly Column<Outstanding>[] {
  const intl = useIntl();
  const words = useDutyWords();
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    const urged: Column<Outstanding> = {
      id: "urged",
      header: say("reports.urged"),
      cell: ({ urgedAt, urgedBy }) =>
        urgedAt == null ? (
          "–"
        ) : (
          <>
            {urgedBy} <InstantText at={urgedAt} />
          </>
        ),
    };
    const last: Readonly<Record<Shown, readonly Column<Outstanding>[]>> = {
      missing: [urged, { id: "act", header: say("reports.act"), onCard: "itself", cell: acts }],
      late: [],
      excused: [
        { id: "reason", header: say("reports.excuse.reason"), cell: ({ reason }) => reason ?? "–" },
      ],
    };
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
        // a report is owed by the one it is named after
        isHiddenAtFirst: kind === "DAILY_REPORT",
        cell: ({ assigneeName }) => assigneeName ?? "–",
      },
      ...last[show],
    ];
  }, [intl, words, show, kind, acts]);
}
