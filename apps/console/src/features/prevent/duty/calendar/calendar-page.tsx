import { addDays } from "@wuzi/domain/calendar/china-day";
import { CalendarDays } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { WorkCalendarQuery } from "../../../../gql/graphql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { DutiesCrumbs } from "../duties-crumbs.tsx";
import { CalendarDayDialog } from "./calendar-day-dialog.tsx";
import { TakeBackDay } from "./take-back-day.tsx";

const workCalendar = graphql(`
  query WorkCalendar($fromDay: Day!, $toDay: Day!) {
    workCalendar(fromDay: $fromDay, toDay: $toDay) {
      officeId
      viewerCanManage
      days {
        onDay
        working
        name
        byHand
        usuallyWorking
        usualName
        version
      }
    }
  }
`);

export type CalendarDay = WorkCalendarQuery["workCalendar"]["days"][number];
const types = ["WorkCalendar", "CalendarDay"];
const daysShown = 400;
const onePage = {
  hasPrevious: false,
  hasNext: false,
  onPrevious: () => undefined,
  onNext: () => undefined,
};

/** Which days are worked or free against the week: the state's, and what the county says itself. */
export function CalendarPage() {
  const intl = useIntl();
  const today = dayOf(useNow());
  const [isSetting, setSetting] = useState(false);
  const [takenBack, setTakenBack] = useState<CalendarDay | null>(null);
  const { data, failure, isLoading, reload } = useLoad(
    workCalendar,
    { fromDay: today, toDay: addDays(today, daysShown) },
    { types },
  );
  const calendar = data?.workCalendar;
  const columns = useDayColumns(calendar?.viewerCanManage ? setTakenBack : null);
  const known = useMemo(() => calendar?.days ?? [], [calendar]);
  const rows = useMemo(
    () => known.filter(({ byHand, usualName }) => byHand || usualName != null),
    [known],
  );
  return (
    <Stack gap={5}>
      <DutiesCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "duties.calendar" })}
        lead={<FormattedMessage id="duties.calendar.lead" />}
        actions={
          calendar?.viewerCanManage && (
            <Button variant="primary" onPress={() => setSetting(true)}>
              <FormattedMessage id="duties.calendar.set" />
            </Button>
          )
        }
      />
      <DataTable
        id="calendar"
        caption={intl.formatMessage({ id: "duties.calendar.days" })}
        columns={columns}
        rows={rows}
        getRowId={({ onDay }) => onDay}
        page={onePage}
        isLoading={isLoading}
        failure={failure}
        onRetry={reload}
        empty={
          <EmptyState
            icon={CalendarDays}
            title={intl.formatMessage({ id: "duties.calendar.none" })}
          >
            <FormattedMessage
              id={
                calendar?.viewerCanManage
                  ? "duties.calendar.none.advice"
                  : "duties.calendar.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
      {isSetting && calendar && (
        <CalendarDayDialog
          officeId={calendar.officeId}
          days={known}
          onClose={() => setSetting(false)}
        />
      )}
      {takenBack && calendar && (
        <TakeBackDay
          officeId={calendar.officeId}
          day={takenBack}
          onClose={() => setTakenBack(null)}
        />
      )}
    </Stack>
  );
}

function useDayColumns(
  onTakeBack: ((day: CalendarDay) => void) | null,
): readonly Column<CalendarDay>[] {
  const intl = useIntl();
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    const acts: readonly Column<CalendarDay>[] = onTakeBack
      ? [
          {
            id: "act",
            header: say("reports.act"),
            onCard: "itself",
            cell: (day) =>
              day.byHand && (
                <Button
                  aria-label={intl.formatMessage(
                    { id: "duties.calendar.takeBack.label" },
                    { name: day.name ?? day.onDay },
                  )}
                  onPress={() => onTakeBack(day)}
                >
                  <FormattedMessage id="duties.calendar.takeBack" />
                </Button>
              ),
          },
        ]
      : [];
    return [
      {
        id: "day",
        header: say("reports.day"),
        isRowHeader: true,
        cell: ({ onDay }) => <DayText day={onDay} />,
      },
      {
        id: "working",
        header: say("duties.calendar.what"),
        onCard: "itself",
        cell: ({ working }) => (
          <Status
            tone={working ? "info" : "success"}
            label={say(working ? "duties.calendar.working" : "duties.calendar.free")}
          />
        ),
      },
      { id: "name", header: say("duties.calendar.name"), cell: ({ name }) => name ?? "–" },
      {
        id: "source",
        header: say("duties.calendar.source"),
        cell: ({ byHand }) => say(byHand ? "duties.calendar.byHand" : "duties.calendar.byState"),
      },
      ...acts,
    ];
  }, [intl, onTakeBack]);
}
