import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { BoardFilters } from "../board/board-filters.tsx";
import {
  readBoardSearch,
  type BoardSearch,
  type ChangeBoardSearch,
} from "../board/board-search.ts";
import { BoardTable } from "../board/board-table.tsx";
import { OutstandingList } from "../board/outstanding-list.tsx";
import { UrgeButton } from "../board/urge-button.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { PlaceList } from "./place-list.tsx";
import { RecordList } from "./record-list.tsx";

/** Places, what was done at them today, and how far each unit is. */
export function DisinfectionPage() {
  const intl = useIntl();
  const navigate = useNavigate({ from: "/disinfection" });
  const search = useSearch({ strict: false, select: readBoardSearch });
  const { actingPost, permissions } = useSession();
  const [isAdding, setAdding] = useState(false);
  // the address says which page of places is shown; this list keeps its own
  const [outstanding, setOutstanding] = useState<BoardSearch>({});
  const today = dayOf(useNow());
  const change = useCallback<ChangeBoardSearch>(
    (part) => {
      // another unit's or day's list begins with its first page
      if ("office" in part || "day" in part) {
        setOutstanding((before) => ({ ...before, after: undefined, before: undefined }));
      }
      void navigate({
        search: (before) => ({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const officeId = search.office ?? actingPost?.officeId ?? "";
  const day = search.day ?? today;
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "nav.disinfection" })}
        lead={<FormattedMessage id="disinfection.lead" />}
        actions={
          <Row>
            {permissions.has("disinfection:write") && (
              <Button onPress={() => setAdding(true)}>
                <FormattedMessage id="disinfection.place.add" />
              </Button>
            )}
            <UrgeButton officeId={officeId} kind="DISINFECTION" day={day} />
          </Row>
        }
      />
      <Stack gap={5}>
        <BoardFilters search={search} officeId={officeId} day={day} onChange={change} />
        <PlaceList officeId={officeId} search={search} onChange={change} />
        <RecordList key={`${officeId} ${day}`} officeId={officeId} day={day} />
        <BoardTable officeId={officeId} kind="DISINFECTION" day={day} />
        <OutstandingList
          officeId={officeId}
          kind="DISINFECTION"
          day={day}
          search={outstanding}
          onChange={(part) => setOutstanding((before) => ({ ...before, ...part }))}
        />
      </Stack>
      {isAdding && <PlaceDialog officeId={officeId} onClose={() => setAdding(false)} />}
    </>
  );
}
