import { CalendarOff } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { AbsencesQuery } from "../../../../gql/graphql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { CancelLeave } from "./cancel-leave.tsx";

const absences = graphql(`
  query Absences($first: Int, $after: String, $last: Int, $before: String, $filter: AbsenceFilter) {
    absences(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        staffName
        deputyName
        fromDay
        toDay
        reason
        cancelledAt
        version
        viewerCanManage
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

export type Absence = AbsencesQuery["absences"]["nodes"][number];
type Standing = "coming" | "now" | "over" | "cancelled";
const types = ["Absence"];
const tones: Readonly<Record<Standing, StatusTone>> = {
  coming: "info",
  now: "warning",
  over: "neutral",
  cancelled: "neutral",
};

/** Leave, the latest first: what counts, or all there was. */
export function LeaveList({ officeId }: { officeId: string }) {
  const intl = useIntl();
  const [show, setShow] = useState<"current" | "all">("current");
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const [cancelled, setCancelled] = useState<Absence | null>(null);
  const { data, failure, isLoading, reload } = useLoad(
    absences,
    {
      ...pageVariables(place),
      filter: { officeId, ...(show === "current" && { current: true }) },
    },
    { types, pause: officeId === "" },
  );
  const columns = useLeaveColumns(setCancelled);
  const page = data?.absences;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <>
      <DataTable
        id="leave"
        caption={intl.formatMessage({ id: "duties.leave" })}
        filters={
          <Select
            label={intl.formatMessage({ id: "reports.show" })}
            placeholder={false}
            value={show}
            options={(["current", "all"] as const).map((value) => ({
              value,
              label: intl.formatMessage({ id: `duties.leave.show.${value}` }),
            }))}
            onChange={(word) => {
              setShow(word === "all" ? "all" : "current");
              setPlace({});
            }}
          />
        }
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, setPlace)}
        empty={
          <EmptyState icon={CalendarOff} title={intl.formatMessage({ id: "duties.leave.none" })}>
            <FormattedMessage id="duties.leave.none.advice" />
          </EmptyState>
        }
      />
      {cancelled && <CancelLeave leave={cancelled} onClose={() => setCancelled(null)} />}
    </>
  );
}

function useLeaveColumns(onCancel: (leave: Absence) => void): readonly Column<Absence>[] {
  const intl = useIntl();
  const today = dayOf(useNow());
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    return [
      {
        id: "who",
        header: say("duties.leave.who"),
        isRowHeader: true,
        cell: ({ staffName }) => staffName ?? "–",
      },
      {
        id: "office",
        header: say("reports.office"),
        onCard: "itself",
        cell: ({ office }) => office?.name ?? "–",
      },
      {
        id: "state",
        header: say("reports.state"),
        onCard: "itself",
        cell: (leave) => {
          const standing = standingOf(leave, today);
          return <Status tone={tones[standing]} label={say(`duties.leave.state.${standing}`)} />;
        },
      },
      {
        id: "days",
        header: say("duties.leave.days"),
        cell: ({ fromDay, toDay }) => (
          <FormattedMessage
            id="duties.leave.fromTo"
            values={{
              from: <DayText day={fromDay} relative={false} />,
              to: <DayText day={toDay} relative={false} />,
            }}
          />
        ),
      },
      {
        id: "deputy",
        header: say("duties.leave.deputy"),
        cell: ({ deputyName }) => deputyName ?? say("duties.leave.deputy.none"),
      },
      { id: "reason", header: say("duties.leave.reason"), cell: ({ reason }) => reason },
      {
        id: "act",
        header: say("reports.act"),
        onCard: "itself",
        cell: (leave) =>
          leave.viewerCanManage &&
          ["coming", "now"].includes(standingOf(leave, today)) && (
            <Button
              aria-label={intl.formatMessage(
                { id: "duties.leave.cancel.label" },
                { name: leave.staffName ?? "" },
              )}
              onPress={() => onCancel(leave)}
            >
              <FormattedMessage id="duties.leave.cancel" />
            </Button>
          ),
      },
    ];
  }, [intl, onCancel, today]);
}

function standingOf({ cancelledAt, fromDay, toDay }: Absence, today: string): Standing {
  if (cancelledAt != null) return "cancelled";
  if (toDay < today) return "over";
  return fromDay > today ? "coming" : "now";
}
