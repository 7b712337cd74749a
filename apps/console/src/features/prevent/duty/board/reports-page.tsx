import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { BoardFilters } from "./board-filters.tsx";
import { readBoardSearch, type ChangeBoardSearch } from "./board-search.ts";
import { BoardTable } from "./board-table.tsx";
import { NewsList } from "./news-list.tsx";
import { OutstandingList } from "./outstanding-list.tsx";
import { UrgeButton } from "./urge-button.tsx";

/** Daily reports by unit and day: who has reported, with what, who has not. */
export function ReportsPage() {
  const intl = useIntl();
  const navigate = useNavigate({ from: "/reports" });
  const search = useSearch({ strict: false, select: readBoardSearch });
  const { actingPost } = useSession();
  const today = dayOf(useNow());
  const change = useCallback<ChangeBoardSearch>(
    (part) =>
      void navigate({
        search: (before) => ({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const officeId = search.office ?? actingPost?.officeId ?? "";
  const day = search.day ?? today;
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "nav.reports" })}
        lead={<FormattedMessage id="reports.lead" />}
        actions={<UrgeButton officeId={officeId} kind="DAILY_REPORT" day={day} />}
      />
      <Stack gap={5}>
        <BoardFilters search={search} officeId={officeId} day={day} onChange={change} />
        <BoardTable officeId={officeId} kind="DAILY_REPORT" day={day} />
        <OutstandingList
          officeId={officeId}
          kind="DAILY_REPORT"
          day={day}
          search={search}
          onChange={change}
        />
        <NewsList officeId={officeId} day={day} />
      </Stack>
    </>
  );
}
