import { addDays } from "@wuzi/domain/calendar/china-day";
import { ClipboardList } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyBoardQuery, DutyKind } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { Tabs } from "../../../../shared/ui/tabs.tsx";
import { reportTones, useDutyWords } from "../duty-words.ts";
import { weekColumns } from "./week-columns.tsx";

const dutyBoard = graphql(`
  query DutyBoard($officeId: ID!, $kind: DutyKind!, $fromDay: Day!, $toDay: Day!) {
    dutyBoard(officeId: $officeId, kind: $kind, fromDay: $fromDay, toDay: $toDay) {
      own
      onDay
      expected
      done
      late
      withNews
      zero
      excused
      overdue
      rate
      state
      office {
        id
        name
        shortName
      }
    }
  }
`);

export type BoardCell = DutyBoardQuery["dutyBoard"][number];
const types = ["DutyBoardCell"];
const allOnOnePage = {
  hasPrevious: false,
  hasNext: false,
  onPrevious: () => undefined,
  onNext: () => undefined,
};

type BoardTableProps = { officeId: string; kind: DutyKind; day: string };

/** The nearest units of an office on a day, and the week before it. */
export function BoardTable({ officeId, kind, day }: BoardTableProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const variables = { officeId, kind, fromDay: addDays(day, -6), toDay: day };
  const { data, failure, isLoading, reload } = useLoad(dutyBoard, variables, { types });
  const cells = useMemo(() => data?.dutyBoard ?? [], [data]);
  const rows = useMemo(() => cells.filter(({ onDay }) => onDay === day), [cells, day]);
  const columns = useDayColumns(kind);
  const week = useMemo(() => weekColumns(intl, cells, day), [intl, cells, day]);
  const units = useMemo(() => unitsOf(cells), [cells]);
  const [shown, setShown] = useState<"day" | "week">("day");
  const shared = {
    sort: null,
    onSort: () => undefined,
    page: allOnOnePage,
    isLoading,
    failure,
    onRetry: reload,
    empty: (
      <EmptyState icon={ClipboardList} title={intl.formatMessage({ id: "reports.none" })}>
        <FormattedMessage
          id={permissions.has("duty:manage") ? "reports.none.advice" : "reports.none.advice.read"}
        />
      </EmptyState>
    ),
  };
  return (
    <Tabs
      label={intl.formatMessage({ id: "reports.byUnit" })}
      selected={shown}
      onSelect={setShown}
      tabs={[
        {
          id: "day",
          label: intl.formatMessage({ id: "reports.thatDay" }),
          content: (
            <DataTable
              {...shared}
              id={`board-${kind}`}
              caption={intl.formatMessage({ id: "reports.byUnit" })}
              columns={columns}
              rows={rows}
              getRowId={({ office }) => office.id}
            />
          ),
        },
        {
          id: "week",
          label: intl.formatMessage({ id: "reports.week" }),
          content: (
            <DataTable
              {...shared}
              id={`board-week-${kind}`}
              caption={intl.formatMessage({ id: "reports.week" })}
              columns={week}
              rows={units}
              getRowId={({ office }) => office.id}
            />
          ),
        },
      ]}
    />
  );
}

/** One cell a unit, to name its row by. */
function unitsOf(cells: readonly BoardCell[]): readonly BoardCell[] {
  return [...new Map(cells.map((cell) => [cell.office.id, cell])).values()];
}

function useDayColumns(kind: DutyKind): readonly Column<BoardCell>[] {
  const intl = useIntl();
  const words = useDutyWords();
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    const isReport = kind === "DAILY_REPORT";
    const count = (
      id: "expected" | "done" | "withNews" | "zero" | "late" | "overdue" | "excused",
      label: MessageId,
    ): Column<BoardCell> => ({
      id,
      header: say(label),
      isNumeric: true,
      cell: (cell) => cell[id],
    });
    return [
      {
        id: "unit",
        header: say("reports.unit"),
        isRowHeader: true,
        cell: ({ office, own }) => (own ? say("reports.own") : office.shortName),
      },
      {
        id: "state",
        header: say("reports.state"),
        onCard: "itself",
        cell: ({ state }) => (
          <Status
            tone={reportTones[state]}
            label={isReport ? words.reportState(state) : say(`duties.unit.${state}`)}
          />
        ),
      },
      count("expected", "reports.expected"),
      count("done", "reports.done"),
      ...(isReport ? [count("withNews", "reports.withNews"), count("zero", "reports.zero")] : []),
      count("late", isReport ? "reports.late" : "duties.show.late"),
      count("overdue", isReport ? "reports.overdue" : "duties.show.missing"),
      count("excused", "reports.excused"),
      {
        id: "rate",
        header: say("reports.rate"),
        isNumeric: true,
        cell: ({ rate }) =>
          rate == null
            ? "–"
            : intl.formatNumber(rate / 100, { style: "percent", maximumFractionDigits: 1 }),
      },
    ];
  }, [intl, words, kind]);
}
