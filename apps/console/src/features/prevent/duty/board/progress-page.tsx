import { useNavigate, useSearch } from "@tanstack/react-router";
import { dutyKinds } from "@wuzi/domain/prevent/duty-kind";
import { useCallback } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { DutyKind } from "../../../../gql/graphql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Select } from "../../../../shared/ui/select.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DutiesCrumbs } from "../duties-crumbs.tsx";
import { useDutyWords } from "../duty-words.ts";
import { BoardFilters } from "./board-filters.tsx";
import { readBoardSearch, type ChangeBoardSearch } from "./board-search.ts";
import { BoardTable } from "./board-table.tsx";
import { OutstandingList } from "./outstanding-list.tsx";
import { UrgeButton } from "./urge-button.tsx";
import { UrgingList } from "./urging-list.tsx";

const upper = (kind: string) => kind.toUpperCase() as DutyKind;

/** Duties of any kind by unit and day: what is late and missing, who is responsible, who urged whom. */
export function ProgressPage() {
  const intl = useIntl();
  const words = useDutyWords();
  const navigate = useNavigate({ from: "/duties/progress" });
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
  const kind = upper(search.kind ?? "follow_up");
  const shown = { officeId: search.office ?? actingPost?.officeId ?? "", day: search.day ?? today };
  return (
    <>
      <DutiesCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "duties.progress" })}
        lead={<FormattedMessage id="duties.progress.lead" />}
        actions={<UrgeButton {...shown} kind={kind} />}
      />
      <Stack gap={5}>
        <BoardFilters
          search={search}
          {...shown}
          onChange={change}
          first={
            <Select
              label={intl.formatMessage({ id: "duties.progress.kind" })}
              placeholder={false}
              value={search.kind ?? "follow_up"}
              options={dutyKinds.map((value) => ({ value, label: words.kind(upper(value)) }))}
              onChange={(value) =>
                change({
                  kind: readBoardSearch({ kind: value }).kind,
                  after: undefined,
                  before: undefined,
                })
              }
            />
          }
        />
        <OutstandingList {...shown} kind={kind} search={search} onChange={change} />
        <UrgingList key={`${shown.officeId} ${shown.day} ${kind}`} {...shown} kind={kind} />
        <BoardTable {...shown} kind={kind} />
      </Stack>
    </>
  );
}
